import { describe, expect, it } from 'vitest';
import { actions, capable, complete, editsIn, hoverText, pull } from '../support/asks.ts';
import { applyEdits } from '../../language-servers/protocol.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const misspelt = clientWith("  if (body.rc && body.mc === 'AUHT_103') return 1;");

export function documentsSuite(server: () => string): void {
  const start = (): Promise<Editor> =>
    Editor.start(server(), { capabilities: capable, initializationOptions: { diagnostics: 'warning' } });

  describe('a document', () => {
    it.each([
      ['javascript', "if (body.rc && body.mc === 'AUHT_103') throw body;"],
      ['javascriptreact', "const a = <p>{body.rc && body.mc === 'AUHT_103'}</p>;"],
      ['typescript', "const mc = <string>body.mc; if (body.rc && mc === 'AUHT_103') throw mc;"],
      ['typescriptreact', "const a = <p>{body.rc && (body.mc as string) === 'AUHT_103'}</p>;"],
    ])('may be in %s', async (languageId, line) => {
      const editor = await start();
      const text = `const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n${line}`;
      editor.open('file:///a', text, languageId);
      expect(await pull(editor, 'file:///a')).toMatchObject([{ code: 112_001 }]);
      await editor.stop();
    });

    it.each([
      [
        'vue',
        `<template>\n  <p>{{ 'AUHT_103' }}</p>\n</template>\n<script setup lang="ts">\n`,
        '</script>\n',
      ],
      ['svelte', '<h1>it\'s</h1>\n<script lang="ts">\n', '</script>\n<style>a { b: c }</style>'],
      ['astro', '---\n', '---\n<p>body.mc</p>\n'],
    ])('of %s is read where its script stands', async (languageId, before, after) => {
      const editor = await start();
      const uri = `file:///a.${languageId}`;
      const text = before + misspelt + after;
      editor.open(uri, text, languageId);
      const [told, ...more] = await pull(editor, uri);
      expect(more).toEqual([]);
      expect(told?.range.start).toEqual(placeIn(text, "mc === |'AUHT_103'"));
      const range = told?.range ?? { start: placeIn(text, '|'), end: placeIn(text, '|') };
      const [action] = await actions(editor, uri, range, { only: ['quickfix'] });
      expect(applyEdits(text, action ? editsIn(action, uri) : [])).toBe(
        before + misspelt.replace('AUHT', 'AUTH') + after,
      );
      const place = placeIn(text, "mc === '|AUHT_103'");
      expect(await hoverText(editor, uri, place)).toContain('`AUTH_103`: Signature error');
      expect((await complete(editor, uri, place))?.length).toBe(112);
      await editor.stop();
    });

    it('of 2 MB is read', async () => {
      const editor = await start();
      const uri = 'file:///large.ts';
      const filler = Array.from(
        { length: 40_000 },
        (_, index) => `export const value${index} = { a: ${index} };`,
      );
      const text = [misspelt, ...filler].join('\n');
      expect(text.length).toBeGreaterThan(1_500_000);
      editor.open(uri, text);
      expect(await pull(editor, uri)).toHaveLength(1);
      const place = placeIn(text, "'AUHT|_103'");
      editor.change(uri, 2, [{ range: { start: place, end: place }, text: '' }]);
      expect(await hoverText(editor, uri, place)).toContain('Signature error');
      await editor.stop();
    });

    it('may be half typed, wherever typing stopped', async () => {
      const editor = await start();
      const uri = 'file:///half.ts';
      editor.open(uri, '');
      const last = misspelt.length - 1;
      const asked = [];
      for (let end = 0; end <= last; end += 3) {
        const text = misspelt.slice(0, end);
        editor.change(uri, end + 2, [{ text }]);
        const lines = text.split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
        asked.push(
          editor.request('textDocument/hover', { textDocument: { uri }, position }),
          complete(editor, uri, position),
          pull(editor, uri),
        );
      }
      const answers = await Promise.allSettled(asked);
      expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(editor.received.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
      await editor.stop();
    });
  });
}
