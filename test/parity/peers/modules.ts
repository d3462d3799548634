import { codes, entries, union } from './situation.ts';

/** What the situations import. */
export const modules: Readonly<Record<string, string>> = {
  'codes.ts': [
    `export type Code = ${union};`,
    `export const list = [${codes.map((code) => `'${code}'`).join(', ')}] as const;`,
    `export const table = { ${entries(': ')} } as const;`,
    'export const Both = list;',
    'export type Both = (typeof Both)[number];',
    `export enum Full { ${entries(' = ')} }`,
    `export namespace N { export enum Inner { ${entries(' = ')} } export const Codes = { ${entries(': ')} } as const; }`,
    `export declare const errors: readonly [{ readonly code: ${union} }];`,
  ].join('\n'),
};
