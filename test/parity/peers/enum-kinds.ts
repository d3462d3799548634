import { codes, codesOf, entries, union } from './situation.ts';
import { elsewhere, imported, parameter, type TypeKind, xt } from './type-kind.ts';

const memberOf =
  (owner: string) =>
  (code: string): string =>
    `${owner}.${code}`;

const enumBody = `{ ${entries(' = ')} }`;
const nameOf = (code: string): number => codes.findIndex((known) => known === code);

export const enumKinds: readonly TypeKind[] = [
  parameter('an enum', 'Own', `enum Own ${enumBody}`, { label: memberOf('Own') }),
  parameter('a constant enum', 'Own', `const enum Own ${enumBody}`, { label: memberOf('Own') }),
  parameter('an enum in a namespace', 'N.Own', `namespace N { export enum Own ${enumBody} }`, {
    label: memberOf('N.Own'),
  }),
  parameter('an enum of another module', 'Full', imported('Full'), {
    label: memberOf('Full'),
    differs: elsewhere,
  }),
  parameter('an enum in a namespace of another module', 'N.Inner', imported('N'), {
    label: memberOf('N.Inner'),
    differs: elsewhere,
  }),
  parameter(
    'an enum under names that need quotes',
    'Own',
    `enum Own { ${codes.map((code) => `'n-${nameOf(code)}' = '${code}'`).join(', ')} }`,
    { label: (code) => `Own['n-${nameOf(code)}']` },
  ),
  parameter('constants of the file', union, codes.map((code) => `const c${code} = '${code}';`).join(' '), {
    label: (code) => `c${code}`,
  }),
  parameter('a table of another module', union, imported('N'), { label: memberOf('N.Codes') }),
  parameter("the catalogue's own names", union, "import { Mc } from 'xt-mc';", { label: memberOf('Mc') }),
];

/** One kind for each family of the catalogue: what `Extract` takes of the whole. */
export function familyKinds(families: readonly string[]): readonly TypeKind[] {
  return families.flatMap((family) => [
    parameter(`the codes of ${family}`, `Extract<MessageCode, \`${family}_\${string}\`>`, xt('MessageCode'), {
      codes: codesOf(family),
    }),
    parameter(
      `an alias of the codes of ${family}`,
      'Own',
      `${xt('MessageCode')} type Own = Extract<MessageCode, \`${family}_\${string}\`>;`,
      {
        codes: codesOf(family),
      },
    ),
  ]);
}
