import { noUnknownCode } from '../src/rules/no-unknown-code.ts';
import { inClient, ruleTester } from './support/rule-tester.ts';
import { typed, typedTester } from './support/typed-tester.ts';

const signature = {
  messageId: 'changeSpelling',
  data: { code: 'AUTH_103', meaning: ' (Signature error)' },
} as const;

typedTester.run('no-unknown-code, with types', noUnknownCode, {
  valid: [
    {
      name: 'types are asked only where the settings say so',
      code: "import type { MessageCode } from 'xt-mc';\nconst f = (code: MessageCode | 'x') => code === ('AUHT_103' as string);",
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
          data: { written: 'AUHT_103', map: 'texts', candidates: "'AUTH_103' (Signature error)" },
          line: 2,
          column: 56,
          endColumn: 61,
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

ruleTester.run('no-unknown-code, asked for types where there are none', noUnknownCode, {
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
