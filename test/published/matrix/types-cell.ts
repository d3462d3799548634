import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tarballs } from '../e2e/support/pack.ts';
import { Project } from '../e2e/support/project.ts';
import { typeScripts } from './cells.ts';

const consumer = fileURLToPath(new URL('../../../packages/codes/test/fixtures/consumer', import.meta.url));
const aliasOf = (version: string): string => `typescript-${version}`;

const resolutions = {
  nodenext: [],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
} as const;

const projects = {
  'eslint-plugin-xt-mc': 'tsconfig.define-config.json',
  'xt-mc': 'codes/tsconfig.json',
} as const;

/** A project with every compiler, beside the newest ESLint's types. */
export function createTypesProject(tarballs: Tarballs): Project {
  const compilers = typeScripts.map((version) => [aliasOf(version), `npm:typescript@${version}`] as const);
  const project = new Project({
    dependencies: {
      ...Object.fromEntries(compilers),
      eslint: '10.15.0',
      'xt-mc': 'packed',
      'eslint-plugin-xt-mc': 'packed',
    },
    tarballs,
  });
  project.add('typed-config');
  for (const name of ['client.ts', 'hover.ts', 'tsconfig.json']) {
    cpSync(join(consumer, name), join(project.folder, 'codes', name));
  }
  return project;
}

/** Checks strict code that uses the packages, declarations included, in each way of resolving. Gives what is wrong. */
export function checkTypesCell(version: string, project: Project): string[] {
  const tsc = `${aliasOf(version)}/bin/tsc`;
  const printed = project.run(tsc, '--version').stdout.trim();
  const wrong = Object.entries(projects).flatMap(([name, tsconfig]) =>
    Object.entries(resolutions).flatMap(([resolution, options]) => {
      const { status, stdout, stderr } = project.run(tsc, '--project', tsconfig, ...options);
      return status === 0 ? [] : [`${name}, ${resolution}: ${stdout}${stderr}`];
    }),
  );
  const { status, stdout } = project.run(tsc, '--project', 'tsconfig.commonjs.json');
  if (status !== 0) wrong.push(`CommonJS, node16: ${stdout}`);
  return printed === `Version ${version}` ? wrong : [`this is "${printed}"`, ...wrong];
}
