import { describe, expect, it } from 'vitest';
import { messageCodes } from '../../../../packages/codes/src/index.ts';
import type { Item } from '../support/asks.ts';
import { complete } from '../support/asks.ts';
import type { Position } from '../../language-servers/protocol.ts';
import { positionAt, textOf } from '../../language-servers/protocol.ts';
import type { Editor } from '../support/editor.ts';

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

const head = [
  "const { rc, mc } = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
  'if (rc === 0) throw new Error();',
  'export {};',
  '',
].join('\n');

export function completionSuite(shared: () => Editor): void {
  let count = 0;
  /** Opens a client that ends with what is typed, and asks at the caret. */
  async function typed(rest: string): Promise<readonly Item[]> {
    const { uri, position } = open(rest);
    return (await complete(shared(), uri, position)) ?? [];
  }
  function open(rest: string): { readonly uri: string; readonly text: string; readonly position: Position } {
    const text = head + rest.replace('|', '');
    const uri = `file:///completed-${++count}.ts`;
    shared().open(uri, text);
    return { uri, text, position: positionAt(text, head.length + rest.indexOf('|')) };
  }

  describe('completion', () => {
    it.each(Object.entries(places))('offers all codes in %s', async (_, [rest, replaced]) => {
      const items = await typed(rest);
      const labels = items.map(({ label }) => label);
      expect(messageCodes.filter(({ code }) => !labels.includes(code))).toEqual([]);
      const [item] = items.filter(({ label }) => label === 'ORDER_F0503');
      expect(item?.labelDetails?.description).toMatch(/./);
      const { start, end } = item?.textEdit.range ?? {};
      const line = (head + rest.replace('|', '')).split('\n')[start?.line ?? 0] ?? '';
      expect(start?.line).toBe(end?.line);
      expect(line.slice(start?.character, end?.character)).toBe(replaced);
    });

    it.each(silent)('offers none in %s', async (rest) => {
      expect(await typed(rest)).toEqual([]);
    });

    it('puts families that are there first, and what is handled last', async () => {
      const items = await typed("switch (mc) { case 'FUND_001': case 'AUTH_001': break; case '|': }");
      const codes = items
        .toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1))
        .map(({ label }) => label)
        .filter((label) => messageCodes.some(({ code }) => code === label));
      expect(codes[0]).toBe('AUTH_002');
      expect(codes.slice(-2).sort()).toEqual(['AUTH_001', 'FUND_001']);
    });

    it('gives the whole documentation on request, and leaves items of others alone', async () => {
      const items = await typed("if (mc === '|') console.log();");
      const item = items.find(({ label }) => label === 'AUTH_105');
      expect(item?.documentation).toBeUndefined();
      const resolved = await shared().request<Item>('completionItem/resolve', item);
      expect(resolved).toMatchObject({
        label: 'AUTH_105',
        labelDetails: { description: 'Outdated message' },
      });
      expect(textOf(resolved.documentation)).toContain('Transient: resync');
      const other = { label: 'other', data: 7 };
      expect(await shared().request('completionItem/resolve', other)).toEqual(other);
    });
  });
}
