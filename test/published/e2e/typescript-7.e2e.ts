import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capable, complete, hoverText, pull } from '../../editors/server/support/asks.ts';
import { placeIn } from '../../editors/server/support/client-file.ts';
import { Editor } from '../../editors/server/support/editor.ts';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { expectedReports, lint } from './support/reports.ts';
import { run } from './support/run.ts';

interface Tree {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Tree>>;
}

/** Every version of a package that a tree of `npm ls` holds. */
function versionsOf(name: string, { dependencies = {} }: Tree): string[] {
  return Object.entries(dependencies).flatMap(([key, tree]) => [
    ...(key === name ? [tree.version ?? ''] : []),
    ...versionsOf(name, tree),
  ]);
}

describe('a project whose only TypeScript is 7.0.2', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject({
      eslint: '10.15.0',
      typescript: '7.0.2',
      'eslint-plugin-xt-mc': 'packed',
      'xt-mc-language-server': 'packed',
    });
    project().add('client');
    const config = (preset: string): string =>
      `import xtMc from 'eslint-plugin-xt-mc';\nexport default [xtMc.configs.${preset}];\n`;
    project().write({ 'eslint.config.js': config('recommended'), 'strict.config.js': config('strict') });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('is installed without a warning of peers', () => {
    const { stdout, stderr } = project().installation;
    expect(`${stdout}${stderr}`).not.toMatch(/peer|ERESOLVE|EBADENGINE|deprecated/i);
  });

  it('gets no second TypeScript, and no problem that npm would tell', () => {
    const { status, stdout } = run(project().folder, ['npm', 'ls', '--all', '--json']);
    const tree = JSON.parse(stdout) as Tree & { readonly problems?: readonly string[] };
    expect(versionsOf('typescript', tree)).toEqual(['7.0.2']);
    expect(tree.problems ?? []).toEqual([]);
    expect(status).toBe(0);
  });

  it.each(['eslint.config.js', 'strict.config.js'])('%s: the syntax presets work', (config) => {
    const expected = expectedReports((path) => /\.[cm]?js$/.test(path));
    expect(lint(project(), '--config', config, 'src')).toEqual({ status: 1, reports: expected });
  });

  it('the language server answers, from a module too, and asks TypeScript 7 nothing', async () => {
    const { folder } = project();
    const editor = await Editor.start(join(folder, 'node_modules/xt-mc-language-server/dist/server.cjs'), {
      capabilities: capable,
      initializationOptions: { diagnostics: 'warning' },
      folders: [pathToFileURL(folder).href],
    });
    const uri = pathToFileURL(join(folder, 'src/asking.ts')).href;
    project().write({
      'src/request.ts':
        "export const ask = async () => (await fetch('https://sapi.xt.com/v4/order')).json();\n",
    });
    const text = [
      "import { ask } from './request.js';",
      'const body: { rc: number; mc: string; result: { id: string } } = await ask();',
      "if (body.mc === 'AUHT_105') stop(body.result.id);",
    ].join('\n');
    editor.open(uri, text);
    expect(await pull(editor, uri)).toMatchObject([{ code: 112_001 }, { code: 112_002 }]);
    expect(await hoverText(editor, uri, placeIn(text, "'AUHT|_105'"))).toContain(
      '`AUTH_105`: Outdated message',
    );
    expect(await complete(editor, uri, placeIn(text, "'|AUHT_105'"))).toHaveLength(112);
    expect(await editor.stop()).toBe(0);
  });
});
