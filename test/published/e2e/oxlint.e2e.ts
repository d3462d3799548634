import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from '../../../packages/eslint-plugin/test/support/documentation.ts';
import { createProject } from './support/create-project.ts';
import { mendedKeys, misspeltKeys } from './support/keys.ts';
import type { Project } from './support/project.ts';
import { expectedReports } from './support/reports.ts';

interface Plugin {
  readonly default: { readonly configs: { readonly recommended: { readonly rules: object } } };
}

interface Printed {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** oxlint brings no ESLint, and the plugin is its only other package. */
describe('oxlint 1.94', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(async () => {
    current.project = createProject({ oxlint: '1.94.0', 'eslint-plugin-xt-mc': 'packed' });
    project().add('client');
    const installed = join(project().folder, 'node_modules/eslint-plugin-xt-mc/dist/index.cjs');
    const { default: plugin } = (await import(installed)) as Plugin;
    project().write({
      '.oxlintrc.json': JSON.stringify({
        categories: { correctness: 'off' },
        jsPlugins: ['eslint-plugin-xt-mc'],
        rules: plugin.configs.recommended.rules,
      }),
      'docs.oxlintrc.json':
        pageAt('docs/configuration.md').blocks.find(({ text }) => text.includes('"jsPlugins"'))?.text ?? '',
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('stands without ESLint', () => {
    expect(readdirSync(join(project().folder, 'node_modules'))).not.toContain('eslint');
  });

  it.each([
    ['.oxlintrc.json', 'the preset alone'],
    ['docs.oxlintrc.json', 'as docs/configuration.md has it'],
  ])('%s reports what ESLint reports: %s', (config) => {
    const options = ['--config', config, '--format', 'json'];
    const { status, stdout } = project().run('oxlint/bin/oxlint', ...options, 'src');
    const { diagnostics } = JSON.parse(stdout) as Printed;
    // The configuration of the docs leaves oxlint's own rules on.
    const ours = diagnostics.filter(({ code }) => code.startsWith('xt-mc'));
    const reports = ours.map(({ code, filename, labels }) => {
      const rule = code.replace(/^xt-mc\((.*)\)$/, 'xt-mc/$1');
      return `${filename.replaceAll('\\', '/')}:${labels[0]?.span.line ?? 0} ${rule}`;
    });
    expect(reports.sort()).toEqual(expectedReports(() => true));
    expect(status).toBe(1);
  });

  it('says nothing of a clean file, and ends with 0', () => {
    const { status, stdout } = project().run('oxlint/bin/oxlint', 'src/clean.js');
    expect(stdout).toContain('Found 0 warnings and 0 errors');
    expect(status).toBe(0);
  });

  it('mends spelling with --fix-suggestions', () => {
    const path = 'mended/client.js';
    const text = readFileSync(join(project().folder, 'src/client.js'), 'utf8');
    project().write({ [path]: text });
    expect(project().run('oxlint/bin/oxlint', '--fix-suggestions', path).status).toBe(0);
    const mended = readFileSync(join(project().folder, path), 'utf8');
    expect(mended).toBe(text.replace('AUHT_103', 'AUTH_103'));
  });

  it('mends a key together with all that reads it', () => {
    const path = 'mended/keys.js';
    project().write({ [path]: misspeltKeys });
    // One pass leaves alone what overlaps: a key is mended with its readers or not at all.
    for (let pass = 0; pass < 3; pass++) project().run('oxlint/bin/oxlint', '--fix-suggestions', path);
    expect(project().run('oxlint/bin/oxlint', path).status).toBe(0);
    expect(readFileSync(join(project().folder, path), 'utf8')).toBe(mendedKeys);
  });
});
