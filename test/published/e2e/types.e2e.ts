import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';

const compilers = {
  'typescript-5.0': '5.0.4',
  'typescript-5.9': '5.9.3',
  'typescript-6': '6.0.3',
  'typescript-7': '7.0.2',
} as const;

const aliases = Object.fromEntries(
  Object.entries(compilers).map(([name, version]) => [name, `npm:typescript@${version}`]),
);

const resolutions = [
  ['node', []],
  ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
] as const;

// `defineConfig` is younger than ESLint 9.15.
describe.each([
  ['10.15.0', 'tsconfig.define-config.json'],
  ['9.15.0', 'tsconfig.json'],
])("beside ESLint %s's types", (version, tsconfig) => {
  const current: { project?: Project } = {};
  beforeAll(() => {
    current.project = createProject({
      eslint: version,
      ...aliases,
      'xt-mc': 'packed',
      'eslint-plugin-xt-mc': 'packed',
    });
    current.project.add('typed-config');
  });
  afterAll(() => {
    current.project?.remove();
  });

  describe.each(Object.entries(compilers))('%s', (name, expected) => {
    it('is that version', () => {
      expect(current.project?.run(`${name}/bin/tsc`, '--version').stdout.trim()).toBe(`Version ${expected}`);
    });

    // Declarations are checked too, ours and ESLint's. Wrong configurations stand below `@ts-expect-error`.
    it.each(resolutions)('a strict, typed configuration is right, as %s resolves', (_, options) => {
      const checked = current.project?.run(`${name}/bin/tsc`, '--project', tsconfig, ...options);
      expect(checked).toEqual({ status: 0, stdout: '', stderr: '' });
    });

    it('so is one in CommonJS, with `module: node16`, and it runs', () => {
      const options = ['--project', 'tsconfig.commonjs.json', '--noEmit', 'false'];
      const compiled = current.project?.run(`${name}/bin/tsc`, ...options);
      expect(compiled).toEqual({ status: 0, stdout: '', stderr: '' });
      current.project?.write({
        'run.cjs': `const { config, explain } = require('./commonjs.cjs');
          console.log(explain('AUTH_105'), config.map(({ name }) => name).join());\n`,
      });
      expect(current.project?.runFile('run.cjs')).toEqual({
        status: 0,
        stdout: 'AUTH_105: Outdated message xt-mc/recommended,xt-mc/strict,\n',
        stderr: '',
      });
    });
  });
});

describe("typescript-eslint's `config`, and `defineConfig`", () => {
  const current: { project?: Project } = {};
  beforeAll(() => {
    current.project = createProject({
      eslint: '10.15.0',
      // Newer ones than 6.0 typescript-eslint does not take.
      typescript: compilers['typescript-6'],
      'typescript-5.9': aliases['typescript-5.9'] ?? '',
      'typescript-eslint': '8.72.0',
      'eslint-plugin-xt-mc': 'packed',
    });
    current.project.add('typed-config');
  });
  afterAll(() => {
    current.project?.remove();
  });

  it.each(['typescript', 'typescript-5.9'])(
    '%s: take the presets with exactOptionalPropertyTypes',
    (name) => {
      const checked = current.project?.run(`${name}/bin/tsc`, '--project', 'tsconfig.typescript-eslint.json');
      expect(checked).toEqual({ status: 0, stdout: '', stderr: '' });
    },
  );
});
