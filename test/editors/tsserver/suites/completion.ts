import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messageCodes } from '../../../../packages/codes/src/index.ts';
import type { Session } from '../support/session.ts';

/** A client in which one place awaits its code: what `mc` meets stands at the end, so that it may be half typed. */
const client = (rest: string): string =>
  [
    "const { rc, mc } = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
    'if (rc === 0) throw new Error();',
    'export {};',
    rest,
  ].join('\n');

/** What is typed, `|` where the caret is; and the text that the chosen code would replace. */
const places: Readonly<Record<string, readonly [typed: string, replaced: string]>> = {
  'an empty string': ["if (mc === '|') console.log();", ''],
  'double quotes': ['if (mc === "|") console.log();', ''],
  'a template literal': ['if (mc === `|`) console.log();', ''],
  'a half-typed code': ["if (mc !== 'AUTH|') console.log();", 'AUTH'],
  'the middle of a code': ["if (mc !== 'AU|TH_103') console.log();", 'AUTH_103'],
  'an unclosed string': ["if (mc === '|", ''],
  'an unclosed string with more behind': ["if (mc === 'ORD|) {", 'ORD'],
  'a case': ["switch (mc) { case 'AUTH_103': break; case '|': }", ''],
  'a case without a colon': ["switch (mc) { case 'AUTH_103': break; case '|' }", ''],
  'a key': ["const table = { AUTH_103: 1, '|': 2 }; console.log(table[mc]);", ''],
  'an element': ["const some = new Set(['AUTH_103', '|']); console.log(some.has(mc));", ''],
  'an argument': ["const is = (code: string) => code; is(mc); is('|');", ''],
  'an asked table': ["const table = { AUTH_103: 1 }; console.log(table[mc], table['|']);", ''],
  'a written body': ["const failed = { rc: 1, mc: '|', result: null };", ''],
};

const silent = ["const name = '|';", "if (rc === '|') console.log();", "console.log('|');", "import '|';"];

export function completionSuite(shared: () => Session): void {
  const complete = async (rest: string) => {
    const session = shared();
    const { server, path, at } = session;
    const marked = client(rest);
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    session.write('completed.ts', text);
    const place = at('completed.ts', `${marked.slice(0, caret)}|${text.slice(caret)}`);
    const { body } = await server.ask('completionInfo', place);
    const { entries = [] } = (body ?? {}) as { entries?: ts.server.protocol.CompletionEntry[] };
    return { text, entries, place: { ...place, file: path('completed.ts') }, server };
  };

  describe('completion', () => {
    it.each(Object.entries(places))('offers all codes in %s', async (_, [typed, replaced]) => {
      const { entries, text } = await complete(typed);
      const names = entries.map(({ name }) => name);
      expect(messageCodes.filter(({ code }) => !names.includes(code))).toEqual([]);
      const [entry] = entries.filter(({ name }) => name === 'ORDER_F0503');
      expect(entry?.labelDetails?.description).toMatch(/./);
      const { start, end } = entry?.replacementSpan ?? {};
      const line = text.split('\n')[(start?.line ?? 0) - 1] ?? '';
      expect(line.slice((start?.offset ?? 0) - 1, (end?.offset ?? 0) - 1)).toBe(replaced);
    });

    it.each(silent)('offers none in %s', async (typed) => {
      const { entries } = await complete(typed);
      expect(entries.filter(({ name }) => name === 'AUTH_103')).toEqual([]);
    });

    it('puts families that are there first, and what is handled last', async () => {
      const { entries } = await complete(
        "switch (mc) { case 'FUND_001': case 'AUTH_001': break; case '|': }",
      );
      const names = entries
        .toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1))
        .map(({ name }) => name)
        .filter((name) => messageCodes.some(({ code }) => code === name));
      expect(names[0]).toBe('AUTH_002');
      expect(names.slice(-2).sort()).toEqual(['AUTH_001', 'FUND_001']);
      expect(names.indexOf('FUND_002')).toBeLessThan(names.indexOf('SYMBOL_001'));
    });

    it('gives the whole documentation on request', async () => {
      const { server, place } = await complete("if (mc === '|') console.log();");
      const [details] = await server.request<ts.server.protocol.CompletionEntryDetails[]>(
        'completionEntryDetails',
        { ...place, entryNames: ['AUTH_105'] },
      );
      expect(details?.displayParts).toEqual([{ text: 'Outdated message', kind: 'text' }]);
      expect(details?.documentation?.map(({ text }) => text).join('')).toContain('Transient: resync');
    });
  });
}
