import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capable, pull } from '../support/asks.ts';
import { Editor } from '../support/editor.ts';
import { createFolder, type Folder } from '../support/folder.ts';

const asking = "export const place = async () => (await fetch('https://sapi.xt.com/v4/order')).json();\n";
const checking = `export async function place() {
  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body;
}
`;
const use = `import { place } from './client';
export const id = async () => (await place()).result.orderId;
`;
const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };

export function watchedFilesSuite(server: () => string): void {
  describe('a module that changes on the disk', () => {
    let folder: Folder;
    beforeAll(() => {
      folder = createFolder();
    });
    afterAll(() => {
      folder.remove();
    });
    const start = async (capabilities: object): Promise<Editor> => {
      folder.write('client.ts', asking);
      const editor = await Editor.start(server(), {
        capabilities,
        initializationOptions: { diagnostics: 'warning' },
        folders: [folder.uri],
      });
      editor.open(folder.uriOf('use.ts'), use);
      return editor;
    };
    /** As an editor tells of a file: 1 is made, 2 changed, 3 deleted. */
    const tell = (editor: Editor, type: 1 | 2 | 3, name = 'client.ts'): void => {
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type }] });
    };

    it('is told to the server, which has asked for that', async () => {
      const editor = await start({ workspace: watching });
      const [asked] = (await editor.sent('client/registerCapability')) as readonly [
        { readonly registrations: readonly object[] },
      ];
      expect(asked.registrations).toMatchObject([
        {
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: {
            watchers: [{ globPattern: '**/*.{js,mjs,cjs,ts,mts,cts,jsx,tsx,vue,svelte,astro,json}' }],
          },
        },
      ]);
      await editor.stop();
    });

    it('changes what is told of a document that imports it', async () => {
      const editor = await start({});
      const uri = folder.uriOf('use.ts');
      await editor.published(uri, (found) => found.length === 1);
      folder.write('client.ts', checking);
      tell(editor, 2);
      await editor.published(uri, (found) => found.length === 0);
      folder.write('client.ts', asking);
      tell(editor, 2);
      await editor.published(uri, (found) => found.length === 1);
      folder.remove('client.ts');
      tell(editor, 3);
      await editor.published(uri, (found) => found.length === 0);
      folder.write('client.ts', asking);
      tell(editor, 1);
      await editor.published(uri, (found) => found.length === 1);
      await editor.stop();
    });

    it('has an editor that asks ask again; what was installed does not', async () => {
      const editor = await start(capable);
      const uri = folder.uriOf('use.ts');
      expect(await pull(editor, uri)).toHaveLength(1);
      tell(editor, 2, 'node_modules/a/package.json');
      expect(await pull(editor, uri)).toHaveLength(1);
      expect(editor.received.map(({ method }) => method)).not.toContain('workspace/diagnostic/refresh');
      folder.write('client.ts', checking);
      tell(editor, 2);
      await editor.sent('workspace/diagnostic/refresh');
      expect(await pull(editor, uri)).toEqual([]);
      await editor.stop();
    });
  });
}
