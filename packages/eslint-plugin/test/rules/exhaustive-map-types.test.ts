import { ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';
import { typed, typedTester } from '../support/typed-tester.ts';

const rule = ruleNamed('exhaustive-map');
const digits = ['001', '002', '003', '004', '005', '007', '011'] as const;
const codes = digits.map((number) => `'SYMBOL_${number}'`);

/** What may stand beside a map: a union of its keys and one more, and one of all SYMBOL codes. */
const unions = `type Own = ${codes.join(' | ')} | 'AUTH_101';\ntype All = Own | 'SYMBOL_010';\n`;

const entries = (numbers: readonly string[], value: (number: string) => string): string =>
  numbers.map((number) => `  SYMBOL_${number}: ${value(number)},\n`).join('');
const text = (number: string): string => `'text ${number}'`;
const own = entries(digits, text);
const added = `${entries(digits.slice(0, 6), text)}  SYMBOL_010: 'This market does not support your trading', // TODO
${entries(['011'], text)}`;
const asked = 'export const find = (body) => (body.rc === 0 ? undefined : TEXTS[body.mc]);\n';

const lacksOne = { map: 'map', share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_010' };

/** A map in the third line, behind the unions: `before`, the entries, `after`. */
function map(before: string, after: string): string {
  return `${unions}${before}{\n${own}}${after};\n${asked}`;
}

function lacks(output: string | undefined, column = 7) {
  const suggestion = {
    messageId: 'addKeys',
    data: { keys: 'the missing key' },
    output: output ?? '',
  } as const;
  const suggestions = output === undefined ? [] : [suggestion];
  return [{ messageId: 'lacksKeys', data: lacksOne, line: 3, column, suggestions }] as const;
}

/** Maps whose type has the missing key, or any: it is added. */
const open: readonly (readonly [string, string, string])[] = [
  ['a union that has it', 'const TEXTS: Record<All, string> = ', ''],
  ['what Exclude leaves', "const TEXTS: Record<Exclude<All, 'AUTH_101'>, string> = ", ''],
  ['what Exclude takes out of any text', "const TEXTS: Record<Exclude<string, 'SYMBOL_999'>, string> = ", ''],
  ['a mapped type', 'const TEXTS: { readonly [code in All]: string } = ', ''],
  ['an index signature', 'const TEXTS: { [code: string]: string } = ', ''],
  ['a text, with names to complete', 'const TEXTS: Record<Own | (string & {}), string> = ', ''],
  ['satisfies', 'const TEXTS = ', ' as const satisfies Record<All, string>'],
  ['satisfies, of any keys', 'const TEXTS = ', ' satisfies Record<string, string>'],
  ['a type of which nothing is taken', "const TEXTS: Omit<Record<All, string>, 'AUTH_101'> = ", ''],
  ['the type of what freezes it', 'const TEXTS: Record<All, string> = Object.freeze(', ')'],
  ['no type', 'const TEXTS = ', ' as const'],
];

/** Maps whose type lacks it, or says nothing that can be read: nothing is suggested. */
const closed: readonly (readonly [string, string, string])[] = [
  ['a union', 'const TEXTS: Record<Own, string> = ', ''],
  ['what Exclude leaves', "const TEXTS: Record<Exclude<All, 'SYMBOL_010'>, string> = ", ''],
  ['what Extract leaves', "const TEXTS: Record<Extract<Own | 'more', Own>, string> = ", ''],
  ['a mapped type', "const TEXTS: { [code in Exclude<All, 'SYMBOL_010'>]: string } = ", ''],
  ['a mapped type in parentheses', 'const TEXTS: { readonly [code in (Own)]-?: string } = ', ''],
  ['satisfies', 'const TEXTS = ', ' satisfies Record<Own, string>'],
  ['satisfies, behind as const', 'const TEXTS = ', ' as const satisfies Readonly<Record<Own, string>>'],
  ['a cast', 'const TEXTS = ', ' as Record<Own, string>'],
  ['a cast before it', 'const TEXTS = <Record<Own, string>>', ''],
  ['what is left of a larger one', "const TEXTS: Omit<Record<All, string>, 'SYMBOL_010'> = ", ''],
  ['a part of two', 'const TEXTS: Record<Own, string> & { fallback?: string } = ', ''],
  ['the type of what freezes it', 'const TEXTS: Record<Own, string> = Object.freeze(', ')'],
  ['a cast of what freezes it', 'const TEXTS = Object.freeze(', ') satisfies Record<Own, string>'],
  ['a template', 'const TEXTS: Record<`SYMBOL_${number}`, string> = ', ''],
];

const openCases = open.map(([name, before, after]) => ({
  name: `added: ${name}`,
  code: map(before, after),
  errors: lacks(map(before, after).replace(own, added)),
}));
const closedCases = closed.map(([name, before, after]) => ({
  name: `not added: ${name}`,
  code: map(before, after),
  errors: lacks(undefined),
}));

/** A map of words that a type lists: the meaning of a code is none of them. */
const words = (missing = ''): string =>
  `type Do = 'retry' | 'stop' | 'ask';\n\nconst TEXTS: Record<string, Do> = {\n${entries(digits.slice(0, 6), (number) => (Number(number) % 2 ? "'stop'" : "'retry'"))}${missing}${entries(['011'], () => "'ask'")}};\n${asked}`;

/** An enum of seven codes, a type of what stands under each, and one member more. */
function keyedBy(type: string, missing = ''): string {
  const member = (number: string): string => `  S${number} = 'SYMBOL_${number}',\n`;
  return `enum Code {\n${digits.slice(0, 6).map(member).join('')}${missing}${member('011')}}
type Alias = Code;
export let counts: ${type};
export const is = (body: { rc: number; mc: Alias }) => body.rc === 1 && body.mc === Code.S001;
`;
}

ruleTester.run('exhaustive-map, of a written type', rule, {
  valid: [],
  invalid: [
    ...openCases,
    ...closedCases,
    {
      name: 'the names of a list',
      code: `const CODES = [${codes.join(', ')}] as const;\n\nconst TEXTS: Record<(typeof CODES)[number], string> = {\n${own}};\n${asked}`,
      errors: lacks(undefined),
    },
    {
      name: 'the values of an object',
      code: `const NAMES = { ${codes.map((code, index) => `a${index}: ${code}`).join(', ')} } as const;\n\nconst TEXTS: Record<(typeof NAMES)[keyof typeof NAMES], string> = {\n${own}};\n${asked}`,
      errors: lacks(undefined),
    },
    {
      name: 'the type of what a function returns',
      code: `${unions}export function texts(): Record<Own, string> { return {\n${own}}; }\nexport const find = (body) => (body.rc === 0 ? undefined : texts()[body.mc]);\n`,
      errors: lacks(undefined, 55),
    },
    {
      name: 'the type of a member',
      code: `${unions}const ALL: { texts: Record<Own, string> } = { texts: {\n${own}} };\nexport const find = (body) => (body.rc === 0 ? undefined : ALL.texts[body.mc]);\n`,
      errors: lacks(undefined, 47),
    },
    {
      name: 'the type of what it is assigned to',
      code: `${unions}let TEXTS: Record<Own, string>; TEXTS = {\n${own}};\n${asked}`,
      errors: lacks(undefined, 33),
    },
    {
      name: 'a type of another module, which is not read',
      code: map("const TEXTS: import('./texts.ts').Texts = ", ''),
      errors: lacks(undefined),
    },
    {
      name: 'the keys of a Map',
      code: `${unions}const TEXTS = new Map<Own, string>([\n${digits.map((number) => `  ['SYMBOL_${number}', '${number}'],\n`).join('')}]);\nexport const find = (body) => (body.rc === 0 ? undefined : TEXTS.get(body.mc));\n`,
      errors: lacks(undefined),
    },
    ...(
      [
        ['Record', 'Record<Code, number>', false],
        ['an alias', 'Readonly<Record<Alias, number>>', false],
        ['a mapped type', '{ [C in Code]: number }', false],
        ['a mapped type of optional keys', '{ [C in Code]?: number }', true],
        ['Partial', 'Partial<Record<Code, number>>', true],
      ] as const
    ).map(([name, type, isAdded]) => ({
      name: `an enum of which ${name} has keys`,
      code: keyedBy(type),
      errors: [
        {
          messageId: 'lacksKeys' as const,
          data: { ...lacksOne, map: 'enum' },
          line: 1,
          column: 6,
          suggestions: isAdded
            ? [
                {
                  messageId: 'addKeys' as const,
                  data: { keys: 'the missing member' },
                  output: keyedBy(type, "  SYMBOL_010 = 'SYMBOL_010',\n"),
                },
              ]
            : [],
        },
      ],
    })),
    {
      name: 'a map of whose keys another type is made',
      code: `${unions}const TEXTS = {\n${own}};\n${asked}export type Links = { readonly [code in keyof typeof TEXTS]: string };\n`,
      errors: lacks(undefined),
    },
    {
      name: 'a text that the type of the values does not list',
      code: words(),
      errors: lacks(words("  SYMBOL_010: 'stop', // TODO\n")),
    },
  ],
});

typedTester.run('exhaustive-map, of a written type, with types', rule, {
  valid: [],
  invalid: [...openCases, ...closedCases].map((one) => ({ ...one, settings: typed })),
});
