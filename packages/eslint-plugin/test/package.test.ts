import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import source from '../src/index.ts';

const own = fileURLToPath(new URL('..', import.meta.url));
const binaries = fileURLToPath(new URL('../../../node_modules/.bin', import.meta.url));

interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly scripts: { readonly build: string };
  readonly publishConfig: { readonly exports: object; readonly types: string };
  readonly peerDependencies: object;
  readonly peerDependenciesMeta: object;
}

interface Built {
  readonly default: typeof source;
}

const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as Manifest;

/** The package, built by its own script in a folder beside it: other tests and builds may be writing `dist`. */
let folder = '';
beforeAll(() => {
  mkdirSync(join(own, '.cache'), { recursive: true });
  folder = mkdtempSync(join(own, '.cache/package-'));
  for (const name of ['src', 'package.json', 'rollup.config.js']) {
    cpSync(join(own, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(own, 'node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(manifest.scripts.build, {
    cwd: folder,
    env: { ...process.env, PATH: [binaries, process.env.PATH].join(delimiter) },
    shell: true,
    stdio: 'pipe',
  });
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, 'dist', name), 'utf8');

describe('the manifest', () => {
  it('asks for no package but ESLint, and that optionally', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest.peerDependencies).toEqual({ eslint: '^9.15.0 || ^10.0.0' });
    expect(manifest.peerDependenciesMeta).toEqual({ eslint: { optional: true } });
  });

  it('publishes the build, and names files that it has', () => {
    const files = readdirSync(join(folder, 'dist')).map((name) => `./dist/${name}`);
    expect(manifest.files).toEqual(['dist', 'CHANGELOG.md']);
    expect(files.sort()).toEqual(['./dist/index.d.ts', './dist/index.js']);
    expect(manifest.publishConfig).toEqual({
      access: 'public',
      provenance: true,
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './package.json': './package.json',
      },
      types: './dist/index.d.ts',
    });
  });
});

describe('the build', () => {
  it.each(['index.js', 'index.d.ts'])('%s imports nothing', (name) => {
    const imports =
      'ImportDeclaration, ImportExpression, ExportAllDeclaration, ExportNamedDeclaration[source!=null], ' +
      'TSImportType, TSImportEqualsDeclaration, CallExpression[callee.name="require"]';
    const config: Linter.Config = {
      files: ['**/*.{js,ts}'],
      languageOptions: { parser },
      rules: { 'no-restricted-syntax': ['error', imports] },
    };
    expect(new Linter().verify(read(name), config, { filename: name })).toEqual([]);
    const importing = name.endsWith('.ts') ? "type A = import('eslint').Linter;" : "import 'eslint';";
    expect(new Linter().verify(importing, config, { filename: name })).toHaveLength(1);
  });

  it('has the rules, presets and version of the sources', async () => {
    const { default: built } = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Built;
    expect(Object.keys(built.rules)).toEqual(Object.keys(source.rules));
    expect(Object.keys(built.configs)).toEqual(Object.keys(source.configs));
    expect(built.meta).toEqual({
      name: 'eslint-plugin-xt-mc',
      version: manifest.version,
      namespace: 'xt-mc',
    });
  });

  it('reports and suggests', async () => {
    const { default: built } = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Built;
    const text = "export const isSigned = (body) => body.rc === 0 || body.mc !== 'AUHT_103';\n";
    const messages = new Linter().verify(text, [built.configs.recommended] as Linter.Config[]);
    expect(messages).toMatchObject([
      {
        ruleId: 'xt-mc/no-unknown-code',
        line: 1,
        column: 64,
        suggestions: [{ fix: { text: 'AUTH_103' } }],
      },
    ]);
  });
});
