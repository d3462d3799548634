import { typed, typedTester } from '../support/typed-tester.ts';
import { ruleNamed } from '../support/rules.ts';

const xt = "import type { MessageCode, XtFailure, XtResponse } from 'xt-mc';";
const few = "'AUTH_101' | 'AUTH_102' | 'AUTH_103'";
const auth = 'type Auth = Extract<MessageCode, `AUTH_${string}`>;';

/** A line with a misspelt code that must be reported, behind the imports. */
function misspelt(name: string, line: string) {
  const code = `${xt}\n${auth}\n${line}`;
  return {
    name,
    code,
    settings: typed,
    errors: [
      {
        messageId: 'unknownCode' as const,
        line: 3,
        column: line.indexOf("'AUHT_103'") + 1,
        suggestions: [
          {
            messageId: 'changeSpelling' as const,
            data: { code: 'AUTH_103', meaning: ' (Signature error)' },
            output: code.replace('AUHT_103', 'AUTH_103'),
          },
        ],
      },
    ],
  };
}

const comparing = (type: string, value: string): string =>
  `export const f = (x: ${type}) => (${value} as string) === 'AUHT_103';`;

typedTester.run('no-unknown-code, with types made of others', ruleNamed('no-unknown-code'), {
  valid: [
    {
      name: "a union of codes that other systems have too, under no name of XT's",
      code: `export const f = (code: ${few}) => (code as string) === 'AUHT_103';`,
      settings: typed,
    },
    {
      name: 'a field of another name, on a type that has a body beside it',
      code: `${xt}\nexport const f = (x: { code: string; body: XtFailure }) => x.code === 'AUHT_103';`,
      settings: typed,
    },
    {
      name: 'what a table of codes holds, or what a list of them has beside',
      code: `${xt}\nexport const f = (x: Map<MessageCode, string>) => x.get('AUTH_101') === 'AUHT_103';`,
      settings: typed,
    },
    {
      name: "a union of the catalogue's codes and another system's",
      code: `${xt}\n${auth}\nexport const f = (code: Auth | 'CONN_001') => (code as string) === 'AUHT_103';`,
      settings: typed,
    },
    {
      name: 'a parameter that may be anything',
      code: "export const f = <T>(code: T) => (code as string) === 'AUHT_103';",
      settings: typed,
    },
  ],
  invalid: [
    misspelt('a body that may be missing', comparing('XtFailure | undefined', 'x?.mc')),
    misspelt('a body that may be null', comparing(`XtResponse<string, ${few}> | null`, 'x?.mc')),
    misspelt('a body in an optional property', comparing('{ body?: XtFailure }', 'x.body?.mc')),
    misspelt('a body with more', comparing(`XtFailure<${few}> & { at: number }`, 'x.mc')),
    misspelt('a readonly body', comparing(`Readonly<XtFailure<${few}>>`, 'x.mc')),
    misspelt('a body that may lack fields', comparing(`Partial<XtFailure<${few}>>`, 'x.mc')),
    misspelt('a part of a body', comparing(`Pick<XtFailure<${few}>, 'mc'>`, 'x.mc')),
    misspelt('a body without a part', comparing(`Omit<XtFailure<${few}>, 'ma'>`, 'x.mc')),
    misspelt('a body read by a text', comparing(`XtFailure<${few}>`, "x['mc']")),
    misspelt('the code of a body, by its key', comparing(`XtFailure<${few}>['mc']`, 'x')),
    misspelt(
      'an interface that extends a body',
      `interface Own extends XtFailure<${few}> { at: number } ${comparing('Own', 'x.mc')}`,
    ),
    misspelt(
      'a type parameter that a body constrains',
      `export const f = <T extends XtResponse<string, ${few}>>(x: T) => (x.mc as string) === 'AUHT_103';`,
    ),
    misspelt(
      'a code taken out of a body',
      `export const f = ({ mc: code }: XtFailure<${few}>) => (code as string) === 'AUHT_103';`,
    ),
    misspelt('the codes of a family', comparing('Extract<MessageCode, `AUTH_${string}`>', 'x')),
    misspelt('the same under a name, or nothing', comparing('Auth | undefined', 'x')),
    misspelt('what is left of them', comparing("Exclude<Auth, 'AUTH_101'>", 'x')),
    misspelt('a property of theirs', comparing('{ readonly code?: Auth }', 'x.code')),
    misspelt('a code with a brand', comparing('Auth & { readonly brand: true }', 'x')),
    misspelt(
      'a type parameter that codes constrain',
      "export const f = <C extends Auth>(x: C) => (x as string) === 'AUHT_103';",
    ),
    misspelt('codes beside any text', comparing('MessageCode | (string & {})', 'x')),
    misspelt('a cast', comparing('unknown', '(x as Auth)')),
    misspelt('a cast body', comparing('unknown', '(x as XtFailure).mc')),
    misspelt('what a function returns', comparing('() => Auth', 'x()')),
    misspelt(
      'what a promise holds',
      "export const f = async (x: Promise<MessageCode>) => ((await x) as string) === 'AUHT_103';",
    ),
    misspelt(
      'the code of a body that a promise holds',
      `export const f = async (x: () => Promise<XtFailure<${few}>>) => ((await x()).mc as string) === 'AUHT_103';`,
    ),
  ],
});

typedTester.run('no-unchecked-result, with a body that may be missing', ruleNamed('no-unchecked-result'), {
  valid: [
    {
      name: 'where its rc was looked at',
      code: `${xt}\nexport const f = (x?: XtResponse<string>) => (x?.rc === 0 ? x.result : undefined);`,
      settings: typed,
    },
  ],
  invalid: [
    {
      name: 'behind ?.',
      code: `${xt}\nexport const f = (x: XtResponse<string> | null) => x?.result;`,
      settings: typed,
      errors: [
        {
          messageId: 'uncheckedResult',
          line: 2,
          column: 55,
          suggestions: [
            {
              messageId: 'addGuard',
              data: { returnCode: 'rc' },
              output: `${xt}\nexport const f = (x: XtResponse<string> | null) => { if (x && x.rc !== 0) throw new Error(\`XT: \${x.mc}\`); return x?.result; };`,
            },
          ],
        },
      ],
    },
  ],
});

const symbols = [
  "import { Desk } from './client.ts';",
  'export function f(body: { rc: number; mc: Desk }): string {',
  '  switch (body.mc) {',
  '    case Desk.Unknown: return spell();',
  '    case Desk.Offline: case Desk.Paused: return wait();',
  "    case Desk['not-in-api']: case Desk.NoTrade: return other();",
];

typedTester.run('exhaustive-switch, with an enum of another module', ruleNamed('exhaustive-switch'), {
  valid: [],
  invalid: [
    {
      name: 'labels are named as those beside them, in brackets where a name needs them',
      code: [...symbols, '  }', '}'].join('\n'),
      settings: typed,
      errors: [
        {
          messageId: 'lacksCodesAndDefault',
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              output: [
                ...symbols,
                "    case Desk['no-edit']: // The trading pair does not support order modification",
                '      throw new Error(`Unhandled XT message code: ${body.mc}`);',
                '    default:',
                '      throw new Error(`Unhandled XT message code: ${body.mc}`);',
                '  }',
                '}',
              ].join('\n'),
            },
          ],
        },
      ],
    },
  ],
});
