import { codes, entries, type Reason, union, unionOf } from './situation.ts';
import { elsewhere, imported, parameter, place, type TypeKind, xt } from './type-kind.ts';

const quoted = (code: string): string => `'${code}'`;
const texts = `interface Texts { ${codes.map((code) => `${code}: string`).join('; ')} }`;

const unions: readonly TypeKind[] = [
  parameter('a union', union),
  parameter('an alias of a union', 'Code', `type Code = ${union};`),
  parameter(
    'a union of aliases',
    'Code',
    `type A = ${unionOf(codes.slice(0, 3))}; type B = ${unionOf(codes.slice(3))}; type Code = A | B;`,
  ),
  parameter(
    'a union of the types of constants',
    codes.map((code) => `typeof c${code}`).join(' | '),
    codes.map((code) => `const c${code} = '${code}';`).join(' '),
  ),
  parameter(
    'a generic alias',
    `Either<${unionOf(codes.slice(0, 2))}, ${unionOf(codes.slice(2))}>`,
    'type Either<A, B> = A | B;',
  ),
  parameter('keys of a type', 'keyof Texts', texts),
  parameter('keys of a constant', 'keyof typeof own', `const own = { ${entries(': ')} } as const;`),
  parameter(
    'values of a constant',
    '(typeof own)[keyof typeof own]',
    `const own = { ${entries(': ')} } as const;`,
  ),
  parameter(
    'elements of a constant list',
    '(typeof own)[number]',
    `const own = [${codes.map(quoted).join(', ')}] as const;`,
  ),
  parameter('elements of a tuple type', `[${codes.map(quoted).join(', ')}][number]`),
  parameter('elements of a list of another module', '(typeof list)[number]', imported('list'), {
    differs: elsewhere,
  }),
  parameter('keys of a table of another module', 'keyof typeof table', imported('table'), {
    differs: elsewhere,
  }),
  parameter('a type of another module', 'Code', imported('type Code'), { differs: elsewhere }),
  parameter('a type of a namespace', 'all.Code', "import type * as all from './codes.ts';", {
    differs: elsewhere,
  }),
  parameter('a type of the name of a value', 'Both', imported('type Both'), { differs: elsewhere }),
  parameter('a type parameter of a condition', `NonNullable<${union} | undefined>`),
  parameter('what a union leaves', `Exclude<${union} | 'AUTH_104', 'AUTH_104'>`),
  parameter('what two unions share', `(${union} | 'AUTH_104') & (${union} | 'AUTH_105')`),
  parameter(
    'keys of what is left of a type',
    "keyof Omit<More, 'AUTH_104'>",
    `${texts} interface More extends Texts { AUTH_104: string }`,
  ),
  parameter(
    'keys of a part of a type',
    'keyof Pick<More, keyof Texts>',
    `${texts} interface More extends Texts { AUTH_104: string }`,
  ),
  parameter('a template of literals', "`AUTH_10${'1' | '2' | '3'}` | `ORDER_${'002' | 'F0503'}`"),
  parameter(
    'literals in lower case, raised',
    `Uppercase<${unionOf(codes.map((code) => code.toLowerCase()))}>`,
  ),
  parameter('a branded union', `(${union}) & { readonly brand: true }`),
  parameter('a branded member', `('AUTH_101' & { readonly brand: true }) | ${unionOf(codes.slice(1))}`),
];

const generics: readonly TypeKind[] = [
  place('a constrained parameter', 'code', `function f<C extends ${union}>(code: C): void {%}`),
  place(
    'a parameter constrained by an alias',
    'code',
    `${imported('type Code')} function f<C extends Code>(code: C): void {%}`,
    { differs: elsewhere },
  ),
  place(
    'a parameter constrained by another',
    'code',
    `function f<A extends ${union}, B extends A>(code: B): void {%}`,
  ),
  place(
    'a part of a constrained parameter',
    'code',
    `function f<T extends Record<'x', ${union}>>(code: T['x']): void {%}`,
  ),
  place(
    'a code of a constrained failure',
    'failure.mc',
    `${xt('XtFailure')} function f<C extends ${union}>(failure: XtFailure<C>): void {%}`,
  ),
  place(
    'a code of a constrained body',
    'body.mc',
    `${xt('XtFailure')} function f<B extends XtFailure<${union}>>(body: B): void {%}`,
  ),
];

const open: Readonly<Record<string, Reason>> = {
  'all codes': 'open',
  'all codes, in another order, some of one body': 'open',
  'one missing beside a default': 'open',
  'one missing, the default first': 'open',
};
const noCode: Readonly<Record<string, Reason>> = { '*': 'noCode' };

const mixed: readonly TypeKind[] = [
  parameter('a union beside a number', `${union} | number`),
  parameter('a union beside a bigint', `${union} | bigint`),
  parameter('a union beside an object', `${union} | { readonly at: number }`),
  parameter('a union beside a branded number', `${union} | (number & { readonly brand: true })`),
  parameter('a union beside any text', `${union} | (string & {})`, '', { differs: open }),
  parameter('a union beside a branded text', `${union} | (string & { readonly brand: true })`, '', {
    differs: open,
  }),
  parameter('a union beside a template', `${union} | \`SYMBOL_\${string}\``, '', { differs: open }),
  parameter('a union beside undefined', `${union} | undefined`, '', { differs: noCode }),
  parameter('a union beside null', `${union} | null`, '', { differs: noCode }),
  parameter('a union beside a boolean', `${union} | boolean`, '', { differs: noCode }),
  parameter('a union beside a number of its own', `${union} | 1`, '', { differs: noCode }),
  parameter('a union beside a bigint of its own', `${union} | 1n`, '', { differs: noCode }),
  parameter(
    'a union beside a symbol of its own',
    `${union} | typeof own`,
    'declare const own: unique symbol;',
    { differs: noCode },
  ),
];

export const unionKinds: readonly TypeKind[] = [...unions, ...generics, ...mixed];
