import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import { nodeBinary } from './support/node-binary.ts';
import type { Project } from './support/project.ts';
import { expectedReports, lint } from './support/reports.ts';
import { run } from './support/run.ts';

const required = `
const plugin = require('eslint-plugin-xt-mc');
const { describeCode, Mc, messageCodes } = require('xt-mc');
module.exports = { plugin, codes: { describeCode, Mc, messageCodes } };
`;

// The plugin, its default, what Node reads out of the file's text: each is the one object, whoever loads it.
const compared = `
import { createRequire } from 'node:module';
import plugin, { configs, meta, rules } from 'eslint-plugin-xt-mc';
import * as namespace from 'eslint-plugin-xt-mc';
import { describeCode, Mc, messageCodes } from 'xt-mc';
import others from './required.cjs';
const { codes, plugin: required } = others;
const { default: dynamic } = await import('eslint-plugin-xt-mc');
const ways = [plugin.default, namespace.default, dynamic, required, required.default];
console.log(ways.every((way) => way === plugin), configs === plugin.configs, meta === plugin.meta, rules === plugin.rules);
console.log(messageCodes.length, codes.messageCodes.length, Mc.AUTH_103, codes.Mc.AUTH_103);
console.log(describeCode('AUTH_105').message, '/', codes.describeCode('AUTH_105').message);
`;

const printed = `true true true true
112 112 AUTH_103 AUTH_103
Outdated message / Outdated message
`;

// A shared configuration in CommonJS beside the plugin in an ES module: of two copies ESLint says "Cannot redefine plugin".
const shared = `
const xtMc = require('eslint-plugin-xt-mc');
module.exports = [xtMc.configs.recommended];
`;
const extending = `
import xtMc from 'eslint-plugin-xt-mc';
import shared from './shared.config.cjs';
export default [...shared, { plugins: { 'xt-mc': xtMc } }, xtMc.configs.recommended];
`;

const nodes = {
  'this Node': () => process.execPath,
  'Node 20.19.6': () => nodeBinary('20.19.6'),
  'Node 22.23.3': () => nodeBinary('22.23.3'),
  'Node 24.21.0': () => nodeBinary('24.21.0'),
};

describe('the packages in CommonJS and in ES modules', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject(
      { eslint: '10.15.0', 'xt-mc': 'packed', 'eslint-plugin-xt-mc': 'packed' },
      'npm',
      { type: 'commonjs' },
    );
    project().add('client');
    project().write({
      'required.cjs': required,
      'compared.mjs': compared,
      'eslint.config.js': shared,
      'shared.config.cjs': shared,
      'extending.config.mjs': extending,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  describe.each(Object.entries(nodes))('%s', (name, binary) => {
    it('is that version', () => {
      const { stdout } = run(project().folder, [binary(), '--version']);
      expect(name === 'this Node' || stdout.trim() === name.replace('Node ', 'v')).toBe(true);
    });

    it('gives one plugin, and a catalogue, to `require` and to `import`', () => {
      expect(run(project().folder, [binary(), 'compared.mjs'])).toEqual({
        status: 0,
        stdout: printed,
        stderr: '',
      });
    });

    it.each(['eslint.config.js', 'extending.config.mjs'])('lints with %s', (config) => {
      const linted = lint(project().under(binary()), '--config', config, 'src');
      expect(linted).toEqual({ status: 1, reports: expectedReports((path) => /\.[cm]?js$/.test(path)) });
    });
  });
});
