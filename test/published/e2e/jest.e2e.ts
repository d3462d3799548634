import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { run } from './support/run.ts';

const test = (load: string): string => `${load}
test('codes and rules are there', () => {
  expect(isMessageCode(Mc.AUTH_103)).toBe(true);
  expect(describeCode('AUTH_105').message).toBe('Outdated message');
  expect(Object.keys(xtMc.rules)).toContain('no-unknown-code');
  expect(xtMc.default).toBe(xtMc);
});
`;

const importing = `
import xtMc from 'eslint-plugin-xt-mc';
import { describeCode, isMessageCode, Mc } from 'xt-mc';`;

describe('Jest 29', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject(
      {
        jest: '29.7.0',
        '@babel/plugin-transform-modules-commonjs': '7.27.1',
        '@babel/preset-typescript': '7.27.1',
        'xt-mc': 'packed',
        'eslint-plugin-xt-mc': 'packed',
      },
      'npm',
      { type: 'commonjs' },
    );
    project().write({
      'babel.config.js': `module.exports = {
        presets: ['@babel/preset-typescript'],
        plugins: ['@babel/plugin-transform-modules-commonjs'],
      };\n`,
      'required.test.js': test(`
        const xtMc = require('eslint-plugin-xt-mc');
        const { describeCode, isMessageCode, Mc } = require('xt-mc');`),
      'compiled.test.ts': test(importing),
      'module.test.mjs': test(importing),
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  const jest = (name: string, ...options: string[]): ReturnType<typeof run> =>
    run(project().folder, [
      process.execPath,
      ...options,
      'node_modules/jest/bin/jest.js',
      '--testMatch',
      `**/${name}`,
    ]);

  it.each(['required.test.js', 'compiled.test.ts'])('%s passes', (name) => {
    expect(jest(name)).toMatchObject({ status: 0, stderr: expect.stringContaining('1 passed') as unknown });
  });

  it('module.test.mjs passes, as an ES module', () => {
    const outcome = jest('module.test.mjs', '--experimental-vm-modules', '--no-warnings');
    expect(outcome).toMatchObject({ status: 0, stderr: expect.stringContaining('1 passed') as unknown });
  });
});
