import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { expectedReports, lint } from './support/reports.ts';

const fixture = 'typed-client';
const isStrict = (path: string): boolean => path === 'src/strict.ts';

/** As docs/configuration.md has it. */
const config = (preset: string, forJavaScript = ''): string => `
import tseslint from 'typescript-eslint';
import xtMc from 'eslint-plugin-xt-mc';
export default [
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  xtMc.configs.${preset},
  ${forJavaScript}
];
`;

const untyped = "{ files: ['**/*.{js,mjs,cjs}'], ...xtMc.configs.disableTypeChecked },";

const noTypes =
  "settings['xt-mc']: 'types' is on, and this file was parsed without types. Turn typed linting on for it " +
  '(languageOptions.parserOptions.projectService), or add configs.disableTypeChecked for it.';

describe('with types of typescript-eslint’s project service', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject({
      eslint: '10.15.0',
      typescript: '6.0.3',
      'typescript-eslint': '8.72.0',
      'xt-mc': 'packed',
      'eslint-plugin-xt-mc': 'packed',
    });
    project().add(fixture);
    project().write({
      'recommended.config.js': config('recommended'),
      'recommended-typed.config.js': config('recommendedTypeChecked', untyped),
      'strict-typed.config.js': config('strictTypeChecked', untyped),
      'all-typed.config.js': config('strictTypeChecked'),
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('the project compiles', () => {
    expect(project().run('typescript/bin/tsc')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('recommended, from syntax alone, sees what another module writes, and nothing else of it', () => {
    const reports = ['src/client.ts:29 xt-mc/exhaustive-switch', 'src/client.ts:8 xt-mc/no-unknown-code'];
    expect(lint(project(), '--config', 'recommended.config.js', 'src')).toEqual({ status: 1, reports });
  });

  it('recommendedTypeChecked sees what types of other modules tell', () => {
    const expected = expectedReports((path) => !isStrict(path), fixture);
    expect(expected).toHaveLength(5);
    const linted = lint(project(), '--config', 'recommended-typed.config.js', 'src');
    expect(linted).toEqual({ status: 1, reports: expected });
  });

  it('strictTypeChecked sees more', () => {
    const expected = expectedReports(() => true, fixture);
    expect(expected).toHaveLength(6);
    const linted = lint(project(), '--config', 'strict-typed.config.js', 'src');
    expect(linted).toEqual({ status: 1, reports: expected });
  });

  it('says so once, and what to do, where a file has no types', () => {
    const { stdout } = project().run(
      'eslint/bin/eslint.js',
      '--config=all-typed.config.js',
      '--format=json',
      'src/script.js',
    );
    const [result] = JSON.parse(stdout) as { readonly messages: readonly unknown[] }[];
    expect(result?.messages).toMatchObject([{ line: 1, column: 1, message: noTypes }]);
  });
});
