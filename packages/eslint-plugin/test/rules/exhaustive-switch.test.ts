import { inClient, ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';

/** The labels of AUTH codes, one a line, in a switch of `inClient`. */
function labels(...digits: readonly string[]): string {
  return digits.map((number) => `    case 'AUTH_${number}':\n`).join('');
}

const missingTwo = labels('001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '105');

/** A switch that has 11 of the 13 AUTH codes, and whatever follows their `return`. */
function authSwitch(rest: string): string {
  return inClient(`switch (body.mc) {\n${missingTwo}      return 'auth';\n${rest}  }`);
}

const lacksTwo = { share: '11 of the 13 AUTH codes', count: '2', missing: 'AUTH_104, AUTH_106' };
const aSwitch = { dispatch: 'switch', closing: 'default' };
const aChain = { dispatch: 'if/else chain', closing: 'final else' };
const thrown = 'throw new Error(`Unhandled XT message code: ${body.mc}`);';

/** A chain that has 7 of the 8 SYMBOL codes, asked of a code or of what stands for it. */
const chainWithFallback = ['001', '002', '003', '004', '005', '007', '010']
  .map((digits) => `if ((body.mc ?? last) === 'SYMBOL_${digits}') f(${Number(digits)});`)
  .join('\n  else ');

/** A switch that has 7 of the 8 SYMBOL codes, and what stands behind them. */
function symbolSwitch(
  rest: string,
  subject = 'body.mc',
  label = (digits: string) => `'SYMBOL_${digits}'`,
): string {
  const cases = ['001', '002', '003', '004', '005', '007'].map((digits) => `case ${label(digits)}:`);
  return inClient(
    `switch (${subject}) {\n    ${cases.join(' ')} return 'a';\n    case ${label('010')}: return 'b';${rest}\n  }`,
  );
}

const restricted =
  'Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.';
const lacksSymbol = {
  ...aSwitch,
  share: '7 of the 8 SYMBOL codes',
  count: '1',
  missing: 'SYMBOL_011',
};

ruleTester.run('exhaustive-switch', ruleNamed('exhaustive-switch'), {
  valid: [
    {
      name: 'all that a union of the file lists',
      code: `type AuthCode = ${missingTwo.match(/'\w+'/g)?.join(' | ')};
function handle(body: { rc: number; mc: AuthCode }) {
  switch (body.mc) {\n${missingTwo}      return 'auth';
    default:
      return body.mc satisfies never;
  }
}`,
    },
    {
      name: 'what no clause names is returned behind the switch, where a table has no text for it',
      code: `function reason(body: { rc: number; mc: string }) {
  let prefix = '';
  switch (body.mc) {
    case 'DEPOSIT_006':
      prefix = 'wait: ';
      break;
    case 'DEPOSIT_003':
      prefix = 'stop: ';
      break;
  }
  return prefix + (REASONS[body.mc] ?? body.mc);
}`,
    },
    {
      name: 'clauses that leave, where a statement follows behind the block that the switch ends',
      code: `function handle(body) {
  if (body.rc === 1) {
    switch (body.mc) {
      case 'AUTH_101':
        return 1;
      case 'AUTH_102':
        return 2;
    }
  }
  return 0;
}`,
    },
    {
      name: 'a few codes singled out, and a default',
      code: inClient(
        "switch (body.mc) { case 'AUTH_105': sync(); break; case 'ORDER_002': stop(); break; default: fail(); }",
      ),
    },
    {
      name: 'no default, but every clause leaves and a statement follows',
      code: inClient(
        "switch (body.mc) { case 'AUTH_105': return sync(); case 'ORDER_002': throw new Error(); }\n  return body.mc;",
      ),
    },
    {
      name: 'no default, and a comment that says so',
      code: inClient(
        "switch (body.mc) { case 'AUTH_105': sync(); break; case 'ORDER_002': stop(); break;\n    // no default\n  }",
      ),
    },
    {
      name: 'cases that share one body: a membership test',
      code: inClient(
        `switch (body.mc) {\n${missingTwo}      return true;\n    default:\n      return false;\n  }`,
      ),
    },
    {
      name: 'codes compared with earlier, on a branch that leaves',
      code: inClient(
        `if (body.mc === 'AUTH_104' || body.mc === 'AUTH_106') return 'key';\n  switch (body.mc) {\n${missingTwo}      return 'auth';\n    case 'SUCCESS':\n      return 'fine';\n    default:\n      return 'other';\n  }`,
      ),
    },
    {
      name: 'a family that is left earlier by its prefix',
      code: inClient(
        `if (body.mc.startsWith('AUTH_10')) return 'key';\n  switch (body.mc) {\n${missingTwo}      return 'auth';\n    case 'SUCCESS':\n      return 'fine';\n    default:\n      return 'other';\n  }`,
      ),
    },
    {
      name: 'a misspelt case counts as the code that was meant',
      code: authSwitch(
        "    case 'AUHT_104':\n    case 'AUTH_1O6':\n      return 'key';\n    default:\n      return 'other';\n",
      ),
    },
    {
      name: 'a condition around it lets no other code through',
      code: inClient(
        "if (body.mc === 'AUTH_104' || body.mc === 'AUTH_106') {\n    switch (body.mc) {\n      case 'AUTH_104':\n        bind();\n        break;\n      case 'AUTH_106':\n        ask();\n        break;\n    }\n  }",
      ),
    },
    {
      name: 'an if/else chain that also asks for something else',
      code: inClient(
        "if (body.mc === 'AUTH_105') sync();\n  else if (body.mc === 'ORDER_002') stop();\n  else if (attempts > 3) fail();",
      ),
    },
    {
      name: 'a single condition',
      code: inClient("if (body.mc === 'AUTH_105') sync();\n  else fail();"),
    },
    {
      name: 'ignored codes',
      code: authSwitch("    case 'SUCCESS':\n      return 'fine';\n    default:\n      return 'other';\n"),
      options: [{ ignore: ['AUTH_104', '*_106'] }],
    },
    {
      name: 'two of the three COMMON codes: too few to mean the third',
      code: inClient(
        "switch (body.mc) { case 'COMMON_002': wait(); break; case 'COMMON_003': again(); break; default: fail(); }",
      ),
      options: [{ complete: 'half' }],
    },
    {
      name: "somebody else's codes",
      code: "switch (dish.code) { case 'ORDER_001': cook(); break; case 'ORDER_002': serve(); break; }",
    },
    {
      name: "outcomes among somebody else's words, beside XT",
      code: "import 'xt-open-api';\nswitch (bubble.mc) { case 'SUCCESS': green(); break; case 'FAILURE': red(); break; case 'NOTE': blue(); break; }",
    },
    {
      name: "somebody else's mc beside XT's",
      code: "import 'xt-open-api';\nswitch (question.mc) { case 'A': right(); break; case 'B': wrong(); break; }",
    },
  ],
  invalid: [
    ...[
      ["switch (body.mc) { case 'FUND_001': c(); }", 'a switch'],
      ["if (body.mc === 'FUND_001') c();", 'a test'],
    ].map(([behind = '', name = '']) => ({
      name: `codes that ${name} behind it asks for: a throw would take them from there`,
      code: inClient(`switch (body.mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); }\n  ${behind}`),
      errors: [{ messageId: 'lacksDefault' as const, data: aSwitch, line: 3, column: 3, suggestions: [] }],
    })),
    {
      name: 'codes that a chain behind it asks for',
      code: inClient(
        "if (body.mc === 'AUTH_101') a(); else if (body.mc === 'AUTH_102') b();\n  if (body.mc === 'FUND_001') c();",
      ),
      errors: [{ messageId: 'lacksDefault', data: aChain, line: 3, column: 3, suggestions: [] }],
    },
    {
      name: 'its own codes behind it, and those of another body, are left to it',
      code: inClient(
        "switch (body.mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); }\n  if (body.mc === 'AUTH_101') c();\n  if (other.rc === 1 && other.mc === 'FUND_001') d();",
      ),
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { cases: 'the 0 missing cases', closing: 'default' },
              output: inClient(
                `switch (body.mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); break; default: ${thrown} }\n  if (body.mc === 'AUTH_101') c();\n  if (other.rc === 1 && other.mc === 'FUND_001') d();`,
              ),
            },
          ],
        },
      ],
    },
    ...(
      [
        [
          'on its line',
          '\n    /* istanbul ignore next */ default: return 1;',
          `\n    case 'SYMBOL_011': // ${restricted}\n    /* istanbul ignore next */ default: return 1;`,
        ],
        [
          'behind other code',
          ' /* c8 ignore next */ default: return 1;',
          ` case 'SYMBOL_011': /* ${restricted} */ /* c8 ignore next */ default: return 1;`,
        ],
        [
          'on the line above, behind other code',
          ' // prettier-ignore\n    default: return 1;',
          `\n    case 'SYMBOL_011': // ${restricted}\n    // prettier-ignore\n    default: return 1;`,
        ],
        [
          'behind one for the line before',
          ' // oxlint-disable-line no-magic-numbers\n    // istanbul ignore next\n    default: return 1;',
          ` // oxlint-disable-line no-magic-numbers\n    case 'SYMBOL_011': // ${restricted}\n    // istanbul ignore next\n    default: return 1;`,
        ],
        [
          'two of them',
          '\n    // v8 ignore next\n    /* c8 ignore next */ default: return 1;',
          `\n    case 'SYMBOL_011': // ${restricted}\n    // v8 ignore next\n    /* c8 ignore next */ default: return 1;`,
        ],
      ] as const
    ).map(([name, before, after]) => ({
      name: `a pragma stays with its default: ${name}`,
      code: symbolSwitch(before),
      errors: [
        {
          messageId: 'lacksCodes' as const,
          data: lacksSymbol,
          line: 3,
          suggestions: [
            {
              messageId: 'addCases' as const,
              data: { cases: 'the missing case', closing: 'default' },
              output: symbolSwitch(after),
            },
          ],
        },
      ],
    })),
    {
      name: 'a subject that is cast to a type: what a case may name, only types tell',
      code: symbolSwitch('\n    default: return 1;', 'body.mc as Known'),
      errors: [{ messageId: 'lacksCodes', data: lacksSymbol, line: 3, suggestions: null }],
    },
    {
      name: 'a subject that is cast to string',
      code: symbolSwitch('\n    default: return 1;', 'body.mc as string'),
      errors: [
        {
          messageId: 'lacksCodes',
          data: lacksSymbol,
          line: 3,
          suggestions: [
            {
              messageId: 'addCases',
              output: symbolSwitch(
                `\n    case 'SYMBOL_011': // ${restricted}\n    default: return 1;`,
                'body.mc as string',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'labels of an enum of another module, of which nobody knows here whether it has the member',
      code: symbolSwitch('\n    default: return 1;', 'body.mc', (digits) => `Code.SYMBOL_${digits}`),
      errors: [{ messageId: 'lacksCodes', data: lacksSymbol, line: 3, suggestions: null }],
    },
    {
      name: 'a clause that declares a variable of the same name: the error cannot say the code',
      code: "function f(mc, rc) {\n  if (rc === 0) return;\n  switch (mc) {\n    case 'AUTH_101':\n      g();\n      break;\n    case 'AUTH_102':\n      const rc = 1, mc = rc;\n      g(mc);\n  }\n}\nfunction h({ rc, mc }) { if (rc) f(mc, rc); }",
      errors: [
        {
          messageId: 'lacksDefault',
          line: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              output:
                "function f(mc, rc) {\n  if (rc === 0) return;\n  switch (mc) {\n    case 'AUTH_101':\n      g();\n      break;\n    case 'AUTH_102':\n      const rc = 1, mc = rc;\n      g(mc);\n      break;\n    default:\n      throw new Error('Unhandled XT message code');\n  }\n}\nfunction h({ rc, mc }) { if (rc) f(mc, rc); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a misspelt code in a chain counts as one: GATEWAY_0004 is still missing',
      code: inClient(
        "if (body.mc === 'GATEWAY_0001') f(1);\n  else if (body.mc === 'GATEWAY_0002') f(2);\n  else if (body.mc === 'GATEWAY_00O3') f(3);\n  else f(4);",
      ),
      options: [{ complete: 'half' }],
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aChain, share: '3 of the 4 GATEWAY codes', count: '1', missing: 'GATEWAY_0004' },
          line: 3,
          suggestions: [],
        },
      ],
    },
    {
      name: 'missing cases go above default, whose body they share',
      code: authSwitch(
        "    case 'SUCCESS':\n      return 'fine';\n    // whatever else XT sends\n    default:\n      return 'other';\n",
      ),
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, ...lacksTwo },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'addCases',
              data: { cases: 'the 2 missing cases', closing: 'default' },
              output: authSwitch(
                "    case 'SUCCESS':\n      return 'fine';\n    case 'AUTH_104': // Unbound IP request\n    case 'AUTH_106': // Exceeded apikey permission\n    // whatever else XT sends\n    default:\n      return 'other';\n",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'without a default: the missing cases and a default, both throw; the last clause gets its break',
      code: authSwitch("    case 'SUCCESS':\n      done(); // at last\n"),
      errors: [
        {
          messageId: 'lacksCodesAndDefault',
          data: { ...aSwitch, ...lacksTwo },
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              data: { cases: 'the 2 missing cases', closing: 'default' },
              output: authSwitch(
                `    case 'SUCCESS':\n      done(); // at last\n      break;\n    case 'AUTH_104': // Unbound IP request\n    case 'AUTH_106': // Exceeded apikey permission\n      ${thrown}\n    default:\n      ${thrown}\n`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'no default, and far from whole: a default that throws',
      code: inClient(
        "switch (body.mc) {\n    case 'AUTH_105':\n      sync();\n      break;\n    case 'ORDER_002': {\n      stop();\n    }\n  }",
      ),
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output: inClient(
                `switch (body.mc) {\n    case 'AUTH_105':\n      sync();\n      break;\n    case 'ORDER_002': {\n      stop();\n      break;\n    }\n    default:\n      ${thrown}\n  }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: "an Error of the file's own is not what is thrown",
      code: `class Error {}\n${inClient("switch (body.mc) {\n    case 'AUTH_105':\n      return sync();\n    case 'ORDER_002':\n      return stop();\n  }")}`,
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 4,
          column: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output: `class Error {}\n${inClient(`switch (body.mc) {\n    case 'AUTH_105':\n      return sync();\n    case 'ORDER_002':\n      return stop();\n    default:\n      ${thrown.replace('new ', 'new globalThis.')}\n  }`)}`,
            },
          ],
        },
      ],
    },
    {
      name: 'clauses that leave, and nothing behind them',
      code: inClient(
        "switch (body.mc) {\n    case 'AUTH_105':\n      return sync();\n    case 'ORDER_002':\n      return stop();\n  }",
      ),
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output: inClient(
                `switch (body.mc) {\n    case 'AUTH_105':\n      return sync();\n    case 'ORDER_002':\n      return stop();\n    default:\n      ${thrown}\n  }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'closed by a comment: there is no default whose body the missing cases could share',
      code: authSwitch("    case 'SUCCESS':\n      return 'fine';\n    // no default\n"),
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, ...lacksTwo },
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              data: { cases: 'the 2 missing cases', closing: 'default' },
              output: authSwitch(
                `    case 'SUCCESS':\n      return 'fine';\n    // no default\n    case 'AUTH_104': // Unbound IP request\n    case 'AUTH_106': // Exceeded apikey permission\n      ${thrown}\n    default:\n      ${thrown}\n`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'in a chain, what is asked stays together',
      code: inClient(chainWithFallback),
      errors: [
        {
          messageId: 'lacksCodesAndDefault',
          data: { ...aChain, share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_011' },
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              data: { cases: 'the missing code', closing: 'final else' },
              output: inClient(
                `${chainWithFallback}\n  else if (\n    (body.mc ?? last) === 'SYMBOL_011' // Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.\n  ) ${thrown.replace('body.mc', 'body.mc ?? last')}\n  else ${thrown.replace('body.mc', 'body.mc ?? last')}`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'names of the catalogue stay names',
      code: `import { Mc } from 'xt-mc';\nfunction f({ rc, mc }) {\n\tswitch (mc) {\n\t\tcase Mc.SYMBOL_001:\n\t\tcase Mc.SYMBOL_002:\n\t\tcase Mc.SYMBOL_003:\n\t\tcase Mc.SYMBOL_004:\n\t\tcase Mc.SYMBOL_005:\n\t\tcase Mc.SYMBOL_007:\n\t\t\treturn rc;\n\t\tcase Mc.SYMBOL_011:\n\t\t\treturn 2;\n\t\tdefault:\n\t\t\treturn 3;\n\t}\n}`,
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_010' },
          line: 3,
          column: 2,
          endLine: 3,
          endColumn: 13,
          suggestions: [
            {
              messageId: 'addCases',
              data: { cases: 'the missing case', closing: 'default' },
              output: `import { Mc } from 'xt-mc';\nfunction f({ rc, mc }) {\n\tswitch (mc) {\n\t\tcase Mc.SYMBOL_001:\n\t\tcase Mc.SYMBOL_002:\n\t\tcase Mc.SYMBOL_003:\n\t\tcase Mc.SYMBOL_004:\n\t\tcase Mc.SYMBOL_005:\n\t\tcase Mc.SYMBOL_007:\n\t\t\treturn rc;\n\t\tcase Mc.SYMBOL_011:\n\t\t\treturn 2;\n\t\tcase Mc.SYMBOL_010: // This market does not support your trading\n\t\tdefault:\n\t\t\treturn 3;\n\t}\n}`,
            },
          ],
        },
      ],
    },
    {
      name: 'complete: half',
      code: inClient(
        "switch (body.mc) {\n    case 'GATEWAY_0001':\n    case 'GATEWAY_0002':\n      return 'risk';\n    case 'GATEWAY_0003':\n      return 'limit';\n    default:\n      return 'other';\n  }",
      ),
      options: [{ complete: 'half' }],
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aSwitch, share: '3 of the 4 GATEWAY codes', count: '1', missing: 'GATEWAY_0004' },
          line: 3,
          column: 3,
          suggestions: [
            {
              messageId: 'addCases',
              data: { cases: 'the missing case', closing: 'default' },
              output: inClient(
                "switch (body.mc) {\n    case 'GATEWAY_0001':\n    case 'GATEWAY_0002':\n      return 'risk';\n    case 'GATEWAY_0003':\n      return 'limit';\n    case 'GATEWAY_0004': // Trigger risk control\n    default:\n      return 'other';\n  }",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a switch on anything, with cases that only XT has (evidence E5)',
      code: "function text(code: string) {\n  switch (code) {\n    case 'ORDER_F0101': return 'low';\n    case 'ORDER_F0102': return 'high';\n    case 'ORDER_002': return 'funds';\n  }\n}",
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 2,
          column: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output:
                "function text(code: string) {\n  switch (code) {\n    case 'ORDER_F0101': return 'low';\n    case 'ORDER_F0102': return 'high';\n    case 'ORDER_002': return 'funds';\n    default:\n      throw new Error(`Unhandled XT message code: ${code}`);\n  }\n}",
            },
          ],
        },
      ],
    },
    {
      name: 'an if/else chain without else',
      code: inClient(
        "if (body.mc === 'AUTH_105') {\n    sync();\n  } else if (body.mc === 'ORDER_002') {\n    stop();\n  }",
      ),
      errors: [
        {
          messageId: 'lacksDefault',
          data: aChain,
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'final else' },
              output: inClient(
                `if (body.mc === 'AUTH_105') {\n    sync();\n  } else if (body.mc === 'ORDER_002') {\n    stop();\n  } else {\n    ${thrown}\n  }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'an if/else chain over nearly a family, without else',
      code: inClient(
        "const LISTED = ['SYMBOL_003', 'SYMBOL_004', 'SYMBOL_005', 'SYMBOL_007'];\n  if (['SYMBOL_001', 'SYMBOL_002'].includes(body.mc)) find();\n  else if (LISTED.includes(body.mc)) wait();\n  else if (body.mc === 'SYMBOL_010') stop(); // for today",
      ),
      errors: [
        {
          messageId: 'lacksCodesAndDefault',
          data: { ...aChain, share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_011' },
          line: 4,
          column: 3,
          suggestions: [
            {
              messageId: 'addCasesAndDefault',
              data: { cases: 'the missing code', closing: 'final else' },
              output: inClient(
                `const LISTED = ['SYMBOL_003', 'SYMBOL_004', 'SYMBOL_005', 'SYMBOL_007'];\n  if (['SYMBOL_001', 'SYMBOL_002'].includes(body.mc)) find();\n  else if (LISTED.includes(body.mc)) wait();\n  else if (body.mc === 'SYMBOL_010') stop(); // for today\n  else if (\n    body.mc === 'SYMBOL_011' // Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.\n  ) ${thrown}\n  else ${thrown}`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'an if/else chain over nearly a family, with else: no edit keeps what it does',
      code: inClient(
        "if (['SYMBOL_001', 'SYMBOL_002', 'SYMBOL_003', 'SYMBOL_004'].includes(body.mc)) find();\n  else if (['SYMBOL_005', 'SYMBOL_007', 'SYMBOL_010'].includes(body.mc)) wait();\n  else fail();",
      ),
      errors: [
        {
          messageId: 'lacksCodes',
          data: { ...aChain, share: '7 of the 8 SYMBOL codes', count: '1', missing: 'SYMBOL_011' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 82,
          suggestions: [],
        },
      ],
    },
    {
      name: 'codes are compared in lower case where the value is',
      code: inClient(
        "const mc = body.mc.toLowerCase();\n  switch (mc) { case 'auth_105': sync(); break; case 'order_002': stop(); }",
      ),
      errors: [
        {
          messageId: 'lacksDefault',
          data: aSwitch,
          line: 4,
          column: 3,
          suggestions: [
            {
              messageId: 'addDefault',
              data: { closing: 'default' },
              output: inClient(
                "const mc = body.mc.toLowerCase();\n  switch (mc) { case 'auth_105': sync(); break; case 'order_002': stop(); break; default: throw new Error(`Unhandled XT message code: ${mc}`); }",
              ),
            },
          ],
        },
      ],
    },
  ],
});
