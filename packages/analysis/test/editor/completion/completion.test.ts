import { describe, expect, it } from 'vitest';
import type { Completions } from '../../../src/index.ts';
import { completionsAt } from '../../../src/index.ts';
import { analyseText } from '../../support/analyse-text.ts';

const head = "const { rc, mc } = await (await fetch('https://sapi.xt.com/v4')).json();\n";

/** What is offered where `|` stands in the text. */
function complete(marked: string): Completions | undefined {
  const text = head + marked;
  return completionsAt(analyseText(text.replace('|', '')), text.indexOf('|'));
}

function codes(marked: string): readonly string[] {
  return complete(marked)?.candidates.map(({ code }) => code) ?? [];
}

describe('where codes are offered', () => {
  it.each([
    "if (mc === '|') a();",
    "if ('|' !== mc) a();",
    "switch (mc) { case '|': a(); }",
    "const table = { '|': 1 }; a(table[mc]);",
    "const list = ['|']; a(list.includes(mc));",
    "const table = new Map([['|', 1]]); a(table.get(mc));",
    "const table = { AUTH_103: 1 }; a(table[mc]); table['|'];",
    "const list = new Set(['AUTH_103']); a(list.has(mc)); list.add('|');",
    "function is(code) { return code; } is(mc); is('|');",
    "const body = { rc: 1, mc: '|' };",
    "expect(mc).toBe('|');",
    'const text = \'{"rc":1,"mc":"AUTH|"}\';',
    'const text = \'{"rc":1,"mc":"|"}\';',
  ])('%s', (text) => {
    expect(codes(text)).toContain('ORDER_F0503');
  });

  it.each([
    "a('|');",
    "if (rc === '|') a();",
    "const table = { '|': 1 };",
    "if (mc === |'') a();",
    "if (mc === ''|) a();",
    "function is(code) { return code; } is(name); is('|');",
  ])('and where not: %s', (text) => {
    expect(complete(text)).toBeUndefined();
  });

  it('not in a file whose mc is somebody else’s', () => {
    expect(completionsAt(analyseText("if (player.mc === '') a();"), 19)).toBeUndefined();
  });
});

describe('what is offered', () => {
  it('replaces what is typed, and nothing beside it', () => {
    const text = `${head}if (mc === 'AUTH_1|03') a();`;
    const { start, end } = complete("if (mc === 'AUTH_1|03') a();") ?? { start: 0, end: 0 };
    expect(text.replace('|', '').slice(start, end)).toBe('AUTH_103');
  });

  it('begins with the outcomes in a lone comparison', () => {
    expect(codes("if (mc === '|') a();").slice(0, 3)).toEqual(['SUCCESS', 'FAILURE', 'AUTH_001']);
  });

  it('begins with the families that are there, and ends with the outcomes and what is handled', () => {
    const found = codes("switch (mc) { case 'FUND_002': case 'SUCCESS': case '|': a(); }");
    expect(found[0]).toBe('FUND_001');
    expect(found.slice(-3)).toEqual(['FAILURE', 'SUCCESS', 'FUND_002']);
    expect(found.indexOf('FUND_017')).toBeLessThan(found.indexOf('AUTH_001'));
    expect(new Set(found).size).toBe(found.length);
  });

  it('takes the families of the file for a lone literal', () => {
    expect(codes("if (mc === 'FUND_001') a(); if (mc === '|') b();").slice(2, 4)).toEqual([
      'FUND_001',
      'FUND_002',
    ]);
  });

  it('is lower case where the value is, and has prefixes where a beginning is asked', () => {
    expect(complete("if (mc.toLowerCase() === '|') a();")?.candidates[2]?.text).toBe('auth_001');
    expect(complete("if (mc.startsWith('|')) a();")?.candidates[0]).toEqual({
      text: 'AUTH_',
      code: 'AUTH_',
      kind: 'prefix',
      message: undefined,
    });
  });
});
