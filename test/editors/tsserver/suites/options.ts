import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { configWith } from '../support/project.ts';
import type { Session } from '../support/session.ts';
import { withSession } from '../support/session.ts';
import type { Staged } from '../support/stage.ts';
import { pluginName } from '../support/stage.ts';
import type { ServerOptions, ServerVersion } from '../support/tsserver.ts';

const client = [
  "const { rc, mc } = await fetch('https://sapi.xt.com/v4/order').then((response) => response.json());",
  "if (rc && mc === 'AUTH_103') console.log('WITHDRAW_021', mc === 'AUTH_201');",
  'export {};',
].join('\n');

export function optionSuite(staged: Staged, version: ServerVersion): void {
  const start = (
    files: Readonly<Record<string, string>>,
    body: (session: Session) => Promise<void>,
    options: Partial<ServerOptions> = {},
  ) => withSession(staged, { version, log: 'log', ...options }, files, body);

  const hover = async (session: Session, name: string, found: string): Promise<string> => {
    const { body } = await session.server.ask('quickinfo', session.at(name, found));
    return (body as { documentation: string } | undefined)?.documentation ?? '';
  };

  /** What the plugin wrote in the server's log. */
  const logOf = ({ folder }: Session): string[] => {
    const log = join(folder, 'log');
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    return lines.filter((line) => line.includes(`[${pluginName}]`));
  };

  const diagnose = (session: Session, name: string) =>
    session.server.request<(ts.server.protocol.Diagnostic & { code: number })[]>('semanticDiagnosticsSync', {
      file: session.path(name),
    });

  describe('options', () => {
    it('are each project’s own, change while the server runs, and are told in one line of the log', () =>
      start(
        {
          'a/tsconfig.json': configWith({}),
          'a/a.ts': client,
          'b/tsconfig.json': configWith({ hover: 'evidence', additionalCodes: ['AUTH_201'] }),
          'b/b.ts': client,
        },
        async (session) => {
          expect(await hover(session, 'a/a.ts', "'WITHDRAW_021'")).not.toBe('');
          expect(await hover(session, 'b/b.ts', "'WITHDRAW_021'")).toBe('');
          expect(await hover(session, 'a/a.ts', "'AUTH_201'")).toContain('is no XT message code');
          expect(await hover(session, 'b/b.ts', "'AUTH_201'")).toContain('**AUTH_201**');
          await session.server.request('configurePlugin', {
            pluginName,
            configuration: { hover: 'evidence' },
          });
          expect(await hover(session, 'a/a.ts', "'WITHDRAW_021'")).toBe('');
          expect(await hover(session, 'a/a.ts', "'AUTH_103'")).not.toBe('');
          const [first] = logOf(session);
          expect(first).toMatch(
            new RegExp(
              String.raw`\d+\.\d+\.\d+, TypeScript ${version}, project .*/a/tsconfig\.json, options \{`,
            ),
          );
        },
      ));

    it('of an editor stand over those of the tsconfig until they are taken back', () =>
      start({ 'tsconfig.json': configWith({ hover: 'evidence' }), 'a.ts': client }, async (session) => {
        const configure = (configuration: object) =>
          session.server.request('configurePlugin', { pluginName, configuration });
        // Before the project is opened: then tsserver hands the plugin this in place of the tsconfig's entry.
        await configure({ diagnostics: 'warning' });
        expect(await diagnose(session, 'a.ts')).toMatchObject([{ code: 112_001 }]);
        expect(await hover(session, 'a.ts', "'WITHDRAW_021'")).toBe('');
        await configure({ hover: 'always' });
        expect(await diagnose(session, 'a.ts')).toEqual([]);
        expect(await hover(session, 'a.ts', "'WITHDRAW_021'")).not.toBe('');
        await configure({});
        expect(await hover(session, 'a.ts', "'WITHDRAW_021'")).toBe('');
      }));

    it('that are wrong are told on the first file, and in the log', () =>
      start(
        {
          'tsconfig.json': configWith({ hover: 'never', hosts: ['https://x.y'] }),
          'a.ts': client,
          'b.ts': '',
        },
        async (session) => {
          const told = await diagnose(session, 'a.ts');
          expect(told).toMatchObject([
            {
              code: 112_000,
              category: 'warning',
              text: expect.stringContaining("'hover' must be") as string,
            },
            {
              code: 112_000,
              category: 'warning',
              text: expect.stringContaining("'hosts[0]' must be") as string,
            },
          ]);
          expect(await diagnose(session, 'b.ts')).toEqual([]);
          expect(logOf(session).filter((line) => line.includes('wrong option'))).toHaveLength(2);
          expect(await hover(session, 'a.ts', "'AUTH_103'")).not.toBe('');
        },
      ));
  });

  describe('types', () => {
    const files = {
      'node_modules/xt-mc/package.json': JSON.stringify({ name: 'xt-mc', types: 'index.d.ts' }),
      'node_modules/xt-mc/index.d.ts': "export type MessageCode = 'AUTH_103' | 'AUTH_104';\n",
      'a.ts': [
        "import type { MessageCode } from 'xt-mc';",
        'export const isSignature = (error: { code: MessageCode }): boolean =>',
        "  (error.code as string) === 'AUHT_103';",
      ].join('\n'),
    };
    const ownCodes = async (session: Session) =>
      (await diagnose(session, 'a.ts')).filter(({ source }) => source === 'xt-mc').map(({ code }) => code);

    it('tell what syntax cannot, with the presets that ask for them', () =>
      start({ ...files, 'tsconfig.json': configWith({ diagnostics: 'warning' }) }, async (session) => {
        expect(await ownCodes(session)).toEqual([112_001]);
        expect(await hover(session, 'a.ts', "'AUHT_103'")).toContain('`AUTH_103`: Signature error');
        await session.server.request('configurePlugin', {
          pluginName,
          configuration: { preset: 'recommended' },
        });
        expect(await ownCodes(session)).toEqual([]);
      }));
  });

  describe('the plugin', () => {
    it('is switched off by an environment variable', () =>
      start(
        { 'tsconfig.json': configWith({}), 'a.ts': client },
        async (session) => {
          expect(await hover(session, 'a.ts', "'AUTH_103'")).toBe('');
          expect(logOf(session).join()).toContain('switched off');
        },
        { env: { XT_MC_OFF: '1' } },
      ));

    it('works in a JavaScript file without a tsconfig', () =>
      start(
        { 'a.js': client },
        async (session) => {
          expect(await hover(session, 'a.js', "'AUTH_103'")).toContain('Signature error');
        },
        { globalPlugins: [pluginName] },
      ));

    it('works in the syntax-only server', () =>
      start(
        { 'a.ts': client },
        async (session) => {
          expect(await hover(session, 'a.ts', "'AUTH_103'")).toContain('Signature error');
        },
        { globalPlugins: [pluginName], mode: 'partialSemantic' },
      ));

    it('answers once where it is loaded twice', () =>
      start(
        {
          'tsconfig.json': configWith({}, 'twice'),
          'a.ts': client,
        },
        async (session) => {
          const text = await hover(session, 'a.ts', "'AUTH_103'");
          expect(text.match(/Signature error/g)).toHaveLength(1);
          expect(logOf(session).join()).toContain('has the plugin already');
        },
        { globalPlugins: [pluginName] },
      ));
  });
}
