import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { packageExtension } from '../scripts/vsix.ts';

/** More than this is a mistake, such as a source map, or a checker that came with the parser. */
const largest = 765_000;

const folder = mkdtempSync(join(tmpdir(), 'xt-mc-vsix-'));
const vsix = join(folder, 'xt-mc.vsix');
/** The files of the package, by path. */
let files: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  const staging = join(folder, 'staging');
  mkdirSync(staging);
  await packageExtension(staging, vsix);
  const { readZip } = createRequire(import.meta.url)('@vscode/vsce/out/zip.js') as {
    readonly readZip: (file: string, isWanted: (name: string) => boolean) => Promise<Map<string, Buffer>>;
  };
  files = await readZip(vsix, () => true);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (name: string): string => files.get(`extension/${name}`)?.toString() ?? '';

describe('the VSIX', () => {
  it('holds the extension, the plugin, and nothing else', () => {
    expect([...files.keys()].sort()).toEqual([
      '[content_types].xml',
      'extension.vsixmanifest',
      'extension/changelog.md',
      'extension/dist/explain.cjs',
      'extension/dist/extension.cjs',
      'extension/dist/licenses.txt',
      'extension/dist/own-answers.cjs',
      'extension/dist/server.cjs',
      'extension/dist/why.cjs',
      'extension/icon.png',
      'extension/license.txt',
      'extension/node_modules/typescript-plugin-xt-mc/dist/index.cjs',
      'extension/node_modules/typescript-plugin-xt-mc/license',
      'extension/node_modules/typescript-plugin-xt-mc/package.json',
      'extension/package.json',
      'extension/readme.md',
    ]);
  });

  it('is small', () => {
    expect(statSync(vsix).size).toBeLessThan(largest);
    // What is read when a file of TypeScript is opened, whether or not it has to do with XT.
    expect(textOf('dist/extension.cjs').length).toBeLessThan(10_000);
  });

  it('needs nothing but VS Code', () => {
    const known = new Set(['vscode', './explain.cjs', './own-answers.cjs', './why.cjs', ...builtinModules]);
    for (const name of ['extension', 'explain', 'own-answers', 'why']) {
      const text = textOf(`dist/${name}.cjs`);
      const required = [...text.matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, from = '']) => from);
      expect(required).toContain('vscode');
      expect(required.filter((from) => !known.has(from))).toEqual([]);
    }
  });

  it('has the plugin where tsserver looks for it', () => {
    const { contributes, dependencies } = JSON.parse(textOf('package.json')) as typeof manifest & {
      readonly dependencies: object;
    };
    const names = contributes.typescriptServerPlugins.map(({ name }) => name);
    expect(Object.keys(dependencies)).toEqual(names);
    for (const name of names) {
      const { main } = JSON.parse(textOf(`node_modules/${name}/package.json`)) as { readonly main: string };
      expect(textOf(`node_modules/${name}/${main}`)).toContain('module.exports');
    }
  });
});
