import { nodeBinary } from '../e2e/support/node-binary.ts';
import type { Tarballs } from '../e2e/support/pack.ts';
import { Project } from '../e2e/support/project.ts';
import { expectedReports, lint, runEslint } from '../e2e/support/reports.ts';
import type { LintCell } from './cells.ts';

const files = {
  'eslint.config.js': `
import parser from '@typescript-eslint/parser';
import xtMc from 'eslint-plugin-xt-mc';
export default [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser } }, xtMc.configs.recommended];
`,
  'codes.mjs': `import { Mc, messageCodes } from 'xt-mc';\nconsole.log(process.versions.node, messageCodes.length, Mc.AUTH_103);\n`,
  // What a client in CommonJS does, and a tsserver with its plugin.
  'required.cjs': `
const { Mc } = require('xt-mc');
const xtMc = require('eslint-plugin-xt-mc');
const init = require('typescript-plugin-xt-mc');
console.log(Mc.AUTH_103, xtMc === xtMc.default, typeof init({ typescript: require('typescript') }).create);
`,
};

/** Installs the packed packages under the cell's Node, and uses them. Gives what is wrong. */
export function checkLintCell({ node: version, eslint, manager }: LintCell, tarballs: Tarballs): string[] {
  const node = nodeBinary(version);
  const project = new Project({
    dependencies: {
      eslint,
      '@typescript-eslint/parser': '8.72.0',
      typescript: '6.0.3',
      'xt-mc': 'packed',
      'eslint-plugin-xt-mc': 'packed',
      'typescript-plugin-xt-mc': 'packed',
    },
    tarballs,
    manager,
    node,
  });
  try {
    project.add('client');
    project.write(files);
    const { stdout, stderr } = project.installation;
    const warnings = `${stdout}${stderr}`.split('\n').filter((line) => isOurs(line));
    const { status, reports } = lint(project, 'src');
    const expected = expectedReports(() => true);
    return [
      ...warnings.map((line) => `${manager} says: ${line}`),
      ...expected.filter((report) => !reports.includes(report)).map((report) => `not reported: ${report}`),
      ...reports.filter((report) => !expected.includes(report)).map((report) => `reported: ${report}`),
      ...(status === 1 ? [] : [`eslint ended with ${String(status)}`]),
      ...unlike(runEslint(project, '--version').stdout, `v${eslint}`),
      ...unlike(project.runFile('codes.mjs').stdout, `${version} 112 AUTH_103`),
      ...unlike(project.runFile('required.cjs').stdout, 'AUTH_103 true function'),
    ];
  } finally {
    project.remove();
  }
}

/** A warning that names one of our packages: engines, peers, deprecations. Those of others are none of ours. */
function isOurs(line: string): boolean {
  return /warn/i.test(line) && line.includes('xt-mc');
}

function unlike(printed: string, expected: string): string[] {
  return printed.trim() === expected ? [] : [`printed "${printed.trim()}" instead of "${expected}"`];
}
