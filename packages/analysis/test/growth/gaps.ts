import { family, inFunction, mapOf, misspelt, times, unknownCode } from './times.ts';

/** Dispatches and maps that leave codes out. */
export const gaps: Readonly<Record<string, (count: number) => string>> = {
  'switches in one function': (count) => inFunction(times(count, dispatch)),
  'switches that return, in one function': (count) => inFunction(times(count, leaving)),
  'switches, each behind a test that returns': (count) =>
    inFunction(
      times(count, (i) => `if (body.mc === '${family[i % 12] ?? ''}') return ${i};\n${dispatch(i)}`),
    ),
  'switches, each behind a test of a code of its own': (count) =>
    inFunction(times(count, (i) => `if (body.mc === '${unknownCode(i)}') return ${i};\n${dispatch(i)}`)),
  'switches, each behind a test of a misspelt code': (count) =>
    inFunction(times(count, (i) => `if (body.mc === '${misspelt(i)}') return ${i};\n${dispatch(i)}`)),
  'switches on bodies of their own in one function': (count) =>
    inFunction(
      times(
        count,
        (i) =>
          `const body${i} = load(${i});\nif (body${i}.mc === 'AUTH_101') return ${i};\n${dispatch(i).replace('body.', `body${i}.`)}`,
      ),
    ),
  'chains in one function': (count) =>
    inFunction(
      times(
        count,
        (i) => `if (body.mc === 'AUTH_101') { a(${i}); } else if (body.mc === 'AUTH_102') { b(${i}); }`,
      ),
    ),
  'chains that return, in one function': (count) =>
    inFunction(
      times(
        count,
        (i) =>
          `if (body.mc === 'AUTH_101') { return a(${i}); } else if (body.mc === 'AUTH_102') { return b(${i}); }`,
      ),
    ),
  'cases of one switch that return': (count) =>
    inFunction(
      `switch (body.mc) {\n${times(count, (i) => `case '${unknownCode(i)}': return ${i};`)}\ncase 'AUTH_101': return 1;\n}`,
    ),
  'cases of one switch that break': (count) =>
    inFunction(
      `switch (body.mc) {\n${times(count, (i) => `case '${unknownCode(i)}': a(${i}); break;`)}\ncase 'AUTH_101': a(); break;\n}`,
    ),
  'switches in the cases of one switch': (count) =>
    inFunction(
      `switch (body.mc) {\n${times(count, (i) => `case '${unknownCode(i)}': ${dispatch(i)}\n break;`)}\ndefault: a();\n}`,
    ),
  'switches in the default of one switch': (count) =>
    inFunction(
      `switch (body.mc) {\n${times(count, (i) => `case '${unknownCode(i)}': return ${i};`)}\ndefault:\n${times(count, dispatch)}\n}`,
    ),
  'switches under one condition of many codes': (count) =>
    inFunction(
      `if (${times(count, (i) => `body.mc === '${unknownCode(i)}'`, ' || ')}) {\n${times(count, dispatch)}\n}`,
    ),
  'links of one chain': (count) =>
    inFunction(times(count, (i) => `if (body.mc === '${unknownCode(i)}') { a(${i}); }`, ' else ')),
  'codes in one condition of a chain': (count) =>
    inFunction(
      `if (${times(count, (i) => `body.mc === '${unknownCode(i)}'`, ' || ')}) a(); else if (body.mc === 'AUTH_101') b();`,
    ),
  'maps with gaps': (count) =>
    times(
      count,
      (i) =>
        `const map${i} = ${mapOf(i)};\nexport const get${i} = (body) => body.rc !== 0 && map${i}[body.mc];`,
    ),
  'maps with gaps asked in one function': (count) =>
    `${times(count, (i) => `const map${i} = ${mapOf(i)};`)}\n${inFunction(
      times(count, (i) => `const a${i} = map${i}[body.mc];\nif (body.mc === 'AUTH_101') return ${i};`),
    )}`,
  'maps with gaps in front of codes of their own': (count) =>
    `${times(count, (i) => `const map${i} = ${mapOf(i)};`)}\n${inFunction(
      times(
        count,
        (i) => `const a${i} = map${i}[body.mc];\nif (body.mc === '${unknownCode(i)}') return ${i};`,
      ),
    )}`,
  'places that ask one map with gaps': (count) =>
    `const map = ${mapOf(0)};\n${inFunction(times(count, (i) => `if (a === ${i}) return map[body.mc];`))}`,
  'arms that answer for each other': (count) =>
    `${times(count, (i) => `const map${i} = ${mapOf(i)};`)}\n${times(
      count,
      (i) =>
        `export const get${i} = (body) => body.rc !== 0 && (map${i}[body.mc] ?? map${(i + 1) % count}[body.mc]);`,
    )}`,
  'maps with gaps, each given keys behind it': (count) =>
    times(
      count,
      (i) =>
        `const map${i} = ${mapOf(i)};\nmap${i}.ORDER_001 = ${i};\nmap${i}.set('ORDER_002', ${i});\nexport const get${i} = (body) => body.rc !== 0 && map${i}[body.mc];`,
    ),
  'maps with gaps, each part of another': (count) =>
    times(
      count,
      (i) =>
        `const map${i} = ${mapOf(i)};\nconst all${i} = { ...map${i}, x: ${i} };\nexport const get${i} = (body) => body.rc !== 0 && map${i}[body.mc];`,
    ),
  'matches of patterns': (count) =>
    `import { match, P } from 'ts-pattern';\n${times(
      count,
      (i) =>
        `export const take${i} = (body) => body.rc !== 0 && match(body.mc).with(P.union(${quoted.slice(0, 6).join(', ')}), () => a(${i})).with(${quoted.slice(6).join(', ')}, b).otherwise(c);`,
    )}`,
  'arms of one match': (count) =>
    `import { match, P } from 'ts-pattern';\n${inFunction(
      `return match(body)${times(count, (i) => `.with({ mc: P.union(${quoted[i % 12] ?? ''}, '${unknownCode(i)}') }, () => a(${i}))`)}.otherwise(b);`,
    )}`,
  'rows and schemas': (count) =>
    `import { z } from 'zod';\n${times(
      count,
      (i) =>
        `export const Reply${i} = z.object({ rc: z.literal(1), mc: z.enum([${quoted.join(', ')}, '${unknownCode(i)}']) });\nconst rows${i} = [${quoted.map((code) => `{ code: ${code} }`).join(', ')}];\nexport const row${i} = (body) => body.rc !== 0 && rows${i}.find((row) => row.code === body.mc);`,
    )}`,
  'maps with gaps in lower case': (count) =>
    times(
      count,
      (i) =>
        `const map${i} = ${mapOf(i).toLowerCase()};\nexport const get${i} = (body) => body.rc !== 0 && map${i}[body.mc.toLowerCase()];`,
    ),
};

const quoted = family.map((code) => `'${code}'`);

function dispatch(index: number): string {
  return `switch (body.mc) { ${family.map((code, place) => `case '${code}': a(${place + index}); break;`).join(' ')} }`;
}

function leaving(index: number): string {
  return `switch (body.mc) { ${family.map((code, place) => `case '${code}': return a(${place + index});`).join(' ')} }`;
}
