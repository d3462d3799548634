import { family, mapOf, times, unknownCode } from './times.ts';

const envelope = 'interface Body { rc: number; mc: string; result: unknown }';

/** Types, enums and casts. */
export const types: Readonly<Record<string, (count: number) => string>> = {
  'a union of names asked by as many parameters': (count) =>
    `${times(count, (i) => `interface Part${i} { a${i}: string }`)}\ntype All = ${times(count, (i) => `Part${i}`, ' | ')};\n${envelope}\n${times(count, (i) => `export function use${i}(value: All, body: Body) { return value.a${i} + body.mc; }`)}`,
  'a union of codes asked by as many fields': (count) =>
    `type Code = ${times(count, (i) => `'${family[i] ?? unknownCode(i)}'`, ' | ')};\n${times(count, (i) => `interface Body${i} { rc: number; mc: Code; result: string }`)}`,
  'a union of names that a code is, asked by as many fields': (count) =>
    `${times(count, (i) => `type Code${i} = '${family[i] ?? unknownCode(i)}';`)}\ntype Code = ${times(count, (i) => `Code${i}`, ' | ')};\n${times(count, (i) => `interface Body${i} { rc: number; mc: Code; result: string }`)}`,
  'unions and dispatches': (count) =>
    `${envelope}\n${times(count, (i) => `type Code${i} = ${[...family, 'GATEWAY_0001'].map((code) => `'${code}'`).join(' | ')};\nexport function handle${i}(body: Body) { if (body.rc !== 0) switch (body.mc) { ${family.map((code, at) => `case '${code}': a(${at}); break;`).join(' ')} } }`)}`,
  'unions and maps with gaps': (count) =>
    `${envelope}\n${times(count, (i) => `type Code${i} = ${[...family, 'GATEWAY_0001'].map((code) => `'${code}'`).join(' | ')};\nconst map${i} = ${mapOf(i)};\nexport const get${i} = (body: Body) => body.rc !== 0 && map${i}[body.mc];`)}`,
  enums: (count) =>
    `${envelope}\n${times(count, (i) => `export enum Code${i} {\n${family.map((code) => `  ${code} = '${code}',`).join('\n')}\n  OTHER = 'GATEWAY_0001',\n}`)}`,
  'an enum compared with, once for each of its members': (count) =>
    `${envelope}\n${enumOf(count)}\nexport function handle(body: Body) {\n  if (body.rc === 0) return;\n${times(count, (i) => `  if (body.mc === Code.C${i}) a(${i});`)}\n}`,
  'switches on members of one enum': (count) =>
    `${envelope}\n${enumOf(count)}\n${times(count, (i) => `export function handle${i}(body: Body) { if (body.rc !== 0) switch (body.mc) { ${family.map((_, at) => `case Code.C${at}: a(${at}); break;`).join(' ')} } }`)}`,
  'maps with casts': (count) =>
    `${envelope}\n${times(count, (i) => `type Names${i} = Record<string, number>;\nconst map${i} = ${mapOf(i)} as Names${i};\nexport const get${i} = (body: Body) => body.rc !== 0 && map${i}[body.mc];`)}`,
  'maps of one declared type': (count) =>
    `${envelope}\ntype Names = { ${times(count, (i) => `a${i}?: number`, '; ')} };\n${times(count, (i) => `const map${i}: Names = ${mapOf(i)};\nexport const get${i} = (body: Body) => body.rc !== 0 && map${i}[body.mc];`)}`,
  'a call of many arguments with casts': (count) =>
    `${envelope}\nlet body: Body; const key = body!.rc !== 0 && body!.mc;\nfill(${times(count, (i) => `${mapOf(i).replace('AUTH_003', 'GATEWAY_0001')} as Record<string, number>`, ', ')});`,
  'a list of maps with casts': (count) =>
    `${envelope}\nexport const all = [${times(count, (i) => `${mapOf(i).replace('AUTH_003', 'GATEWAY_0001')} as Record<string, number>`, ', ')}];`,
};

function enumOf(count: number): string {
  return `enum Code {\n${times(count, (i) => `  C${i} = '${family[i] ?? unknownCode(i)}',`)}\n}`;
}
