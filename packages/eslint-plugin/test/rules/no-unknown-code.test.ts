import { keptKeys, mendedKeys } from '../support/renamed-keys.ts';
import { inClient, ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';

const signature = "'AUTH_103' (Signature error)";

ruleTester.run('no-unknown-code', ruleNamed('no-unknown-code'), {
  valid: [
    {
      name: 'an rc that the file fills from elsewhere',
      code: `async function call() {
  const response = await fetch('https://sapi.xt.com/v4/x');
  const body = response.ok ? await response.json() : { rc: response.status, mc: 'HTTP', result: null };
  if (body.rc === 429) return 'slow';
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}`,
    },
    { name: 'a code of the table', code: inClient("return body.mc === 'AUTH_103';") },
    { name: 'a sibling code', code: inClient("return body.mc === 'LEVER_ORDER_001';") },
    {
      name: 'an additional code',
      code: inClient("return body.mc === 'AUTH_201';"),
      settings: { 'xt-mc': { additionalCodes: ['AUTH_201'] } },
    },
    { name: 'a bare name is no evidence', code: "if (mc === 'AUHT_103') retry();" },
    { name: 'an mc of whom nobody knows', code: "if (message.mc === 'AUHT_103') retry();" },
    { name: "something that is nobody's misspelling", code: inClient("return body.mc === 'OK';") },
    {
      name: 'a sentinel of the file',
      code: inClient("const mc = body.mc ?? 'ORDER_999';\n  return mc === 'ORDER_999';"),
    },
    { name: 'the beginning of a code', code: inClient("return body.mc.startsWith('ORDER_F05');") },
    { name: 'rc as a string', code: inClient("return body.mc === 'SUCCESS' && body.rc === '0';") },
    {
      name: "rc of somebody else's envelope",
      code: "if (reply.rc === 200 && reply.mc === 'SUCCESS') done(reply.msg);",
    },
    {
      name: 'an rc that the file puts in',
      code: "import 'xt-open-api';\nconst rc = body.rc ?? -1;\nif (rc === -1) report(body.mc);",
    },
    { name: 'an empty file', code: '' },
  ],
  invalid: [
    {
      name: 'a return code in quotes, right behind a word: the number keeps apart',
      code: "import 'xt-open-api';\nswitch(body.rc){case'200':log(body.mc)}",
      errors: [
        {
          messageId: 'unknownReturnCode',
          data: { written: "'200'", returnCodes: '0 (Business success) or 1 (Business failure)' },
          line: 2,
          column: 21,
          suggestions: [
            {
              messageId: 'changeReturnCode',
              data: { code: '0', meaning: 'Business success' },
              output: "import 'xt-open-api';\nswitch(body.rc){case 0:log(body.mc)}",
            },
          ],
        },
      ],
    },
    {
      name: "of an entry with a text of its own, the code whose message has the text's words comes first",
      code: "const TEXTS = { ORDER_F0504: '4', ORDER_F05: 'sell, max deviation' };\nexport const f = (body) => (body.rc === 0 ? '' : TEXTS[body.mc]);",
      errors: [
        {
          messageId: 'unknownCode',
          data: {
            written: 'ORDER_F05',
            candidates:
              "'ORDER_F0502' (Trigger PROTECTION_LIMIT Filter - Sell Max Deviation), 'ORDER_F0501' (Trigger PROTECTION_LIMIT Filter - Buy Max Deviation) or 'ORDER_F0503' (Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient)",
            date: '2026-07-16',
            until: '',
          },
          line: 1,
          column: 35,
          suggestions: (
            [
              ['ORDER_F0502', 'Trigger PROTECTION_LIMIT Filter - Sell Max Deviation'],
              ['ORDER_F0501', 'Trigger PROTECTION_LIMIT Filter - Buy Max Deviation'],
              ['ORDER_F0503', 'Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient'],
            ] as const
          ).map(([code, message]) => ({
            messageId: 'changeSpelling',
            data: { code, meaning: ` (${message})` },
            output: `const TEXTS = { ORDER_F0504: '4', ${code}: 'sell, max deviation' };\nexport const f = (body) => (body.rc === 0 ? '' : TEXTS[body.mc]);`,
          })),
        },
      ],
    },
    {
      name: 'what is of another kind, and whose message has nothing of the text, is not offered',
      code: "const TEXTS = { ORDER_F0301: '1', ORDER_F0305: 'Order value too large' };\nexport const f = (body) => (body.rc === 0 ? '' : TEXTS[body.mc]);",
      errors: [
        {
          messageId: 'noSuchCode',
          data: { written: 'ORDER_F0305', candidates: '', date: '2026-07-16', until: '' },
          line: 1,
          column: 35,
          suggestions: [],
        },
      ],
    },
    {
      name: "a text's own words for a message: too large is above the maximum",
      code: "const TEXTS = { ORDER_F0109: 'price too large' };\nexport const f = (body) => (body.rc === 0 ? '' : TEXTS[body.mc]);",
      errors: [
        {
          messageId: 'unknownCode',
          data: {
            written: 'ORDER_F0109',
            candidates:
              "'ORDER_F0102' (Trigger Price Filter - Max), 'ORDER_F0101' (Trigger Price Filter - Min) or 'ORDER_F0103' (Trigger Price Filter - Step Value)",
            date: '2026-07-16',
            until: '',
          },
          line: 1,
          column: 17,
          suggestions: (
            [
              ['ORDER_F0102', 'Trigger Price Filter - Max'],
              ['ORDER_F0101', 'Trigger Price Filter - Min'],
              ['ORDER_F0103', 'Trigger Price Filter - Step Value'],
            ] as const
          ).map(([code, message]) => ({
            messageId: 'changeSpelling',
            data: { code, meaning: ` (${message})` },
            output: `const TEXTS = { ${code}: 'price too large' };\nexport const f = (body) => (body.rc === 0 ? '' : TEXTS[body.mc]);`,
          })),
        },
      ],
    },
    {
      name: 'a retired code is never offered: it would be the next report',
      code: inClient("return body.mc === 'ORDER_F8103';"),
      errors: [
        {
          messageId: 'unknownCode',
          data: {
            written: 'ORDER_F8103',
            candidates: "'ORDER_F0103' (Trigger Price Filter - Step Value)",
            date: '2026-07-16',
            until: '',
          },
          line: 3,
          column: 22,
          suggestions: [
            {
              messageId: 'changeSpelling',
              data: { code: 'ORDER_F0103', meaning: ' (Trigger Price Filter - Step Value)' },
              output: inClient("return body.mc === 'ORDER_F0103';"),
            },
          ],
        },
      ],
    },
    {
      name: 'in a comparison: the quotes stay',
      code: inClient('return body.mc === "AUHT_103";'),
      errors: [
        {
          messageId: 'unknownCode',
          data: { written: 'AUHT_103', candidates: signature, date: '2026-07-16', until: '' },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'changeSpelling',
              data: { code: 'AUTH_103', meaning: ' (Signature error)' },
              output: inClient('return body.mc === "AUTH_103";'),
            },
          ],
        },
      ],
    },
    {
      name: 'in a case: codes that the switch has are not offered',
      code: inClient("switch (body.mc) { case 'AUTH_101': case 'AUTH_10': break; default: }"),
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 44,
          suggestions: ['AUTH_001', 'AUTH_102', 'AUTH_103', 'AUTH_104', 'AUTH_105'].map((code) => ({
            messageId: 'changeSpelling' as const,
            output: inClient(`switch (body.mc) { case 'AUTH_101': case '${code}': break; default: }`),
          })),
        },
      ],
    },
    {
      name: 'in the key of an object that is asked with an mc, with or without quotes',
      code: inClient("return { AUHT_103: 1, 'SIMBOL_002': 2 }[body.mc];"),
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 12,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient("return { AUTH_103: 1, 'SIMBOL_002': 2 }[body.mc];"),
            },
          ],
        },
        {
          messageId: 'unknownCode',
          line: 3,
          column: 25,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient("return { AUHT_103: 1, 'SYMBOL_002': 2 }[body.mc];"),
            },
          ],
        },
      ],
    },
    {
      name: 'in a Set that is asked with an mc',
      code: inClient("return new Set(['AUTHS_103']).has(body.mc);"),
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 19,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient("return new Set(['AUTH_103']).has(body.mc);"),
            },
          ],
        },
      ],
    },
    {
      name: 'where nothing is near enough to be offered',
      code: inClient("return body.mc === 'CURRENCY_94713';"),
      errors: [{ messageId: 'noSuchCode', line: 3, column: 22, suggestions: null }],
    },
    {
      name: 'a code that XT took out',
      code: inClient("return body.mc === 'ORDER_F0701';"),
      errors: [
        {
          messageId: 'retiredCode',
          data: { written: 'ORDER_F0701', until: '2022-09-28', candidates: '', date: '2026-07-16' },
          line: 3,
          column: 22,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a prefix that no code has',
      code: inClient("return body.mc.startsWith('ATUH_');"),
      errors: [
        {
          messageId: 'unknownPrefix',
          line: 3,
          column: 29,
          suggestions: [
            {
              messageId: 'changeSpelling',
              data: { code: 'AUTH_', meaning: '' },
              output: inClient("return body.mc.startsWith('AUTH_');"),
            },
          ],
        },
      ],
    },
    {
      name: 'inside a JSON string, where the code alone is reported',
      code: `const failure = '{"rc":1,"mc":"AUHT_103","ma":[],"result":null}';`,
      errors: [
        {
          messageId: 'unknownCode',
          line: 1,
          column: 32,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: `const failure = '{"rc":1,"mc":"AUTH_103","ma":[],"result":null}';`,
            },
          ],
        },
      ],
    },
    {
      name: 'in lower case, unless the value is lower-cased too',
      code: inClient("return body.mc === 'auth_103' || body.mc.toLowerCase() === 'auth_104';"),
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 22,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient("return body.mc === 'AUTH_103' || body.mc.toLowerCase() === 'auth_104';"),
            },
          ],
        },
      ],
    },
    ...(
      [
        ['a return code that an XT body cannot have', '200', 22, [0]],
        ['a word for a success: that alone is offered, so that the branch stays what it is', "'OK'", 23, [0]],
        ['a return code that somebody made up for a failure: the failure comes first', '2', 20, [1, 0]],
      ] as const
    ).map(([name, written, endColumn, offered]) => {
      const asking = (returnCode: string | number): string =>
        inClient(`if (body.rc === ${returnCode} && body.mc === 'SUCCESS') fetch('https://sapi.xt.com/v4');`);
      const suggestions = offered.map((code) => ({
        messageId: 'changeReturnCode' as const,
        output: asking(code),
      }));
      const data = { written, returnCodes: '0 (Business success) or 1 (Business failure)' };
      return {
        name,
        code: asking(written),
        errors: [
          { messageId: 'unknownReturnCode' as const, data, line: 3, column: 19, endColumn, suggestions },
        ],
      };
    }),
    {
      name: 'a key that is read by its name as well: both are mended',
      code: inClient(
        "const texts = { AUHT_103: 'sign', AUTH_104: 'key' }; return texts[body.mc] ?? texts.AUHT_103;",
      ),
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 19,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient(
                "const texts = { AUTH_103: 'sign', AUTH_104: 'key' }; return texts[body.mc] ?? texts.AUTH_103;",
              ),
            },
          ],
        },
      ],
    },
    ...mendedKeys.map(({ name, before, after }) => ({
      name: `with fixCertain, a key is mended with what reads it: ${name}`,
      code: inClient(before),
      output: inClient(after),
      options: [{ fixCertain: true }] as const,
      errors: [{ messageId: 'unknownCode' as const, line: 3 }],
    })),
    ...keptKeys.map(({ name, before, after, messageId, data }) => ({
      name: `with fixCertain, a key is left alone, and the suggestion says why: ${name}`,
      code: inClient(before),
      output: null,
      options: [{ fixCertain: true }] as const,
      errors: [
        {
          messageId: 'unknownCode' as const,
          line: 3,
          suggestions: [
            {
              messageId,
              data: { code: 'AUTH_103', meaning: ' (Signature error)', ...data },
              output: inClient(after),
            },
          ],
        },
      ],
    })),
    {
      name: 'a map that the file exports',
      code: [
        'export const WAIT = { AUHT_103: 1, AUTH_105: 5 };',
        'export const wait = ({ rc, mc }) => (rc === 0 ? 0 : WAIT[mc]);',
      ].join('\n'),
      output: null,
      options: [{ fixCertain: true }],
      errors: [
        {
          messageId: 'unknownCode',
          line: 1,
          column: 23,
          suggestions: [
            {
              messageId: 'changeExported',
              data: { code: 'AUTH_103', meaning: ' (Signature error)', name: 'WAIT' },
              output: [
                'export const WAIT = { AUTH_103: 1, AUTH_105: 5 };',
                'export const wait = ({ rc, mc }) => (rc === 0 ? 0 : WAIT[mc]);',
              ].join('\n'),
            },
          ],
        },
      ],
    },
    {
      name: 'a message code that is looked for in rc',
      code: inClient("if (body.rc === 'AUTH_103' && body.mc !== 'AUTH_104') sign('https://sapi.xt.com/v4');"),
      errors: [
        {
          messageId: 'messageCodeAsReturnCode',
          data: { written: "'AUTH_103'", returnCodes: '0 (Business success) or 1 (Business failure)' },
          line: 3,
          column: 19,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'compareMessageCode',
              data: { code: 'mc' },
              output: inClient(
                "if (body.mc === 'AUTH_103' && body.mc !== 'AUTH_104') sign('https://sapi.xt.com/v4');",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'message codes beside a return code: one report each, and no change that would lose the return code',
      code: inClient(
        "const mc = body.mc; switch (body.rc) { case 1: case 'WIYHDRAW_019': case 'ORDER_005': case 'ORDER_F0103': case 'ORDER_F0101': send('https://sapi.xt.com/v4', mc); }",
      ),
      errors: [55, 76, 94, 114].map((column) => ({
        messageId: 'messageCodeAsReturnCode',
        line: 3,
        column,
        suggestions: [],
      })),
    },
    {
      name: 'with fixCertain, a spelling with one answer is mended without asking',
      code: inClient("return body.mc === 'AUHT_103' || body.mc === 'CURRENCY_94713';"),
      output: inClient("return body.mc === 'AUTH_103' || body.mc === 'CURRENCY_94713';"),
      options: [{ fixCertain: true }],
      errors: [
        { messageId: 'unknownCode', line: 3, column: 22 },
        { messageId: 'noSuchCode', line: 3, column: 48 },
      ],
    },
    {
      name: 'two misspellings of one code in one switch are not mended by themselves: one case would be dead',
      code: inClient("switch (body.mc) { case 'AUHT_103': return 1; case 'auth-103': return 2; default: }"),
      output: null,
      options: [{ fixCertain: true }],
      errors: [
        {
          messageId: 'unknownCode',
          line: 3,
          column: 27,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient(
                "switch (body.mc) { case 'AUTH_103': return 1; case 'auth-103': return 2; default: }",
              ),
            },
          ],
        },
        {
          messageId: 'unknownCode',
          line: 3,
          column: 54,
          suggestions: [
            {
              messageId: 'changeSpelling',
              output: inClient(
                "switch (body.mc) { case 'AUHT_103': return 1; case 'AUTH_103': return 2; default: }",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a misspelling of a code that stands there already has no change to offer',
      code: inClient('return { AUHT_103: 1, AUTH_103: 2 }[body.mc];'),
      errors: [
        {
          messageId: 'standsAlready',
          data: { written: 'AUHT_103', candidates: signature },
          line: 3,
          column: 12,
          suggestions: null,
        },
      ],
    },
    {
      name: 'the same where the code stands there in lower case, as it is asked for',
      code: inClient('return { AUHT_103: 1, auth_103: 2 }[body.mc.toLowerCase()];'),
      errors: [
        {
          messageId: 'standsAlready',
          data: { written: 'AUHT_103', candidates: signature },
          line: 3,
          column: 12,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a setting of the wrong type is told once, on the first line, and the rest goes on',
      code: inClient("return body.mc === 'CURRENCY_94713';"),
      settings: { 'xt-mc': { hosts: 'api.example.com' } },
      errors: [
        {
          messageId: 'wrongSetting',
          data: { problem: `'hosts' must be an array, got "api.example.com"` },
          line: 1,
          column: 1,
        },
        { messageId: 'noSuchCode', line: 3, column: 22, suggestions: null },
      ],
    },
  ],
});
