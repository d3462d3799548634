import { family, inFunction, mapOf, misspelt, times, unknownCode } from './times.ts';

/** Collections of codes, and those who ask them. */
export const tables: Readonly<Record<string, (count: number) => string>> = {
  'a table handed to as many helpers as it has entries': (count) =>
    `${table(count)}\n${inFunction(times(count, (i) => `helper${i}(table, body.mc);`))}`,
  'a table asked by as many as it has entries': (count) =>
    `${table(count)}\n${inFunction(times(count, (i) => `a(${i}, table[body.mc]);`))}`,
  'a Set asked by as many as it has elements': (count) =>
    `const codes = new Set(${list(count)});\n${inFunction(times(count, (i) => `if (codes.has(body.mc)) a(${i});`))}`,
  'a list asked by as many as it has elements': (count) =>
    `const codes = ${list(count)};\n${inFunction(times(count, (i) => `if (codes.includes(body.mc)) return a(${i});`))}`,
  'values of an object asked by as many as it has': (count) =>
    `${values(count)}\n${inFunction(times(count, (i) => `if (Object.values(codes).includes(body.mc)) a(${i});`))}`,
  'an object compared with, once for each of its values': (count) =>
    `${values(count)}\n${inFunction(times(count, (i) => `if (body.mc === codes.c${i}) a(${i});`))}`,
  'Sets made of one list': (count) =>
    `const list = [${times(count, (i) => `'${family[i % 12] ?? ''}'`, ',\n')}, 'GATEWAY_0001'];\n${times(count, (i) => `export const codes${i} = new Set(list);`)}`,
  'tests of a Set that leave': (count) =>
    `const codes = new Set(${list(count)});\n${inFunction(times(count, (i) => `if (codes.has(body.mc)) return a(${i});\nswitch (body.mc) { case 'AUTH_101': b(); break; case 'AUTH_102': c(); }`))}`,
  'a call of many arguments, all codes': (count) =>
    `${table(3)}\n${inFunction(`helper(table, ${times(count, () => 'body.mc', ', ')});`)}`,
  'a call of many arguments, half of them tables': (count) =>
    `${times(count, (i) => `const map${i} = ${mapOf(i)};`)}\n${inFunction(`helper(${times(count, (i) => `map${i}, body.mc`, ', ')});`)}`,
  'a call of many arguments, objects': (count) =>
    inFunction(
      `helper(${times(count, (i) => `{ AUTH_101: ${i}, AUTH_102: body.mc, GATEWAY_0003: ${i} }`, ', ')});`,
    ),
  'a call of many arguments that name the field': (count) =>
    inFunction(`read(body, ${times(count, () => "'mc'", ', ')});`),
  'unknown keys of one map': (count) =>
    `const table = { ${times(count, (i) => `${unknownCode(i)}: ${i}`, ',\n')}, AUTH_101: 1 };\nexport const get = (body) => body.rc !== 0 && table[body.mc];`,
  'misspelt keys of one map, near to codes': (count) =>
    `const table = { ${times(count, (i) => `${misspelt(i)}: ${i}`, ',\n')}, AUTH_101: 1 };\nexport const get = (body) => body.rc !== 0 && table[body.mc];`,
  'unknown codes in one list': (count) =>
    `const codes = ${list(count)};\nexport const has = (body) => body.rc !== 0 && codes.includes(body.mc);`,
  'reads of a mended key': (count) =>
    `const table = { AUHT_103: 1, AUTH_101: 1 };\nexport const get = (body) => body.rc !== 0 && table[body.mc];\n${times(count, (i) => `a(${i}, table.AUHT_103);`)}`,
  'maps that misspell one key, each read': (count) =>
    times(
      count,
      (i) =>
        `const table${i} = { AUHT_103: ${i}, AUTH_101: 1 };\nexport const get${i} = (body) => body.rc !== 0 && table${i}[body.mc];\na(table${i}.AUHT_103);`,
    ),
  'a switch on rc with texts': (count) =>
    inFunction(
      `body.mc; switch (body.rc) { ${times(count, (i) => `case '${unknownCode(i)}': a(${i}); break;`)} }`,
    ),
  'a table of codes that others are counted on': (count) =>
    `export const codes = [${times(count, (i) => `'WITHDRAW_${i % 2 === 0 ? '001' : String(i + 10_000)}'`, ',\n')}, 'GATEWAY_0001'];`,
};

function table(count: number): string {
  return `const table = { ${times(count, (i) => `${unknownCode(i)}: ${i}`, ',\n')}, ${family.map((code, i) => `${code}: 'a${i}'`).join(', ')} };`;
}

function list(count: number): string {
  return `[${times(count, (i) => `'${unknownCode(i)}'`, ',\n')}, ${family.map((code) => `'${code}'`).join(', ')}, 'GATEWAY_0001']`;
}

function values(count: number): string {
  return `const codes = { ${times(count, (i) => `c${i}: '${family[i] ?? unknownCode(i)}'`, ',\n')} };`;
}
