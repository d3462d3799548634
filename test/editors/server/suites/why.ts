import { describe, expect, it } from 'vitest';
import { actions, capable } from '../support/asks.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const uri = 'file:///client.ts';
const text = clientWith(
  "  if (body.rc && body.mc === 'AUHT_103') return 1;",
  "  if (kind === 'AUTH_104') return 2;",
);

interface Why {
  readonly isXts: boolean;
  readonly summary: string;
  readonly markdown: string;
}

export function whySuite(server: () => string): void {
  async function withText(
    work: (editor: Editor, why: (marked: string) => Promise<Why | null>) => Promise<void>,
    written = text,
    languageId = 'typescript',
    options: object = {},
  ): Promise<void> {
    const editor = await Editor.start(server(), { capabilities: capable, initializationOptions: options });
    editor.open(uri, written, languageId);
    await work(editor, (marked) =>
      editor.request('xtMc/why', { textDocument: { uri }, position: placeIn(written, marked) }),
    );
    expect(await editor.stop()).toBe(0);
  }

  describe('xtMc/why', () => {
    it('tells which evidence was found', async () => {
      await withText(async (_, why) => {
        const found = await why("'AUHT|_103'");
        const start = placeIn(text, "|'AUHT_103'");
        expect(found).toMatchObject({
          range: { start, end: { line: start.line, character: start.character + 10 } },
          isXts: true,
          summary: "'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
        });
        expect(found?.markdown).toContain("# `'AUHT_103'`, line 3");
        expect(found?.markdown).toContain('- ✓ **C1** `rc` of the same body is read. (line 3)');
      });
    });

    it('tells which is missing', async () => {
      await withText(async (_, why) => {
        const found = await why("'AUTH|_104'");
        expect(found).toMatchObject({ isXts: false });
        expect(found?.markdown).toContain(
          '- – **E2** It meets `kind`, which is not known to come from `mc`.',
        );
        expect(await why('exp|ort')).toBeNull();
      });
    });

    it('tells it of files that have nothing to do with XT, of scripts, and by the settings', async () => {
      await withText(async (_, why) => {
        expect(await why('AUTH|_103')).toMatchObject({ isXts: false });
      }, "kind === 'AUTH_103'");
      await withText(
        async (_, why) => {
          expect((await why('AUHT|_103'))?.summary).toContain('nothing is wrong with it');
          expect(await why('<p>a|')).toBeNull();
        },
        `<script lang="ts">\n${text}</script>\n<p>a</p>`,
        'vue',
        { additionalCodes: ['AUHT_103'] },
      );
    });

    it('is silent on a document that is not open', async () => {
      await withText(async (editor) => {
        const position = { line: 0, character: 0 };
        const asked = { textDocument: { uri: 'file:///other.ts' }, position };
        expect(await editor.request('xtMc/why', asked)).toBeNull();
      });
    });
  });

  describe('the action that asks why', () => {
    it('has a command that shows the answer as a message', async () => {
      await withText(async (editor, why) => {
        const place = placeIn(text, "'AUTH|_104'");
        const [action, ...others] = await actions(editor, uri, { start: place, end: place });
        expect(others).toEqual([]);
        expect(action).toMatchObject({
          title: 'Explain why this is (not) a message code',
          kind: 'refactor.xt-mc',
          command: { command: 'xt-mc.why', arguments: [uri, place] },
        });
        const { command } = action as { readonly command?: unknown };
        expect(await editor.request('workspace/executeCommand', command)).toEqual(await why("'AUTH|_104'"));
        const [message] = editor.received.filter(({ method }) => method === 'window/showMessage');
        expect(message?.params).toMatchObject({ type: 3 });
        const { message: shown } = message?.params as { readonly message: string };
        expect(shown).toMatch(/^'AUTH_104', line 4\n\nAUTH_104 is not taken for a message code/);
      });
    });

    it('is offered at the fields of a body too, as a refactor, and not elsewhere', async () => {
      await withText(async (editor) => {
        const titles = async (marked: string, ...only: readonly string[]) => {
          const place = placeIn(text, marked);
          const context = only.length === 0 ? {} : { only };
          const offered = await actions(editor, uri, { start: place, end: place }, context);
          return offered.filter(({ title }) => title.startsWith('Explain')).length;
        };
        expect(await titles('body.r|c')).toBe(1);
        expect(await titles('body.m|c', 'refactor')).toBe(1);
        expect(await titles('body.m|c', 'refactor.rewrite')).toBe(0);
        expect(await titles('body.m|c', 'quickfix')).toBe(0);
        expect(await titles('exp|ort')).toBe(0);
      });
    });

    it('does nothing where its command names no place', async () => {
      await withText(async (editor) => {
        for (const given of [[], [uri], [uri, { line: 'a', character: 1 }], [1, { line: 0, character: 1 }]]) {
          const call = { command: 'xt-mc.why', arguments: given };
          expect(await editor.request('workspace/executeCommand', call)).toBeNull();
        }
        expect(editor.received.filter(({ method }) => method === 'window/showMessage')).toEqual([]);
      });
    });
  });
}
