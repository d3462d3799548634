import { inClient, ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';
import { typed, typedTester } from '../support/typed-tester.ts';

const signature = {
  messageId: 'changeSpelling',
  data: { code: 'AUTH_103', meaning: ' (Signature error)' },
} as const;

typedTester.run('no-unknown-code, with types', ruleNamed('no-unknown-code'), {
  valid: [
    {
      name: 'types are asked only where the settings say so',
      code: "import type { MessageCode } from 'xt-mc';\nconst f = (code: MessageCode[][number]) => code === ('AUHT_103' as string);",
    },
    {
      name: 'a type of the same name from elsewhere is no evidence',
      code: "type MessageCode = string;\nexport const f = (code: MessageCode) => code === 'AUHT_103';",
      settings: typed,
    },
    {
      name: 'a property of another type is no evidence',
      code: "import { XtError } from './client.ts';\nexport const f = (e: XtError) => e.ticket.code === 'AUHT_103';",
      settings: typed,
    },
    {
      name: 'a constant and a list of another module that are compared with no message code',
      code: [
        "import { Code, WRONG_PRICE, cities, type Reply } from './client.ts';",
        'export const f = (city: string, body: Reply) =>',
        '  city === WRONG_PRICE || city === Code.Signature || cities.includes(city as never) ? body.mc : body.rc;',
      ].join('\n'),
      settings: typed,
    },
    {
      name: "a constant that the subject's own type lists",
      code: "import { WITHDRAWN, type OwnCode } from './client.ts';\nexport const f = (code: OwnCode) => code === WITHDRAWN;",
      settings: typed,
    },
    {
      name: "a code of the subject's own type is known, whatever the catalogue says",
      code: "import type { OwnCode } from './client.ts';\nexport const f = (code: OwnCode) => code === 'AUTH_999';",
      settings: typed,
    },
  ],
  invalid: [
    {
      name: "a bare parameter of the catalogue's type",
      code: "import type { MessageCode } from 'xt-mc';\nexport const f = (code: MessageCode) => (code as string) === 'AUHT_103';",
      settings: typed,
      errors: [
        {
          messageId: 'unknownCode',
          line: 2,
          column: 62,
          suggestions: [
            {
              ...signature,
              output:
                "import type { MessageCode } from 'xt-mc';\nexport const f = (code: MessageCode) => (code as string) === 'AUTH_103';",
            },
          ],
        },
      ],
    },
    {
      name: 'a code that an error of another module carries',
      code: "import { XtError } from './client.ts';\nexport const f = (e: unknown) => e instanceof XtError && String(e.code) === 'AUHT_103';",
      settings: typed,
      errors: [
        {
          messageId: 'unknownCode',
          line: 2,
          column: 77,
          suggestions: [
            {
              ...signature,
              output:
                "import { XtError } from './client.ts';\nexport const f = (e: unknown) => e instanceof XtError && String(e.code) === 'AUTH_103';",
            },
          ],
        },
      ],
    },
    {
      name: 'a code map in another module, told where it is asked, once',
      code: [
        "import { texts, type Reply } from './client.ts';",
        'export const f = (body: Reply) => body.rc === 0 ? "" : texts[body.mc as keyof typeof texts];',
        'export const g = (body: Reply) => texts[body.mc as keyof typeof texts];',
      ].join('\n'),
      settings: typed,
      errors: [
        {
          messageId: 'unknownKey',
          data: {
            written: 'AUHT_103',
            name: 'texts',
            where: ' (client.ts:24)',
            candidates: "'AUTH_103' (Signature error)",
          },
          line: 2,
          column: 56,
          endColumn: 61,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a constant and the members of an enum in another module, each told once, where they meet a code',
      code: [
        "import { Code, WRONG_PRICE, type Reply } from './client.ts';",
        'export function f(body: Reply): string {',
        '  if (body.rc === 0 || body.mc === WRONG_PRICE) return "";',
        '  switch (body.mc) {',
        '    case Code.Signature:',
        '    case Code.Address:',
        '      return Code.Signature === body.mc ? "again" : "";',
        '    default:',
        '      return body.mc;',
        '  }',
        '}',
      ].join('\n'),
      settings: typed,
      errors: [
        {
          messageId: 'unknownValue',
          data: {
            written: 'ORDER_F05O1',
            name: 'WRONG_PRICE',
            where: ' (client.ts:38)',
            candidates: "'ORDER_F0501' (Trigger PROTECTION_LIMIT Filter - Buy Max Deviation)",
          },
          line: 3,
          column: 36,
          endColumn: 47,
          suggestions: null,
        },
        {
          messageId: 'unknownValue',
          data: {
            written: 'AUHT_103',
            name: 'Code.Signature',
            where: ' (client.ts:27)',
            candidates: "'AUTH_103' (Signature error)",
          },
          line: 5,
          column: 10,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a list in another module that is asked with a code',
      code: [
        "import { retryable, type Reply } from './client.ts';",
        'export const f = (body: Reply) => body.rc !== 0 && (retryable as readonly string[]).includes(body.mc);',
      ].join('\n'),
      settings: typed,
      errors: [
        {
          messageId: 'unknownElement',
          data: {
            written: 'GATEWAY_0OO3',
            name: 'retryable',
            where: ' (client.ts:40)',
            candidates: "'GATEWAY_0003' (Trigger risk control)",
          },
          line: 2,
          column: 53,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a value whose type the settings name',
      code: "import { XtError } from './client.ts';\nexport const f = (e: XtError) => e.apiCode === 'AUHT_103';",
      settings: { 'xt-mc': { types: true, typeNames: ['ApiCode'] } },
      errors: [
        {
          messageId: 'unknownCode',
          line: 2,
          column: 48,
          suggestions: [
            {
              ...signature,
              output:
                "import { XtError } from './client.ts';\nexport const f = (e: XtError) => e.apiCode === 'AUTH_103';",
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-unknown-code, asked for types where there are none', ruleNamed('no-unknown-code'), {
  valid: [],
  invalid: [
    {
      name: 'says so on the first line, and goes on without',
      code: inClient("return body.mc === 'CURRENCY_94713';"),
      settings: typed,
      errors: [
        { messageId: 'wrongSetting', line: 1, column: 1 },
        { messageId: 'noSuchCode', line: 3, column: 22, suggestions: null },
      ],
    },
  ],
});

typedTester.run('no-unchecked-result, with types', ruleNamed('no-unchecked-result'), {
  valid: [
    {
      name: 'where nobody asked for types',
      code: "import { typedRequest } from './client.ts';\nexport const f = async () => (await typedRequest('/a')).result;",
    },
    {
      name: 'where rc can only be 0, since it was looked at',
      code: [
        "import { typedRequest } from './client.ts';",
        'export async function f() {',
        "  const body = await typedRequest('/a');",
        '  if (body.rc !== 0) throw new Error(body.mc);',
        '  return body.result.length;',
        '}',
      ].join('\n'),
      settings: typed,
    },
    {
      name: "a type of the project's own shape, in a file that knows nothing of XT",
      code: "import { request } from './client.ts';\nexport const f = async () => (await request('/a')).result;",
      settings: typed,
    },
    {
      name: 'a body that the file builds',
      code: [
        "import type { XtResponse } from 'xt-mc';",
        "const body = { rc: 0, mc: 'SUCCESS', ma: [], result: [1] } satisfies XtResponse<number[]>;",
        'export const first = body.result[0];',
      ].join('\n'),
      settings: typed,
    },
  ],
  invalid: [
    {
      name: "a value of the catalogue's type, from another module",
      code: [
        "import { typedRequest } from './client.ts';",
        'export async function f() {',
        "  const body = await typedRequest('/a');",
        '  return body.result?.length;',
        '}',
      ].join('\n'),
      settings: typed,
      errors: [
        {
          messageId: 'uncheckedResult',
          line: 4,
          column: 15,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'addGuard',
              output: [
                "import { typedRequest } from './client.ts';",
                'export async function f() {',
                "  const body = await typedRequest('/a');",
                '  if (body.rc !== 0) throw new Error(`XT: ${body.mc}`);',
                '  return body.result?.length;',
                '}',
              ].join('\n'),
            },
          ],
        },
      ],
    },
    {
      name: 'a bare parameter',
      code: "import type { XtResponse } from 'xt-mc';\nexport const f = (body: XtResponse<string>) => body.result;",
      settings: typed,
      errors: [
        {
          messageId: 'uncheckedResult',
          line: 2,
          column: 53,
          suggestions: [
            {
              messageId: 'addGuard',
              data: { returnCode: 'rc' },
              output:
                "import type { XtResponse } from 'xt-mc';\nexport const f = (body: XtResponse<string>) => { if (body.rc !== 0) throw new Error(`XT: ${body.mc}`); return body.result; };",
            },
          ],
        },
      ],
    },
    {
      name: 'a destructured parameter',
      code: "import type { XtResponse } from 'xt-mc';\nexport const f = ({ result }: XtResponse<string>) => result;",
      settings: typed,
      errors: [{ messageId: 'uncheckedResult', line: 2, column: 21, suggestions: null }],
    },
    {
      name: 'a type with all four fields of the envelope',
      code: 'interface Reply { rc: number; mc: string; ma: unknown[]; result: string | null }\nexport const f = (body: Reply) => body.result;',
      settings: typed,
      errors: [
        {
          messageId: 'uncheckedResult',
          line: 2,
          column: 40,
          suggestions: [
            {
              messageId: 'addGuard',
              data: { returnCode: 'rc' },
              output:
                'interface Reply { rc: number; mc: string; ma: unknown[]; result: string | null }\nexport const f = (body: Reply) => { if (body.rc !== 0) throw new Error(`XT: ${body.mc}`); return body.result; };',
            },
          ],
        },
      ],
    },
    {
      name: 'a type with rc, mc and result, beside XT',
      code: [
        "import { request } from './client.ts';",
        "export const f = async () => (await request('https://sapi.xt.com/v4')).result?.[0];",
      ].join('\n'),
      settings: typed,
      errors: [{ messageId: 'uncheckedResult', line: 2, column: 72, suggestions: null }],
    },
    {
      name: 'a value whose type the settings name',
      code: "import { request } from './client.ts';\nexport const f = async () => (await request('/a')).result;",
      settings: { 'xt-mc': { types: true, typeNames: ['Reply'] } },
      errors: [{ messageId: 'uncheckedResult', line: 2, column: 52, suggestions: null }],
    },
  ],
});
