import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capable, hover, hoverText, pull } from '../support/asks.ts';
import { placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const client = `export async function place() {
  const response = await fetch('https://sapi.xt.com/v4/order');
  const body = await response.json();
  return body;
}
`;
const checked = client.replace('  return', '  if (body.rc !== 0) throw new Error(body.mc);\n  return');
const ofOthers = client.replace('sapi.xt.com', 'api.other.example');

const use = `import { place } from '@/client';
export async function run() {
  const body = await place();
  if (body.mc === 'AUTH_105') return 'clock';
  return body;
}
export const id = async () => (await place()).result.orderId;
`;
const unchecked = [{ code: 112_002, range: { start: { line: 6 } } }];

export function modulesSuite(server: () => string): void {
  describe('a module that another document imports', () => {
    let folder: string;
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    const write = (name: string, text: string): void => {
      writeFileSync(join(folder, name), text);
    };
    const start = (capabilities: object): Promise<Editor> =>
      Editor.start(server(), {
        capabilities,
        initializationOptions: { diagnostics: 'warning' },
        folders: [pathToFileURL(folder).href],
      });
    beforeAll(() => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-server-modules-')));
      mkdirSync(join(folder, 'src'));
      mkdirSync(join(folder, '.git'));
      write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }');
      write('src/client.ts', client);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('is read from the disk, through the paths of the tsconfig', async () => {
      const editor = await start(capable);
      expect(editor.initialized).toMatchObject({
        capabilities: { diagnosticProvider: { interFileDependencies: true } },
      });
      editor.open(uriOf('src/use.ts'), use);
      expect(await pull(editor, uriOf('src/use.ts'))).toMatchObject(unchecked);
      const place = placeIn(use, "'AUTH|_105'");
      expect(await hoverText(editor, uriOf('src/use.ts'), place)).toContain('Outdated message');
      await editor.stop();
    });

    it('counts as it is open, saved or not', async () => {
      const editor = await start(capable);
      const place = placeIn(use, "'AUTH|_105'");
      const [module, uri] = [uriOf('src/client.ts'), uriOf('src/use.ts')];
      editor.open(uri, use);
      const known = await hoverText(editor, uri, place);
      editor.open(module, client);
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      editor.change(module, 2, [{ text: checked }]);
      expect(await pull(editor, uri)).toEqual([]);
      editor.change(module, 3, [{ text: ofOthers }]);
      expect(await pull(editor, uri)).toEqual([]);
      expect((await hover(editor, uri, place))?.contents.value ?? '').not.toBe(known);
      editor.change(module, 4, [{ text: client }]);
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      expect(await hoverText(editor, uri, place)).toBe(known);
      // What was not saved is gone with its document.
      editor.change(module, 5, [{ text: checked }]);
      editor.notify('textDocument/didClose', { textDocument: { uri: module } });
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      await editor.stop();
    });

    it('changes what is told of another, to an editor that does not ask', async () => {
      const editor = await start({});
      const [module, uri] = [uriOf('src/client.ts'), uriOf('src/use.ts')];
      editor.open(uri, use);
      await editor.published(uri, (found) => found.length === 1);
      editor.open(module, client);
      editor.change(module, 2, [{ text: checked }]);
      expect(await editor.published(uri, (found) => found.length === 0)).toEqual([]);
      await editor.stop();
    });

    it('may be one that was never saved, is renamed, half typed, or gone', async () => {
      const editor = await start(capable);
      const uri = uriOf('src/use.ts');
      editor.open(uriOf('src/fresh.ts'), client);
      editor.open(uri, use.replace('@/client', './fresh'));
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      editor.change(uriOf('src/fresh.ts'), 2, [{ text: `${client}if (` }]);
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      editor.notify('textDocument/didClose', { textDocument: { uri: uriOf('src/fresh.ts') } });
      expect(await pull(editor, uri)).toEqual([]);
      editor.change(uri, 2, [{ text: use }]);
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      renameSync(join(folder, 'src/client.ts'), join(folder, 'src/renamed.ts'));
      expect(await pull(editor, uri)).toEqual([]);
      editor.change(uri, 3, [{ text: use.replace('client', 'renamed') }]);
      expect(await pull(editor, uri)).toMatchObject(unchecked);
      await editor.stop();
    });

    it('is not read where the setting says so', async () => {
      write('src/client.ts', client);
      const editor = await Editor.start(server(), {
        capabilities: capable,
        initializationOptions: { diagnostics: 'warning', modules: false },
      });
      editor.open(uriOf('src/use.ts'), use);
      expect(await pull(editor, uriOf('src/use.ts'))).toEqual([]);
      await editor.stop();
    });
  });
}
