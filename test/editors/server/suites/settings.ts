import { describe, expect, it } from 'vitest';
import { capable, hoverText, pull } from '../support/asks.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const misspelt = clientWith("  if (body.rc && body.mc === 'AUHT_103') return 1;");
const uri = 'file:///work/a.ts';
const messages = (editor: Editor): readonly string[] =>
  editor.received
    .filter(({ method }) => method === 'window/showMessage')
    .map(({ params }) => (params as { readonly message: string }).message);

export function settingsSuite(server: () => string): void {
  describe('settings', () => {
    it('are asked for, change while the server runs, and stand over those of the start', async () => {
      let diagnostics = 'off';
      const editor = await Editor.start(server(), {
        capabilities: capable,
        initializationOptions: { diagnostics: 'suggestion' },
        settings: () => ({ diagnostics, types: null }),
      });
      editor.open(uri, misspelt);
      expect(await pull(editor, uri)).toEqual([]);
      await editor.sent('client/registerCapability');
      diagnostics = 'warning';
      editor.notify('workspace/didChangeConfiguration', { settings: null });
      await editor.sent('workspace/diagnostic/refresh');
      expect(await pull(editor, uri)).toMatchObject([{ severity: 2 }]);
      expect(messages(editor)).toEqual([]);
      await editor.stop();
    });

    it('are taken as they are sent by an editor that cannot be asked', async () => {
      const editor = await Editor.start(server());
      editor.open(uri, misspelt);
      await editor.published(uri, (now) => now.length === 0);
      const send = (settings: unknown): void => {
        editor.notify('workspace/didChangeConfiguration', { settings });
      };
      send({ xtMc: { diagnostics: 'warning' } });
      await editor.published(uri, (now) => now.length === 1);
      send({ typescript: {} });
      send({ xtMc: { diagnostics: 'off' } });
      await editor.published(uri, (now) => now.length === 0);
      await editor.stop();
    });

    it.each([{ diagnostics: 'warning' }, { xtMc: { diagnostics: 'warning' } }])(
      'may be given at the start: %j',
      async (initializationOptions) => {
        const editor = await Editor.start(server(), { initializationOptions });
        editor.open(uri, misspelt);
        await editor.published(uri, (now) => now.length === 1);
        expect(messages(editor)).toEqual([]);
        await editor.stop();
      },
    );

    it('that are wrong are told once, with the key and the cure, and again after they were right', async () => {
      let preset = 'sometimes';
      const editor = await Editor.start(server(), {
        capabilities: capable,
        folders: ['file:///one', 'file:///two'],
        settings: () => ({ preset }),
      });
      const ask = async (): Promise<void> => {
        for (const name of ['file:///one/a.ts', 'file:///two/a.ts', 'file:///a.ts']) {
          editor.open(name, misspelt);
          await pull(editor, name);
        }
      };
      const told = /^Settings of XT message codes \(xtMc\): 'preset' must be .*; got "sometimes"\.$/;
      await ask();
      expect(messages(editor)).toEqual([expect.stringMatching(told)]);
      const change = async (now: string): Promise<void> => {
        preset = now;
        editor.notify('workspace/didChangeConfiguration', { settings: null });
        await ask();
      };
      await change('sometimes');
      expect(messages(editor)).toHaveLength(1);
      await change('strict');
      expect(messages(editor)).toHaveLength(1);
      await change('sometimes');
      expect(messages(editor)).toHaveLength(2);
      await editor.stop();
    });

    it.each([[['warning']], ['warning'], [7]])('of any shape are no end of the server: %j', async (given) => {
      const editor = await Editor.start(server(), {
        capabilities: capable,
        initializationOptions: given,
        settings: () => given,
      });
      editor.open(uri, misspelt);
      expect(await pull(editor, uri)).toEqual([]);
      expect(messages(editor)[0]).toContain('expected an object');
      await editor.stop();
    });

    it('are those of the innermost folder in which a file lies, or of no folder', async () => {
      const asked: (string | undefined)[] = [];
      const byFolder: Readonly<Record<string, string>> = {
        'file:///work': 'warning',
        'file:///work/inner': 'off',
      };
      const editor = await Editor.start(server(), {
        capabilities: capable,
        folders: ['file:///work', 'file:///work/inner'],
        settings: (scope) => {
          asked.push(scope);
          return { diagnostics: byFolder[scope ?? ''] ?? 'suggestion' };
        },
      });
      const severities = async (name: string): Promise<readonly unknown[]> => {
        editor.open(name, misspelt);
        return (await pull(editor, name)).map(({ severity }) => severity);
      };
      expect(await severities('file:///work/a.ts')).toEqual([2]);
      expect(await severities('file:///work/inner/a.ts')).toEqual([]);
      expect(await severities('file:///workshop/a.ts')).toEqual([4]);
      expect(await severities('untitled:Untitled-1')).toEqual([4]);
      expect(asked).toEqual(['file:///work', 'file:///work/inner', undefined]);

      editor.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: 'file:///work/inner', name: 'inner' }] },
      });
      await editor.sent('workspace/diagnostic/refresh');
      expect(await pull(editor, 'file:///work/inner/a.ts')).toHaveLength(1);
      await editor.stop();
    });

    it('hold for hovers and for what is known of codes', async () => {
      const additionalCodes = [{ code: 'AUTH_201', message: 'Our own' }];
      const editor = await Editor.start(server(), {
        initializationOptions: { hover: 'evidence', additionalCodes },
      });
      const text = clientWith("  if (body.rc && body.mc === 'AUTH_201') return 1;");
      editor.open(uri, text);
      expect(await hoverText(editor, uri, placeIn(text, "'|AUTH_201"))).toContain('Our own');
      const other = "export const code = 'ORDER_002';";
      editor.open('file:///other.ts', other);
      expect(await hoverText(editor, 'file:///other.ts', placeIn(other, 'ORDER|_002'))).toBe('');
      await editor.stop();
    });
  });
}
