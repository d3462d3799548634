import { describe, expect, it } from 'vitest';
import type { Position } from '../../language-servers/protocol.ts';
import { complete, hover, hoverText, pull } from '../support/asks.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import type { Presentation } from '../support/editor.ts';
import { Editor, ServerError } from '../support/editor.ts';

const uri = 'file:///work/a.ts';

/** How many of an encoding's units stand before the place in its line. */
const counts: Readonly<Record<string, (before: string) => number>> = {
  'utf-8': (before) => Buffer.byteLength(before),
  'utf-16': (before) => before.length,
  'utf-32': (before) => Array.from(before).length,
};

function placeBy(encoding: string, text: string, marked: string): Position {
  const { line, character } = placeIn(text, marked);
  const before = text.split('\n')[line]?.slice(0, character) ?? '';
  return { line, character: counts[encoding]?.(before) ?? 0 };
}

export function synchronizationSuite(server: () => string): void {
  const start = (encodings?: readonly string[]): Promise<Editor> => {
    const capabilities: Presentation['capabilities'] = {
      textDocument: { diagnostic: {} },
      ...(encodings ? { general: { positionEncodings: encodings } } : {}),
    };
    return Editor.start(server(), { capabilities, initializationOptions: { diagnostics: 'warning' } });
  };

  describe('a position', () => {
    const text = clientWith("  const 名 = '😀é'; if (body.rc && body.mc === 'AUHT_103') return 1;");

    it.each([
      [['utf-8', 'utf-16'], 'utf-8'],
      [['utf-32'], 'utf-32'],
      [['utf-7', 'utf-16', 'utf-8'], 'utf-16'],
      [undefined, 'utf-16'],
    ])('is counted as the editor likes best: %j', async (offered, encoding) => {
      const editor = await start(offered);
      expect(editor.initialized).toMatchObject({ capabilities: { positionEncoding: encoding } });
      editor.open(uri, text);
      const place = placeBy(encoding, text, "'AUHT|_103'");
      const range = {
        start: placeBy(encoding, text, "|'AUHT_103'"),
        end: placeBy(encoding, text, "'AUHT_103'|"),
      };
      expect(await hover(editor, uri, place)).toMatchObject({ range });
      expect(await pull(editor, uri)).toMatchObject([{ range }]);
      // And so are the places of changes.
      const first = placeBy(encoding, text, "'AU|HT_103'");
      editor.change(uri, 2, [{ range: { start: first, end: place }, text: 'TH' }]);
      expect(await pull(editor, uri)).toEqual([]);
      expect((await hover(editor, uri, place))?.contents.value).toContain('**AUTH_103**');
      await editor.stop();
    });
  });

  describe('changes', () => {
    it('are taken in their order, each by the text that those before have made', async () => {
      const editor = await start();
      const text = clientWith("  if (body.rc && body.mc === '') return 1;");
      editor.open(uri, text);
      const place = placeIn(text, "=== '|'");
      for (const [index, letter] of 'AUHT_103'.split('').entries()) {
        const at = { line: place.line, character: place.character + index };
        editor.change(uri, index + 2, [{ range: { start: at, end: at }, text: letter }]);
      }
      expect(await pull(editor, uri)).toMatchObject([{ code: 112_001 }]);
      const at = (character: number) => ({ line: place.line, character: place.character + character });
      editor.change(uri, 20, [
        { range: { start: at(2), end: at(3) }, text: '' },
        { range: { start: at(3), end: at(3) }, text: 'H' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '// one\r\n\r' },
      ]);
      expect(await pull(editor, uri)).toEqual([]);
      expect(await hoverText(editor, uri, { ...at(2), line: place.line + 2 })).toContain('Signature error');
      editor.change(uri, 21, [{ text: 'export {};' }]);
      expect(await hoverText(editor, uri, { ...at(2), line: place.line + 2 })).toBe('');
      await editor.stop();
    });

    it('outside of the text, or of a document that is not open, are no end of the server', async () => {
      const editor = await start();
      editor.change('file:///unknown.ts', 2, [{ text: '' }]);
      editor.open(uri, 'a');
      const far = { line: 70, character: 70 };
      editor.change(uri, 2, [{ range: { start: far, end: far }, text: '\nb' }]);
      editor.change(uri, 3, [{ range: { start: { line: 1, character: 9 }, end: far }, text: 'c' }]);
      expect(await hover(editor, uri, far)).toBeNull();
      expect(await complete(editor, uri, far)).toBeNull();
      await editor.stop();
    });
  });

  describe('order', () => {
    it('is kept: an answer speaks of the text that stood when it was asked', async () => {
      const editor = await start();
      const text = clientWith("  if (body.rc && body.mc === 'AUTH_103') return 1;");
      editor.open(uri, text);
      const place = placeIn(text, 'AUTH|_103');
      const first = hoverText(editor, uri, place);
      editor.change(uri, 2, [{ text: text.replace('AUTH_103', 'AUTH_105') }]);
      const second = hoverText(editor, uri, place);
      expect(await first).toContain('Signature error');
      expect(await second).toContain('Outdated message');
      await editor.stop();
    });

    it('is not waited for where a request was cancelled', async () => {
      const editor = await start();
      const text = clientWith("  if (body.rc && body.mc === 'AUTH_103') return 1;");
      editor.open(uri, text);
      const params = { textDocument: { uri }, position: placeIn(text, 'AUTH|_103') };
      const asked = Array.from({ length: 20 }, () => editor.ask('textDocument/hover', params));
      for (const { id } of asked.slice(1)) editor.notify('$/cancelRequest', { id });
      const answers = await Promise.allSettled(asked.map(({ answer }) => answer));
      const cancelled = answers.filter(({ status }) => status === 'rejected');
      expect(cancelled.length).toBeGreaterThan(0);
      for (const answer of cancelled) {
        const { reason } = answer as { readonly reason: unknown };
        expect(reason).toBeInstanceOf(ServerError);
        expect((reason as ServerError).code).toBe(-32_800);
      }
      await editor.stop();
    });
  });
}
