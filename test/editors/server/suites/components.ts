import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capable, hoverText, pull } from '../support/asks.ts';
import { placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';
import { createFolder, type Folder } from '../support/folder.ts';

const exported = `export const LATER = ['COMMON_002', 'COMON_003'];
export async function place() {
  return (await fetch('https://sapi.xt.com/v4/order')).json();
}
`;
/** A component whose script is that. */
const components = {
  vue: `<template>\n  <p>{{ it }}</p>\n</template>\n<script lang="ts">\n${exported}</script>\n`,
  svelte: `<script module lang="ts">\n${exported}</script>\n<h1>it's</h1>\n`,
  astro: `---\n${exported}---\n<p>it's</p>\n<script>\nexport const LATER = [];\n</script>\n`,
} as const;

const use = (specifier: string): string => `import { LATER, place } from '${specifier}';
export async function run() {
  const body = await place();
  if (LATER.includes(body.mc)) return 'again';
  return body.mc === 'AUTH_105' ? 'clock' : 'stop';
}
export const id = async () => (await place()).result.orderId;
`;

export function componentsSuite(server: () => string): void {
  describe('a component that is imported', () => {
    let folder: Folder;
    let editor: Editor;
    beforeAll(async () => {
      folder = createFolder();
      for (const [ending, text] of Object.entries(components)) folder.write(`src/Order.${ending}`, text);
      folder.write('src/client.ts', exported);
      editor = await Editor.start(server(), {
        capabilities: capable,
        initializationOptions: { diagnostics: 'warning' },
        folders: [folder.uri],
      });
    });
    afterAll(async () => {
      await editor.stop();
      folder.remove();
    });

    it.each(Object.entries(components))(
      'of %s is read where its script stands, saved or not',
      async (ending, text) => {
        const [uri, component] = [folder.uriOf(`src/use-${ending}.ts`), folder.uriOf(`src/Order.${ending}`)];
        const own = use(`./Order.${ending}`);
        editor.open(uri, own);
        const line = text.slice(0, text.indexOf('COMON')).split('\n').length;
        const found = [
          { code: 112_001, message: expect.stringContaining(`(Order.${ending}:${line})`) as string },
          { code: 112_002 },
        ];
        expect(await pull(editor, uri)).toMatchObject(found);
        expect(await hoverText(editor, uri, placeIn(own, "'AUTH|_105'"))).toContain('Outdated message');
        editor.open(component, text.replace('COMON', 'COMMON'), ending);
        expect(await pull(editor, uri)).toMatchObject([{ code: 112_002 }]);
        editor.notify('textDocument/didClose', { textDocument: { uri: component } });
        expect(await pull(editor, uri)).toMatchObject(found);
      },
    );

    it.each(Object.keys(components))('may import modules itself: %s', async (ending) => {
      const uri = folder.uriOf(`src/Use.${ending}`);
      const own = use('./client');
      editor.open(
        uri,
        ending === 'astro' ? `---\n${own}---\n` : `<script lang="ts">\n${own}</script>\n`,
        ending,
      );
      expect(await pull(editor, uri)).toMatchObject([{ code: 112_001 }, { code: 112_002 }]);
    });

    it('without a script says nothing', async () => {
      folder.write('src/Empty.vue', '<template><p>sapi.xt.com AUHT_105 rc mc</p></template>\n');
      const uri = folder.uriOf('src/use-empty.ts');
      editor.open(uri, use('./Empty.vue'));
      expect(await pull(editor, uri)).toEqual([]);
    });
  });
}
