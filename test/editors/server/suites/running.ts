import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { framed } from '../../language-servers/framing.ts';
import manifest from '../../../../packages/language-server/package.json' with { type: 'json' };
import { hover, hoverText } from '../support/asks.ts';
import { clientWith, placeIn } from '../support/client-file.ts';
import { Editor } from '../support/editor.ts';

const text = clientWith("  if (body.rc && body.mc === 'AUTH_103') return 1;");
const uri = 'file:///a.ts';

export function runningSuite(server: () => string): void {
  const command = (...parameters: readonly string[]) =>
    spawnSync(process.execPath, [server(), ...parameters], { encoding: 'utf8' });

  describe('the command', () => {
    it('tells its version and its use, and what is wrong', () => {
      expect(command('--version').stdout).toBe(`${manifest.version}\n`);
      expect(command('--help')).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('--stdio') as string,
      });
      const wrong = command('--stdoi');
      expect(wrong).toMatchObject({ status: 2, stdout: '' });
      expect(wrong.stderr).toContain('--stdoi');
    });

    it('ends as the editor wants it', async () => {
      const editor = await Editor.start(server());
      expect(await editor.stop()).toBe(0);
      const initialize = framed({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, capabilities: {} },
      });
      const exit = framed({ jsonrpc: '2.0', method: 'exit' });
      const { status } = spawnSync(process.execPath, [server(), '--stdio'], { input: initialize + exit });
      expect(status).toBe(1);
    });

    it('ends when the editor is gone', () => {
      const { signal, status } = spawnSync(process.execPath, [server(), '--stdio'], {
        input: '',
        timeout: 20_000,
      });
      expect(signal).toBeNull();
      expect(status).not.toBeNull();
    });
  });

  describe('an editor', () => {
    it('that shows no Markdown gets plain text', async () => {
      const editor = await Editor.start(server(), {
        capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
      });
      editor.open(uri, text);
      const shown = await hover(editor, uri, placeIn(text, 'AUTH|_103'));
      expect(shown?.contents.kind).toBe('plaintext');
      expect(shown?.contents.value).toMatch(/^\(XT message code\) 'AUTH_103'\n\nAUTH_103: Signature error\n/);
      expect(shown?.contents.value).not.toMatch(/[`*]|\]\(/);
      expect(shown?.contents.value).toContain('(https://doc.xt.com/');
      await editor.stop();
    });

    it('that leaves a question for its settings open gets answers all the same', async () => {
      const editor = await Editor.start(server(), {
        capabilities: { workspace: { configuration: true } },
        isSilent: true,
      });
      editor.open(uri, text);
      expect(await hoverText(editor, uri, placeIn(text, 'AUTH|_103'))).toContain('Signature error');
      await editor.stop();
    });

    it('that asks for what the server does not have gets an error, and answers afterwards', async () => {
      const editor = await Editor.start(server());
      await expect(editor.request('textDocument/rename', {})).rejects.toMatchObject({ code: -32_601 });
      editor.notify('$/unknown', {});
      editor.open(uri, text);
      expect(await hoverText(editor, uri, placeIn(text, 'AUTH|_103'))).toContain('Signature error');
      await editor.stop();
    });

    it('may look codes up', async () => {
      const editor = await Editor.start(server());
      const explain = (...parameters: readonly unknown[]) =>
        editor.request<readonly { readonly name: string }[]>('workspace/executeCommand', {
          command: 'xt-mc.explain',
          arguments: parameters,
        });
      expect(await explain('order_002')).toMatchObject([
        {
          name: 'ORDER_002',
          message: 'Insufficient funds',
          markdown: expect.stringContaining('**ORDER_002**') as string,
        },
      ]);
      expect((await explain('insuff fund')).map(({ name }) => name)).toEqual(['ORDER_002']);
      expect(await explain('HTTP 429')).toHaveLength(1);
      for (const nothing of [[], [''], [7], ['no such words']]) expect(await explain(...nothing)).toEqual([]);
      await editor.stop();
    });
  });
}
