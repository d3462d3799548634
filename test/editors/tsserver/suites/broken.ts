import { describe, expect, it } from 'vitest';
import { configWith } from '../support/project.ts';
import type { Session } from '../support/session.ts';
import { rangeAt, withSession } from '../support/session.ts';
import type { Staged } from '../support/stage.ts';
import type { ServerVersion } from '../support/tsserver.ts';

const client = [
  "const { rc, mc } = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
  "if (rc && mc === 'AUHT_103') console.log(mc);",
  "const half: 'a' | 'b' = '';",
  'const wrong: number = mc;',
  'unknownName;',
  'export {};',
].join('\n');

/** One request for each method that the plugin extends. */
const requests: Readonly<Record<string, (session: Session) => object>> = {
  quickinfo: ({ at }) => at('a.ts', "'AUHT"),
  completionInfo: ({ at }) => at('a.ts', "= '|'"),
  completionEntryDetails: ({ at }) => ({ ...at('a.ts', "= '|'"), entryNames: ['a'] }),
  semanticDiagnosticsSync: ({ path }) => ({ file: path('a.ts') }),
  suggestionDiagnosticsSync: ({ path }) => ({ file: path('a.ts') }),
  getCodeFixes: ({ at }) => ({ ...rangeAt(at('a.ts', 'unknownName')), errorCodes: [2304, 112_001] }),
  getSupportedCodeFixes: ({ path }) => ({ file: path('a.ts') }),
  getApplicableRefactors: ({ at }) => at('a.ts', "'AUHT"),
  getEditsForRefactor: ({ at }) => ({ ...at('a.ts', "'AUHT"), refactor: 'xt-mc', action: 'x' }),
};

export function brokenSuite(staged: Staged, version: ServerVersion): void {
  const answers = async (plugin: string): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    const files = { 'tsconfig.json': configWith({ diagnostics: 'warning' }, plugin), 'a.ts': client };
    await withSession(staged, { version }, files, async (session) => {
      for (const [command, parameters] of Object.entries(requests)) {
        const answer = await session.server.ask(command, parameters(session));
        found[command] = JSON.stringify(answer).replaceAll(session.folder, '');
      }
    });
    return found;
  };

  let bare: Promise<Record<string, string>> | undefined;

  describe('a plugin that throws at every call', () => {
    it('leaves the host’s answers as they are', async () => {
      const without = await (bare ??= answers('no-such-plugin'));
      const fixes = (found: Record<string, string>) => ({
        ...found,
        // What the plugin registers when it is loaded stays known.
        getSupportedCodeFixes: found.getSupportedCodeFixes?.replaceAll(/,"1120\d\d"/g, ''),
      });
      expect(fixes(await answers('throwing'))).toEqual(fixes(without));
      expect(await answers('typescript-plugin-xt-mc')).not.toEqual(without);
    });

    it('stands aside where it cannot even start', async () => {
      expect(await answers('not-starting')).toEqual(await (bare ??= answers('no-such-plugin')));
    });
  });
}
