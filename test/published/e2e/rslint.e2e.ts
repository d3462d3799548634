import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import { blockOf } from './support/documents.ts';
import type { Project } from './support/project.ts';
import { expectedReports } from './support/reports.ts';

interface Printed {
  readonly ruleName: string;
  readonly filePath: string;
  readonly range: { readonly start: { readonly line: number } };
}

const rslint = '@rslint/core/bin/rslint.js';

/** rslint brings no ESLint, and the plugin is its only other package. */
describe('rslint 0.9', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject({ '@rslint/core': '0.9.2', 'eslint-plugin-xt-mc': 'packed' });
    project().add('client');
    project().write({
      'rslint.config.mjs': blockOf('docs/configuration.md', 'rslint.config.mjs'),
      'typed.config.mjs': `import xtMc from 'eslint-plugin-xt-mc';\nexport default [xtMc.configs.strictTypeChecked];\n`,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('stands without ESLint', () => {
    expect(readdirSync(join(project().folder, 'node_modules'))).not.toContain('eslint');
  });

  it('reports what ESLint reports, with the configuration of the docs', () => {
    const { status, stdout } = project().run(rslint, '--format', 'jsonline', 'src');
    const printed = stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Printed);
    const reports = printed.map(
      ({ ruleName, filePath, range }) => `${filePath}:${range.start.line} ${ruleName}`,
    );
    expect(reports.sort()).toEqual(expectedReports(() => true));
    expect(status).toBe(1);
  });

  it('says nothing of a clean file, and ends with 0', () => {
    const { status, stdout } = project().run(rslint, '--format', 'jsonline', 'src/clean.js');
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: '' });
  });

  it('is told that it has no types, where they are asked for', () => {
    const { stdout } = project().run(
      rslint,
      '--config',
      'typed.config.mjs',
      '--format',
      'jsonline',
      'src/clean.js',
    );
    expect(stdout).toContain("'types' is on, and this file was parsed without types");
  });
});
