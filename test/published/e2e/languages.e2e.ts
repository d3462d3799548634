import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { expectedReports, lint } from './support/reports.ts';

const config = (ours: string): string => `
import css from '@eslint/css';
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import xtMc from 'eslint-plugin-xt-mc';
export default [
  { ignores: ['package*.json'] },
  { files: ['**/*.json'], plugins: { json }, language: 'json/json', ...json.configs.recommended },
  { files: ['**/*.css'], plugins: { css }, language: 'css/css', ...css.configs.recommended },
  ...markdown.configs.recommended,
  ${ours}
];
`;

// Each holds a misspelt code, and one mistake that its own language's preset reports.
const files = {
  'failure.json': '{ "rc": 1, "mc": "AUHT_103", "ma": [], "result": null, "rc": 1 }\n',
  'failure.css': '.failure { content: "AUHT_103"; rc: 1 }\n',
  'failure.md':
    '# Failures\n\n### AUHT_103\n\n```js\nif (body.rc === 1 && body.mc === "AUHT_103") retry();\n```\n',
};

const ofOthers = [
  'failure.css:1 css/no-invalid-properties',
  'failure.json:1 json/no-duplicate-keys',
  'failure.md:3 markdown/heading-increment',
];

describe('beside the presets of @eslint/json, @eslint/css and @eslint/markdown', () => {
  const current: { project?: Project } = {};
  beforeAll(() => {
    current.project = createProject({
      eslint: '10.15.0',
      '@eslint/css': '2.0.0',
      '@eslint/json': '2.1.1',
      '@eslint/markdown': '8.0.3',
      'eslint-plugin-xt-mc': 'packed',
    });
    current.project.add('client');
    current.project.write({
      ...files,
      'eslint.config.js': config('xtMc.configs.recommended'),
      'strict.config.js': config('xtMc.configs.strict'),
      'types.config.js': config('xtMc.configs.disableTypeChecked, xtMc.configs.recommended'),
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it.each(['eslint.config.js', 'strict.config.js', 'types.config.js'])(
    '%s: only JavaScript has reports of ours, and the others keep theirs',
    (name) => {
      const { project } = current;
      if (!project) throw new Error('the project is not installed');
      const linted = lint(project, '--config', name, 'src/client.js', ...Object.keys(files));
      const expected = [...ofOthers, ...expectedReports((path) => path === 'src/client.js')];
      expect(linted).toEqual({ status: 1, reports: expected.sort() });
    },
  );
});
