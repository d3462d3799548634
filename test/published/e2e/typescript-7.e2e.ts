import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
