import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluginName } from './stage.ts';
import type { Staged } from './stage.ts';

/** Files of a project, by path. */
export type Files = Readonly<Record<string, string>>;

export const compilerOptions = {
  target: 'es2022',
  // Without the DOM's types, whose loading takes most of a server's start.
  lib: ['es2022'],
  module: 'esnext',
  moduleResolution: 'node10',
  ignoreDeprecations: '5.0',
  strict: true,
  allowJs: true,
  checkJs: false,
  noEmit: true,
  types: [],
};

/** A tsconfig that loads the plugin with the options given. */
export function configWith(options: object, name = pluginName): string {
  return configWithPlugins([{ name, ...options }]);
}

/** A tsconfig with these plugins, in this order. */
export function configWithPlugins(plugins: readonly object[]): string {
  return JSON.stringify({ compilerOptions: { ...compilerOptions, plugins }, include: ['**/*'] });
}

export const withoutPlugin = JSON.stringify({ compilerOptions, include: ['**/*'] });

/** What the clients in the tests take from their platform. */
const globals = 'declare function fetch(url: string): Promise<any>;\ndeclare const console: any;\n';

/** Writes a project below the staged folder, whose node_modules are thus the project's. Gives its folder. */
export function writeProject(staged: Staged, files: Files): string {
  const folder = mkdtempSync(join(staged.folder, 'project-'));
  for (const [path, text] of Object.entries({ 'globals.d.ts': globals, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
