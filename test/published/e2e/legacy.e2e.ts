import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from '../../../packages/eslint-plugin/test/support/documentation.ts';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { run } from './support/run.ts';

const quoted = pageAt('docs/configuration.md').blocks.find(({ text }) =>
  text.includes('.eslintrc.json »'),
)?.text;

/** What a user of the old configuration is told, which README and docs speak of. */
describe.each([
  ['8.57.1', {}],
  ['9.39.5', { ESLINT_USE_FLAT_CONFIG: 'false' }],
])('ESLint %s with an .eslintrc', (version, variables) => {
  const current: { project?: Project } = {};
  beforeAll(() => {
    // npm refuses ESLint 8 beside the plugin's peer; some install it all the same.
    current.project = createProject({ eslint: version, 'eslint-plugin-xt-mc': 'packed' }, 'npm', {
      options: ['--legacy-peer-deps'],
    });
    current.project.add('client');
    current.project.write({ '.eslintrc.json': '{ "root": true, "extends": ["plugin:xt-mc/recommended"] }' });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('says what the docs quote', () => {
    const folder = current.project?.folder ?? '';
    const eslint = [process.execPath, 'node_modules/eslint/bin/eslint.js', 'src/client.js'] as const;
    const { status, stderr } = run(folder, eslint, process.execPath, variables);
    expect(status).toBe(2);
    expect(quoted).toBeDefined();
    expect(stderr).toContain(quoted);
  });
});

it('npm refuses to install the plugin beside ESLint 8, and says which it wants', () => {
  expect(() => createProject({ eslint: '8.57.1', 'eslint-plugin-xt-mc': 'packed' })).toThrow(
    /ERESOLVE[^]*peerOptional eslint@"\^9\.15\.0 \|\| \^10\.0\.0"/,
  );
});
