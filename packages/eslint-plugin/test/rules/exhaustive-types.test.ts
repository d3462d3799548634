import { typed, typedTester } from '../support/typed-tester.ts';
import { ruleNamed } from '../support/rules.ts';

const union = "'AUTH_101' | 'AUTH_102' | 'AUTH_103' | 'ORDER_F0503'";

/** A function with a parameter that is one of four codes, or one of the catalogue's. */
function withUnion(statements: string, type = union): string {
  return `import type { MessageCode } from 'xt-mc';\nexport function f(code: ${type}) {\n  ${statements}\n}\nexport type All = MessageCode;\n`;
}

/** A switch on a body's enum, all members but two, and what stands behind them. */
function withMarket(rest: string): string {
  return `import { Market } from './client.ts';
export function f(body: { rc: number; mc: Market }): string {
  switch (body.mc) {
    case Market.Unknown: case Market.Offline: case Market.Closed: case Market.NoApi: case Market.NoTrade: case Market.NoMarketOrder: return 'a';
    ${rest}
  }
}
`;
}

/** A switch on an mc that is cast to a union of five. */
function withCast(rest: string): string {
  return `export function f(body: { rc: number; mc: string }): string {
  switch (body.mc as 'AUTH_101' | 'AUTH_102' | 'AUTH_103' | 'ORDER_002' | 'ORDER_005') {
    case 'AUTH_101': case 'AUTH_102': return 'a';
    case 'ORDER_002': return 'b';
    ${rest}
  }
}
`;
}

const aSwitch = { dispatch: 'switch', closing: 'default' };
const thrown = 'throw new Error(`Unhandled XT message code: ${code}`);';

typedTester.run('exhaustive-switch, with types', ruleNamed('exhaustive-switch'), {
  valid: [
    {
      name: 'all that the union has',
      code: withUnion(
        "switch (code) { case 'AUTH_101': a(); break; case 'AUTH_102': case 'AUTH_103': b(); break; case 'ORDER_F0503': c(); }",
      ),
      settings: typed,
    },
    {
      name: "all that a body's own union has, whose type the file declares",
      code: [
        "type Body = { rc: 0; mc: 'SUCCESS'; result: string } | { rc: 1; mc: 'ORDER_002' | 'ORDER_005'; result: null };",
        'export function f(body: Body): string {',
        "  switch (body.mc) { case 'SUCCESS': return body.result; case 'ORDER_002': return 'funds'; case 'ORDER_005': return 'gone'; }",
        '}',
      ].join('\n'),
      settings: typed,
    },
    {
      name: 'what narrowing has left of the union',
      code: withUnion(
        "if (code !== 'AUTH_101' && code !== 'AUTH_102') return;\n  switch (code) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); }",
      ),
      settings: typed,
    },
    {
      name: 'members of an enum of another module, under names of their own',
      code: [
        "import { Outcome } from './client.ts';",
        'export function f(code: Outcome) {',
        '  switch (code) { case Outcome.Signature: a(); break; case Outcome.Price: b(); break; case Outcome.Risk: c(); }',
        '}',
      ].join('\n'),
      settings: typed,
    },
    {
      name: 'a few codes singled out, and a default',
      code: withUnion(
        "switch (code) { case 'AUTH_105': a(); break; case 'ORDER_002': b(); break; default: c(); }",
        'MessageCode',
      ),
      settings: typed,
    },
    {
      name: 'types are asked only where the settings say so',
      code: withUnion(
        "switch (code) { case 'AUTH_105': a(); break; case 'ORDER_002': b(); }",
        'MessageCode[][number]',
      ),
    },
  ],
  invalid: [
    {
      name: 'what the union has left, where no default takes it; a default alone is a second choice',
      code: withUnion(
        "switch (code) {\n    case 'AUTH_101':\n      return a();\n    case 'ORDER_F0503':\n      return b();\n  }",
      ),
      settings: typed,
      errors: [
        {
          messageId: 'lacksCodesAndDefault',
          data: {
            ...aSwitch,
            share: '2 of the 4 codes of its type',
            count: '2',
            missing: 'AUTH_102, AUTH_103',
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              data: { cases: 'the 2 missing cases', closing: 'default' },
              output: withUnion(
                `switch (code) {\n    case 'AUTH_101':\n      return a();\n    case 'ORDER_F0503':\n      return b();\n    case 'AUTH_102': // ApiKey is not activated\n    case 'AUTH_103': // Signature error\n      ${thrown}\n    default:\n      ${thrown}\n  }`,
              ),
            },
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output: withUnion(
                `switch (code) {\n    case 'AUTH_101':\n      return a();\n    case 'ORDER_F0503':\n      return b();\n    default:\n      ${thrown}\n  }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'the union takes the place of the catalogue',
      code: withUnion(
        "switch (code) {\n    case 'AUTH_101':\n      return a();\n    case 'AUTH_102':\n    case 'AUTH_103':\n    case 'AUTH_104':\n      return b();\n    default:\n      return c();\n  }",
        `${union} | 'AUTH_104'`,
      ),
      settings: typed,
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, share: '4 of the 5 codes of its type', count: '1', missing: 'ORDER_F0503' },
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCases',
              data: { cases: 'the missing case', closing: 'default' },
              output: withUnion(
                "switch (code) {\n    case 'AUTH_101':\n      return a();\n    case 'AUTH_102':\n    case 'AUTH_103':\n    case 'AUTH_104':\n      return b();\n    case 'ORDER_F0503': // Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient\n    default:\n      return c();\n  }",
                `${union} | 'AUTH_104'`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'labels that are members of an enum of another module',
      code: withMarket("case Market.NotPreview: return 'b';\n    default: return 'c';"),
      settings: typed,
      errors: [
        {
          messageId: 'lacksCodes',
          line: 3,
          suggestions: [
            {
              messageId: 'addCases',
              output: withMarket(
                "case Market.NotPreview: return 'b';\n    case Market.Restricted: // Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.\n    default: return 'c';",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a subject that is cast is completed within the type of the cast',
      code: withCast("case 'AUTH_103': return 'c';\n    default: return 'd';"),
      settings: typed,
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, share: '4 of the 5 codes of its type', count: '1', missing: 'ORDER_005' },
          line: 2,
          suggestions: [
            {
              messageId: 'addCases',
              output: withCast(
                "case 'AUTH_103': return 'c';\n    case 'ORDER_005': // Order not exist\n    default: return 'd';",
              ),
            },
          ],
        },
      ],
    },
  ],
});
