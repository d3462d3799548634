import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { mendedKeys, misspeltKeys } from './support/keys.ts';
import { expectedReports, lint, runEslint } from './support/reports.ts';

const isJavaScript = (path: string): boolean => /\.[cm]?js$/.test(path);

// As the README has it: the preset, and nothing else.
const recommended = `
import xtMc from 'eslint-plugin-xt-mc';
export default [xtMc.configs.recommended];
`;

const withTypeScript = (files: string): string => `
import parser from '@typescript-eslint/parser';
import xtMc from 'eslint-plugin-xt-mc';
export default [{ files: ['${files}'], languageOptions: { parser } }, xtMc.configs.recommended];
`;

const commonJs = `
const xtMc = require('eslint-plugin-xt-mc');
module.exports = [xtMc.configs.recommended];
`;

const fixing = `
import xtMc from 'eslint-plugin-xt-mc';
export default [
  { plugins: { 'xt-mc': xtMc }, rules: { 'xt-mc/no-unknown-code': ['error', { fixCertain: true }] } },
];
`;

const extending = `
import { defineConfig } from 'eslint/config';
import xtMc from 'eslint-plugin-xt-mc';
export default defineConfig({ files: ['src/*.js'], plugins: { 'xt-mc': xtMc }, extends: ['xt-mc/recommended'] });
`;

describe.each(['10.15.0', '9.15.0'])('ESLint %s', (version) => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject({
      eslint: version,
      '@typescript-eslint/parser': '8.72.0',
      typescript: '6.0.3',
      'eslint-plugin-xt-mc': 'packed',
    });
    project().add('client');
    project().write({
      'eslint.config.js': recommended,
      'typescript.config.js': withTypeScript('**/*.{ts,tsx}'),
      'one-parser.config.js': withTypeScript('**/*.{js,mjs,cjs,ts,tsx}'),
      'common.config.cjs': commonJs,
      'fixing.config.js': fixing,
      'extending.config.js': extending,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('is that version', () => {
    expect(runEslint(project(), '--version').stdout.trim()).toBe(`v${version}`);
  });

  it('reports in JavaScript, ES modules and CommonJS, with the preset alone', () => {
    expect(lint(project(), 'src')).toEqual({ status: 1, reports: expectedReports(isJavaScript) });
  });

  it('reports in TypeScript and TSX beside them', () => {
    const expected = { status: 1, reports: expectedReports(() => true) };
    expect(lint(project(), '--config', 'typescript.config.js', 'src')).toEqual(expected);
  });

  it('reports the same of JavaScript that @typescript-eslint/parser has parsed', () => {
    const expected = { status: 1, reports: expectedReports(() => true) };
    expect(lint(project(), '--config', 'one-parser.config.js', 'src')).toEqual(expected);
  });

  it('says what is wrong, and what was meant', () => {
    const { stdout, stderr } = runEslint(project(), 'src/client.js');
    expect(stdout).toContain(
      "8:19  error  'AUHT_103' is not an XT message code. Did you mean 'AUTH_103' (Signature error)?",
    );
    expect(stderr).toBe('');
  });

  it('says nothing of a clean file, and ends with 0', () => {
    expect(runEslint(project(), 'src/clean.js')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is required by a configuration in CommonJS', () => {
    const expected = { status: 1, reports: expectedReports(isJavaScript) };
    expect(lint(project(), '--config', 'common.config.cjs', 'src')).toEqual(expected);
  });

  it('reports the same from the cache', () => {
    const first = lint(project(), '--cache', 'src');
    expect(readFileSync(join(project().folder, '.eslintcache'), 'utf8')).toContain('client.js');
    expect(first.reports).not.toEqual([]);
    expect(lint(project(), '--cache', 'src')).toEqual(first);
  });

  it('mends what has one answer only, where fixCertain asks for it', () => {
    const { stdout } = runEslint(
      project(),
      '--config',
      'fixing.config.js',
      '--fix-dry-run',
      '--format',
      'json',
      'src/client.js',
    );
    const [result] = JSON.parse(stdout) as {
      readonly output?: string;
      readonly messages: readonly unknown[];
    }[];
    const text = readFileSync(join(project().folder, 'src/client.js'), 'utf8');
    expect(result).toMatchObject({ output: text.replace('AUHT_103', 'AUTH_103'), messages: [] });
  });

  it('mends a key together with all that reads it, where fixCertain asks for it', () => {
    const path = 'mended/keys.js';
    project().write({ [path]: misspeltKeys });
    expect(runEslint(project(), '--config', 'fixing.config.js', '--fix', path).stdout).toBe('');
    expect(readFileSync(join(project().folder, path), 'utf8')).toBe(mendedKeys);
  });

  // ESLint 9.15 has neither.
  if (version.startsWith('10.')) {
    it('reports the same on several threads', () => {
      const expected = { status: 1, reports: expectedReports(isJavaScript) };
      expect(lint(project(), '--concurrency=2', 'src')).toEqual(expected);
    });

    it('is extended by name through defineConfig', () => {
      const expected = { status: 1, reports: expectedReports((path) => path.endsWith('.js')) };
      expect(lint(project(), '--config', 'extending.config.js', 'src')).toEqual(expected);
    });
  }
});
