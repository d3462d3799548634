import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeActionContext, Range, TextDocument } from 'vscode';
import { bundleServer } from '../../language-server/scripts/bundle.ts';
import manifest from '../package.json' with { type: 'json' };
import { command, whyActions } from '../src/why/actions.ts';
import { askWhy } from '../src/why/ask.ts';

const text = "export const f = (b) => b.rc === 0 || b.mc === 'AUHT_105';";

describe('the action', () => {
  /** What is offered at an offset of the text. */
  function offeredAt(offset: number): unknown {
    const document = { getText: () => text, offsetAt: (at: number) => at } as unknown as TextDocument;
    const range = { start: offset } as unknown as Range;
    return whyActions.provideCodeActions(document, range, {} as CodeActionContext, {} as never);
  }

  it('runs the command that the manifest names', () => {
    expect(manifest.contributes.commands.map((one) => one.command)).toContain(command);
    expect(offeredAt(text.indexOf('AUHT') + 2)).toMatchObject([
      {
        title: 'Explain why this is (not) a message code',
        kind: { value: 'refactor' },
        command: { command: 'xtMc.explainWhy' },
      },
    ]);
  });

  it('is not in the way elsewhere', () => {
    expect(offeredAt(2)).toEqual([]);
  });
});

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xt-mc-why-'));
  const server = join(folder, 'server.cjs');
  beforeAll(() => bundleServer(server), 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const ask = (written: string, part: string, languageId = 'typescript', options = {}) =>
    askWhy(
      server,
      { fileName: '/a b/--f:1', languageId, text: written, line: 0, character: written.indexOf(part) },
      options,
    );

  it('is that of the server, on the text as it is in the editor', async () => {
    const page = await ask(text, 'AUHT');
    expect(page).toContain("# `'AUHT_105'`, line 1");
    expect(page).toContain('## What is wrong with it?');
    expect(await ask(`<script>${text}</script>`, 'AUHT', 'vue')).toBe(page);
  });

  it('goes by the settings', async () => {
    const additionalCodes = ['AUHT_105'];
    expect(await ask(text, 'AUHT', 'typescript', { additionalCodes })).toContain('nothing is wrong with it');
  });

  it('is given in files that have nothing to do with XT, and not where there is nothing to ask', async () => {
    expect(await ask("kind === 'AUTH_103'", 'AUTH')).toContain('is not taken for a message code');
    expect(await ask('const nothing = 1;', 'const')).toBeUndefined();
  });

  it('fails with what the server said', async () => {
    await expect(ask('', '', 'cobol')).rejects.toThrow('cobol is no language');
    await expect(
      askWhy(
        '/no/server.cjs',
        { fileName: 'a.ts', languageId: 'typescript', text, line: 0, character: 0 },
        {},
      ),
    ).rejects.toThrow('no/server.cjs');
  });
});
