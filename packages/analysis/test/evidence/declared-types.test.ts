import { describe, expect, it } from 'vitest';
import { lowerFromEstree, lowerFromTypeScript, loadTypeScript } from '../../../../test/parity/lower-both.ts';
import { createEnvelopeReader } from '../../src/evidence/envelope.ts';
import { analyse } from '../../src/index.ts';
import { unknownCodes } from '../../src/rules/no-unknown-code/unknown-codes.ts';
import { analyseText } from '../support/analyse-text.ts';
import { knowledgeWith } from '../support/knowledge.ts';

/* C1 by what the file declares: rc and mc stand side by side in the type of the value, however it is put together. */

const typescript = loadTypeScript();
const lowerings = {
  ESLint: (text: string) => lowerFromEstree(text, 'file.ts'),
  TypeScript: (text: string) => lowerFromTypeScript(text, 'file.ts', typescript),
};
const knowledge = knowledgeWith();
const body = 'interface B { rc: number; mc: string; result: unknown }';
const wrong = "mc === 'AUHT_103'";

/** A function whose parameter `b` has a type. */
const taking = (types: string, type = 'B', read = `b.${wrong}`): string =>
  `${types}\nexport function f(b: ${type}) { return ${read}; }`;

const asking = (of: string, read: string): string => `${body}
export async function f(http: { get<T>(u: string): Promise<${of}> }) {
  const res = await http.get<B>('/x');
  return res.${read}.${wrong};
}`;

describe.each(Object.entries(lowerings))('by the lowering of %s', (_, lower) => {
  const reported = (text: string): readonly string[] =>
    unknownCodes(analyse(lower(text), knowledge)).map(({ data }) => data.written ?? '');

  it.each([
    ['the data of what a call is given', asking('{ data: T }', 'data')],
    ['the body of what a call is given', asking('{ body: T }', 'body')],
    [
      'an interface that extends one',
      taking('interface A { rc: number; mc: string } interface B extends A {}'),
    ],
    ['fields of two interfaces', taking('interface A { rc: number } interface B extends A { mc: string }')],
    ['a declaration that is merged', taking('interface B { rc: number } interface B { mc: string }')],
    ['an intersection', taking('type B = { rc: number } & { mc: string };')],
    [
      'an intersection with alternatives',
      taking('type B = { rc: number } & ({ mc: string } | { mc: null });'),
    ],
    ['one of two alternatives', taking(`${body} type R = B | { error: string };`, 'R')],
    ['a union with null', taking(body, 'B | null')],
    [
      'a generic alias',
      `interface B<T> { rc: number; mc: string; result: T } type R = Promise<B<string>>;
       export async function f(b: R) { const x = await b; return x.${wrong}; }`,
    ],
    ['an argument of a generic alias', taking(`${body} type May<T> = T | undefined;`, 'May<B>')],
    [
      'an argument of an argument',
      taking(`${body} type May<T> = T | undefined; type Two<T> = May<T>;`, 'Two<B>'),
    ],
    [
      'an argument of a mapped type',
      taking(`${body} type Open<T> = { -readonly [K in keyof T]: T[K] };`, 'Open<B>'),
    ],
    ['a generic response', taking(`${body} interface R<T> { data: T }`, 'R<B>', `b.data.${wrong}`)],
    [
      'a response that extends the library’s',
      taking(`${body} interface R extends AxiosResponse<B> {}`, 'R', `b.data.${wrong}`),
    ],
    ['got’s response', taking(body, 'Response<B>', `b.body.${wrong}`)],
    ['a class', taking("class B { rc = 0; mc = ''; }")],
    ['a class that extends one', taking("class A { rc = 0; } class B extends A { mc = ''; }")],
    ['a class with declared fields', taking('class B { declare rc: number; readonly mc: string; }')],
    ...['Readonly', 'Required', 'Partial', 'NonNullable', 'Awaited'].map((name) => [
      name,
      taking(body, `${name}<B>`),
    ]),
    ['Pick of both', taking(body, "Pick<B, 'rc' | 'mc'>")],
    ['Omit of another', taking(body, "Omit<B, 'result'>")],
    [
      'an interface that extends Omit',
      taking(`${body} interface C extends Omit<B, 'result'> { result: string }`, 'C'),
    ],
    ...['B[]', 'Array<B>', 'readonly B[]', 'ReadonlyArray<B>', 'Set<B>', '(B | null)[]', 'Promise<B>[]'].map(
      (type) => [
        `an item of ${type}`,
        `${body} export async function f(list: ${type}) { for await (const b of list) if (b.${wrong}) go(); }`,
      ],
    ),
    ['an item by its position', taking(body, 'B[]', `b[0].${wrong}`)],
    ['an item by a pattern', `${body} export function f([, b]: B[]) { return b.${wrong}; }`],
    ['an item of a callback', taking(body, 'B[]', `b.filter((one) => one.${wrong})`)],
    [
      'an argument of a rest',
      `${body} export function f(...list: B[]) { for (const b of list) if (b.${wrong}) go(); }`,
    ],
    ['a place in a tuple', taking(body, '[string, B]', `b[1].${wrong}`)],
    ['a named place in a tuple', taking(body, '[id: string, answer?: B]', `b[1].${wrong}`)],
    [
      'a list in a list',
      `${body} export function f(l: B[][]) { for (const m of l) for (const b of m) if (b.${wrong}) go(); }`,
    ],
    ['a type that holds itself', taking(`${body} type Tree = B | Tree[];`, 'Tree')],
    [
      'interfaces in a ring',
      taking(
        'interface A extends C { rc: number } interface B extends A {} interface C extends B { mc: string }',
      ),
    ],
  ])('is XT’s: %s', (__, text) => {
    expect(reported(text)).toEqual(['AUHT_103']);
  });

  it.each([
    ['Pick without rc', taking(body, "Pick<B, 'mc'>")],
    ['Omit of rc', taking(body, "Omit<B, 'rc' | 'result'>")],
    ['an interface that extends Omit of rc', taking(`${body} interface C extends Omit<B, 'rc'> {}`, 'C')],
    ['two alternatives with one each', taking('type B = { rc: number } | { mc: string };')],
    [
      'an alternative that lacks mc',
      taking('type B = { rc: number } & ({ mc: string } | { error: string });'),
    ],
    ['an rc of another system', taking('interface A { rc: 4711 } interface B extends A { mc: string }')],
    ['a class with an rc of another system', taking("class B { rc = 4711; mc = ''; }")],
    ['the list itself', taking(body, 'B[]')],
    ['another place of a tuple', taking(body, '[B, { mc: string }]', `b[1].${wrong}`)],
    ['a response itself', taking(body, 'AxiosResponse<B>')],
    ['an argument that nothing is made of', taking(`${body} interface Tag<T> { mc: string }`, 'Tag<B>')],
    [
      'a type parameter of that name',
      taking(`${body} interface Box<B> { data: B }`, 'Box<{ mc: string }>', `b.data.${wrong}`),
    ],
    ['types in a ring', taking('type B = C; type C = B;')],
  ])('is not: %s', (__, text) => {
    expect(reported(text)).toEqual([]);
  });

  it('codes in the type of mc, through aliases, lists of aliases and brands', () => {
    const types = `type Known = 'AUTH_101' | More; type More = Readonly<Last> | ('AUHT_102' | 'AUTH_105');
      type Last = 'AUHT_103' & { brand: true }; type Ring = Ring | 'AUHT_104';`;
    expect(reported(`${types} interface B { rc: number; mc: Known | Ring }`)).toEqual([
      'AUHT_102',
      'AUHT_103',
      'AUHT_104',
    ]);
  });
});

describe('what reading declared types costs', () => {
  const stepsOf = (text: string, count = 1): number => {
    const { file } = analyseText(text);
    const reader = createEnvelopeReader(file);
    const types = file.nodesOf('param').flatMap(({ type }) => type ?? []);
    expect(types).toHaveLength(count);
    for (const type of types) reader.pathsIn(type);
    return reader.steps;
  };
  const times = (count: number, write: (index: number) => string, between = '\n'): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(between);
  const last = '{ rc: number; mc: string }';

  const shapes: Readonly<Record<string, (count: number) => string>> = {
    'aliases in a row': (n) => `${times(n, (i) => `type T${i} = T${i + 1};`)} type T${n} = ${last};`,
    'each alias twice in the one before': (n) =>
      `${times(n, (i) => `type T${i} = T${i + 1} | T${i + 1}[];`)} type T${n} = ${last};`,
    'unions of unions': (n) => `type T0 = ${times(n, (i) => `U${i}`, ' | ')};
      ${times(n, (i) => `type U${i} = U${i + 1} | { rc: number; mc: string; f${i}: 1 };`)}`,
    'one wide union': (n) => `type T0 = ${times(n, (i) => `{ rc: number; mc: string; f${i}: 1 }`, ' | ')};`,
    'interfaces that extend each other': (n) =>
      `${times(n, (i) => `interface T${i} extends T${i + 1} { f${i}: 1 }`)} interface T${n} ${last}`,
    'generic aliases in a row': (n) =>
      `${times(n, (i) => `type G${i}<T> = G${i + 1}<T> | G${i + 1}<T[]>;`)} type G${n}<T> = T; type T0 = G0<${last}>;`,
    'a ring': (n) => times(n, (i) => `type T${i} = T${(i + 1) % n} | { f${i}: 1 };`),
    'a place for each in a tuple': (n) => `type T0 = [${times(n, () => last, ', ')}];`,
  };

  it.each(Object.entries(shapes))('%s: linear', (_, write) => {
    const text = (count: number): string => `${write(count)} export function f(b: T0) {}`;
    const [small, large] = [stepsOf(text(100)), stepsOf(text(400))];
    expect(small).toBeGreaterThan(100);
    expect(large).toBeLessThan(small * 4.2);
  });

  it('a declaration is read once, however many ask', () => {
    const declared = shapes['aliases in a row']?.(100) ?? '';
    const asked = (count: number): string => `${declared} ${times(count, (i) => `function f${i}(b: T0) {}`)}`;
    expect(stepsOf(asked(100), 100) - stepsOf(asked(1))).toBeLessThan(99 * 3);
  });
});
