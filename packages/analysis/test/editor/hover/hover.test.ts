import { describe, expect, it } from 'vitest';
import type { Description, Hover } from '../../../src/index.ts';
import { hoverAt } from '../../../src/index.ts';
import { analyseText } from '../../support/analyse-text.ts';

const rows: readonly Description[] = [
  {
    table: 'message',
    code: 'AUTH_105',
    message: 'Outdated *message*',
    family: 'AUTH',
    since: '2022-09-09',
    note: 'The clock.',
    advice: 'Retry.',
    seeAlso: ['ORDER_002'],
    retry: 'after-resync',
    pages: ['table', 'faq'],
  },
  { table: 'return', code: 1, message: 'Business failure' },
  { table: 'http', code: 429, message: 'Too frequent', pages: ['table'] },
  { table: 'retired', code: 'ORDER_F0701', since: '2022-09-09', until: '2022-09-28' },
];

const head = "const { rc, mc } = await (await fetch('https://sapi.xt.com/v4')).json();\n";

/** The hover where `^` stands in the text. */
function hover(
  marked: string,
  options: { url?: string; hover?: 'always' | 'evidence' } = {},
): Hover | undefined {
  const text = head + marked;
  const offset = text.indexOf('^');
  const analysis = analyseText(text.replace('^', ''), {
    settings: { additionalCodes: [{ code: 'AUTH_201', message: undefined }] },
  });
  const reference = {
    describe: (code: string | number) => rows.find((row) => row.code === code),
    url: options.url ?? '',
    retries: [{ retry: 'after-resync', meaning: 'Once the clock is right.' }],
    pages: [
      { page: 'table', title: 'Table', url: 'https://xt.example/table' },
      { page: 'faq', title: 'FAQ', url: 'https://xt.example/faq' },
    ],
  };
  return hoverAt(analysis, offset, reference, { hover: options.hover ?? 'always' });
}

describe('the text of a code', () => {
  it('has everything that is known, each where it can be found', () => {
    expect(hover("if (mc === '^AUTH_105') a();")?.markdown).toBe(
      [
        String.raw`**AUTH_105**: Outdated \*message\*`,
        '',
        'Retry.',
        '',
        'The clock.',
        '',
        '- Retry `after-resync`: Once the clock is right.',
        '- Family `AUTH`, since 2022-09-09',
        '- Comes with `rc` 1 (Business failure) and HTTP 200',
        '- Same meaning: `ORDER_002` (Insufficient funds)',
        '',
        '[Table](https://xt.example/table) · [FAQ](https://xt.example/faq)',
      ].join('\n'),
    );
  });

  it('ends with a link where the reference has an address', () => {
    const text = hover("if (mc === '^AUTH_105') a();", { url: 'https://example.com/docs' })?.markdown;
    expect(text).toMatch(/\[Code reference\]\(https:\/\/example\.com\/docs\/codes\.md#auth_105\)$/);
  });

  it('tells an additional code and a retired one', () => {
    expect(hover("if (mc === '^AUTH_201') a();")?.markdown).toContain('one of your `additionalCodes`');
    const retired = hover("if (mc === '^ORDER_F0701') a();");
    expect(retired?.markdown).toContain("taken out of XT's documentation on 2022-09-28");
    expect(retired?.markdown).not.toContain('Comes with');
  });
});

describe('what has a hover', () => {
  it.each([
    ["if (mc === '^AUTH_105') a();", 'AUTH_105'],
    ['if (mc === `^AUTH_105`) a();', 'AUTH_105'],
    ["if (mc.toLowerCase() === '^auth_105') a();", 'AUTH_105'],
    ["switch (mc) { case '^AUTH_105': a(); }", 'AUTH_105'],
    ['const table = { ^AUTH_105: 1 }; a(table[mc]);', 'AUTH_105'],
    ["enum Code { Clock = '^AUTH_105' } if (mc === Code.Clock) a();", 'AUTH_105'],
    ["interface Body { rc: 0 | 1; mc: '^AUTH_105' | 'AUTH_001' }", 'AUTH_105'],
    ["if (mc === '^SUCCESS') a();", 'SUCCESS'],
    ['a(JSON.parse(\'{"rc":1,"mc":"^AUTH_105"}\'));', 'AUTH_105'],
  ])('%s', (marked, code) => {
    const found = hover(marked, { hover: 'evidence' });
    expect(found?.markdown).toContain(`**${code}**`);
  });

  it('numbers only where the evidence says that they are XT’s', () => {
    expect(hover('if (rc === ^1) a(mc);')?.markdown).toBe('**1**: Business failure');
    expect(hover('const body = { rc: ^1, mc };')?.markdown).toBe('**1**: Business failure');
    expect(hover('const count = ^1;')).toBeUndefined();
    const xt = "const r = await fetch('https://sapi.xt.com/v4/x'); if (r.status === ^429) a();";
    expect(hover(xt)?.markdown).toBe('**429**: Too frequent\n\n[Table](https://xt.example/table)');
    expect(hover(xt.replace('r.status', 'r.size'))).toBeUndefined();
    expect(hover(xt.replace('sapi.xt.com', 'example.com'))).toBeUndefined();
    const caught =
      "try { await axios.get('https://sapi.xt.com/v4/x'); } catch (e) { if (e.response?.status === ^429) a(); }";
    expect(hover(caught)?.markdown).toBe('**429**: Too frequent\n\n[Table](https://xt.example/table)');
    expect(hover(caught.replace('sapi.xt.com', 'example.com'))).toBeUndefined();
    const named = "const { status } = await fetch('https://sapi.xt.com/v4/x'); if (^429 === status) a();";
    expect(hover(named)?.markdown).toBe('**429**: Too frequent\n\n[Table](https://xt.example/table)');
  });

  it('prefixes with their codes, and misspelt ones with what they mean', () => {
    expect(hover("if (mc.startsWith('^GATEWAY_')) a();")?.markdown).toContain(
      '4 codes begin with **GATEWAY_**',
    );
    expect(hover("if (mc === '^AUHT_105') a();")?.markdown).toBe(
      String.raw`**AUHT_105** is no XT message code.` +
        '\n\nProbably meant:\n\n- `AUTH_105`: Outdated \\*message\\*',
    );
    expect(hover('if (rc === ^200 && mc) a();')?.markdown).toMatch(/- `0`[^]*$/);
    expect(hover('if (rc === ^2 && mc) a();')?.markdown).toContain('- `1`: Business failure');
  });

  it.each([
    "import { match } from 'ts-pattern'; match(mc).with('^AUTH_105', () => 1);",
    "import { z } from 'zod'; const body = z.object({ rc: z.literal(1), mc: z.enum(['^AUTH_105']) });",
    'import { type } from "arktype"; const body = type({ rc: "1", mc: "\'^AUTH_105\'" });',
    "const ROWS = [{ code: '^AUTH_105', text: '' }]; ROWS.find((row) => row.code === mc);",
    "const reply = (rc, mc) => ({ rc, mc }); reply(1, '^AUTH_105');",
  ])('a code in an idiom: %s', (text) => {
    expect(hover(text, { hover: 'evidence' })?.markdown).toContain('Outdated \\*message\\*');
  });

  it('codes and beginnings of codes in regular expressions', () => {
    expect(hover('if (/(?:^GATEWAY_|AUTH_)/.test(mc)) a();')?.markdown).toContain(
      '4 codes begin with **GATEWAY_**',
    );
    expect(hover('if (/AUHT_105|^AUTH_105/.test(mc)) a();')?.markdown).toContain('Outdated');
    expect(hover('if (/^AUTH_105/.test(name)) a();')).toBeUndefined();
  });

  it('no number of a test that is wrong as a whole', () => {
    for (const text of ['if (rc > ^400 && mc) a();', 'if (rc === ^false && mc) a();'])
      expect(hover(text), text).toBeUndefined();
  });

  it('nothing else', () => {
    for (const text of ["a('^hello');", "if (mc === '^OK') a();", "^a('AUTH_105');", 'Mc.^AUTH_105;']) {
      expect(hover(text), text).toBeUndefined();
    }
  });
});

describe('a text that is only spelt like a code', () => {
  it('is explained with a doubt, and not where evidence is asked for', () => {
    expect(hover("a('^AUTH_105');")).toMatchObject({
      title: '',
      markdown: expect.stringMatching(/^\*If this is an XT message code:\*/) as string,
    });
    expect(hover("a('^AUTH_105');", { hover: 'evidence' })).toBeUndefined();
    expect(hover("a('^SUCCESS');")).toBeUndefined();
  });

  it.each([
    "const E = { A: '^AUTH_105', B: 'CONN_001' };",
    'const E = { ^AUTH_105: 1, CONN_001: 2 };',
    "const E = ['^AUTH_105', 'CONN_001'];",
    "const E = new Set(['^AUTH_105', 'CONN_001']);",
    "enum E { A = '^AUTH_105', B = 'CONN_001' }",
    "switch (other) { case '^AUTH_105': case 'CONN_001': a(); }",
  ])('is left alone beside another system’s: %s', (text) => {
    expect(hover(text)).toBeUndefined();
  });
});
