import { describe, expect, it } from 'vitest';
import { capable, pull } from '../support/asks.ts';
import { clientWith } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const misspelt = clientWith("  if (body.rc && body.mc === 'AUHT_103') return 1;");
const uri = 'file:///work/a.ts';
const found = [{ code: 112_001, source: 'xt-mc', message: expect.stringContaining('AUTH_103') as string }];

export function diagnosticsSuite(server: () => string): void {
  describe('diagnostics', () => {
    it('are told to an editor that does not ask, from the first look on, and taken back', async () => {
      const editor = await Editor.start(server(), { initializationOptions: { diagnostics: 'warning' } });
      editor.open(uri, misspelt);
      expect(await editor.published(uri, () => true)).toMatchObject(found);
      editor.change(uri, 2, [{ text: clientWith() }]);
      await editor.published(uri, (now) => now.length === 0);
      editor.change(uri, 3, [{ text: misspelt }]);
      await editor.published(uri, (now) => now.length === 1);
      editor.notify('textDocument/didClose', { textDocument: { uri } });
      await editor.published(uri, (now) => now.length === 0);
      await editor.stop();
    });

    it('are not told to an editor that asks', async () => {
      const initializationOptions = { diagnostics: 'warning' };
      const editor = await Editor.start(server(), { capabilities: capable, initializationOptions });
      editor.open(uri, misspelt);
      expect(await pull(editor, uri)).toMatchObject(found);
      expect(editor.received.filter(({ method }) => method.endsWith('publishDiagnostics'))).toEqual([]);
      await editor.stop();
    });

    it.each([
      ['suggestion', 4],
      ['warning', 2],
    ])('are of the severity that is asked for: %s', async (diagnostics, severity) => {
      const editor = await Editor.start(server(), {
        capabilities: capable,
        initializationOptions: { diagnostics },
      });
      editor.open(uri, misspelt);
      expect(await pull(editor, uri)).toMatchObject([{ severity }]);
      await editor.stop();
    });

    it('of languages that are not ours are empty, and so are those of files that are not open', async () => {
      const initializationOptions = { diagnostics: 'warning' };
      const editor = await Editor.start(server(), { capabilities: capable, initializationOptions });
      editor.open('file:///work/a.md', misspelt, 'markdown');
      expect(await pull(editor, 'file:///work/a.md')).toEqual([]);
      expect(await pull(editor, 'file:///work/unknown.ts')).toEqual([]);
      await editor.stop();
    });
  });
}
