import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  httpStatuses,
  messageCodes,
  returnCodes,
  siblingMessageCodes,
  xtPages,
} from '../../../../packages/codes/src/index.ts';
import { root } from '../../../parity/corpus.ts';
import { withoutPlugin } from '../support/project.ts';
import type { Session } from '../support/session.ts';
import { placeAt, withSession } from '../support/session.ts';
import type { Staged } from '../support/stage.ts';
import type { ServerVersion } from '../support/tsserver.ts';

const allCodes = [...messageCodes, ...siblingMessageCodes];

/** A client that compares with every code, return code and HTTP status. */
const client = [
  "const response = await fetch('https://sapi.xt.com/v4/public/time');",
  'const { rc, mc } = await response.json();',
  // The codes of this API are plain words, and XT's only beside its path.
  "export const earn = 'https://sapi.xt.com/v4/finance/product/list';",
  ...allCodes.map(({ code }) => `if (mc === '${code}') console.log();`),
  ...returnCodes.map(({ code }) => `if (rc === ${code}) console.log();`),
  ...httpStatuses.map(({ code }) => `if (response.status === ${code}) console.log();`),
  "if (mc === 'AUHT_103') console.log();",
  "if (mc.startsWith('GATEWAY_')) console.log();",
  'export {};',
].join('\n');

/** Codes of another system, of nobody known, and of XT where TypeScript has documentation already. */
const others = [
  "export enum Failure { Signature = 'AUTH_101', Connection = 'CONN_001', Socket = 'SOCK_002' }",
  "export const guessed = 'WITHDRAW_021';",
  'export const rc = 1;',
  "export const job = { result: 'SUCCESS' };",
  "export type Mapped = { AUTH_103: 'x' };",
  'export interface Documented {',
  '  /** Says Signature error itself. */',
  '  AUTH_103: number;',
  '}',
].join('\n');

/** The files that the suite wants in the project. */
export const hoverFiles = { 'client.ts': client, 'others.ts': others };

export function hoverSuite(shared: () => Session, staged: Staged, version: ServerVersion): void {
  const hover = async (name: string, found: string) => {
    const session = shared();
    const { body } = await session.server.ask('quickinfo', session.at(name, found));
    return body as { displayString: string; documentation: string } | undefined;
  };

  describe('hover', () => {
    it('documents every code, return code and HTTP status where it is XT’s', async () => {
      // All are asked at once: a server answers one after the other, and the way there and back counts once.
      const shown = await Promise.all(allCodes.map(({ code }) => hover('client.ts', `'${code}'`)));
      const lacking = allCodes.filter(({ code, message }, index) => {
        const heading = `**${code}**: ${message.replace(/[\\`*<>[\]|#]/g, String.raw`\$&`)}`;
        return !shown[index]?.documentation.includes(heading);
      });
      expect(lacking).toEqual([]);
      const table = xtPages.find(({ page }) => page === 'response-codes');
      for (const { code, message } of returnCodes) {
        expect(await hover('client.ts', `rc === |${code}`)).toMatchObject({
          displayString: `(XT return code) ${code}`,
          documentation: `**${code}**: ${message}\n\n[${table?.title ?? ''}](${table?.url ?? ''})`,
        });
      }
      for (const { code, message } of httpStatuses) {
        const shown = await hover('client.ts', `status === |${code}`);
        expect(shown?.documentation).toContain(`**${code}**: ${message}`);
      }
    });

    it('says what a misspelt code and a prefix mean', async () => {
      const misspelt = await hover('client.ts', "'AUHT_103'");
      expect(misspelt?.documentation).toContain('`AUTH_103`: Signature error');
      const prefix = await hover('client.ts', "'GATEWAY_'");
      expect(prefix?.documentation.match(/^- `GATEWAY_\d+`: /gm)).toHaveLength(4);
    });

    it('claims nothing without evidence, and is silent beside a foreign family', async () => {
      const guessed = await hover('others.ts', "'WITHDRAW_021'");
      expect(guessed?.documentation).toMatch(/^\*If this is an XT message code:\*\n/);
      for (const silent of ["'AUTH_101'", 'rc = |1', "'SUCCESS'"]) {
        expect((await hover('others.ts', silent))?.documentation ?? '', silent).toBe('');
      }
    });

    it('stands behind what TypeScript says, and not where that says the same', async () => {
      const appended = await hover('others.ts', "|AUTH_103: 'x'");
      expect(appended?.displayString).toContain('(property) AUTH_103');
      expect(appended?.documentation).toContain('**AUTH_103**: Signature error');
      const own = await hover('others.ts', '|AUTH_103: number');
      expect(own?.documentation).toBe('Says Signature error itself.');
    });
  });

  describe('everything else', () => {
    it('is shown as by a server without the plugin, byte for byte', async () => {
      const answers = async (session: Session): Promise<string[]> => {
        session.write('ordinary.ts', ordinary);
        const file = session.path('ordinary.ts');
        const asked = Array.from(ordinary.matchAll(/\b[\w$]+|['"`]/g), ({ index }) =>
          session.server.ask('quickinfo', placeAt(file, ordinary, index)),
        );
        return (await Promise.all(asked)).map((answer) =>
          JSON.stringify(answer).replaceAll(session.folder, ''),
        );
      };
      let without: string[] = [];
      await withSession(
        staged,
        { version },
        { 'tsconfig.json': withoutPlugin, ...hoverFiles, 'ordinary.ts': '' },
        async (session) => {
          without = await answers(session);
        },
      );
      expect(ordinary.split('\n').length).toBeGreaterThanOrEqual(300);
      expect(without.filter((answer) => answer.includes('"success":true')).length).toBeGreaterThan(500);
      expect(await answers(shared())).toEqual(without);
    });
  });
}

/** 300 lines and more of code that has to do with other things. */
const ordinary = ['scope/resolve.ts', 'tree/ancestors.ts', 'spelling/costs.ts', 'tree/keys.ts']
  .map((name) => readFileSync(join(root, 'packages/analysis/src', name), 'utf8'))
  .join('\n');
