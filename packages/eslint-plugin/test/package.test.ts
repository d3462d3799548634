import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import source from '../src/index.ts';

const own = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly publishConfig: { readonly exports: object };
  readonly peerDependencies: object;
  readonly peerDependenciesMeta: object;
}

const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as Manifest;

/** The package, built by its own script in a folder of its own: other tests and builds may be writing `dist`. */
let folder = '';
beforeAll(() => {
  mkdirSync(join(own, '.cache'), { recursive: true });
  folder = mkdtempSync(join(own, '.cache/package-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(folder, 'dist')], {
    cwd: own,
    stdio: 'pipe',
  });
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const load = (): typeof source => require(join(folder, 'dist/index.cjs')) as typeof source;
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
    expect(manifest.files).toEqual(['dist', 'docs', 'skills', 'CHANGELOG.md']);
    expect(files.sort()).toEqual(['./dist/index.cjs', './dist/index.d.cts']);
    expect(manifest.publishConfig).toEqual({
      access: 'public',
      provenance: true,
      exports: {
        '.': { types: './dist/index.d.cts', default: './dist/index.cjs' },
        './package.json': './package.json',
      },
      main: './dist/index.cjs',
      types: './dist/index.d.cts',
    });
  });
});

describe('the build', () => {
  it.each(['index.cjs', 'index.d.cts'])('%s imports nothing', (name) => {
    const imports =
      'ImportDeclaration, ImportExpression, ExportAllDeclaration, ExportNamedDeclaration[source!=null], ' +
      'TSImportType, TSImportEqualsDeclaration, CallExpression[callee.name="require"]';
    const config: Linter.Config = {
      files: ['**/*.{cjs,cts}'],
      languageOptions: { parser },
      rules: { 'no-restricted-syntax': ['error', imports] },
    };
    expect(new Linter().verify(read(name), config, { filename: name })).toEqual([]);
    const importing = name.endsWith('.cts') ? "type A = import('eslint').Linter;" : "import 'eslint';";
    expect(new Linter().verify(importing, config, { filename: name })).toHaveLength(1);
  });

  it('is one object, whichever way Node loads it', () => {
    const script = `
      import { createRequire } from 'node:module';
      import plugin, { configs, meta, rules } from './index.cjs';
      const required = createRequire(import.meta.url)('./index.cjs');
      const same = [plugin, plugin.default, required.default].every((object) => object === required);
      console.log(same, configs === plugin.configs, meta === plugin.meta, rules === plugin.rules);
    `;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: join(folder, 'dist'),
      encoding: 'utf8',
    });
    expect(printed).toBe('true true true true\n');
  });

  it('has the rules, presets and version of the sources', () => {
    const built = load();
    expect(Object.keys(built.rules)).toEqual(Object.keys(source.rules));
    expect(Object.keys(built.configs)).toEqual(Object.keys(source.configs));
    expect(built.meta).toEqual({
      name: 'eslint-plugin-xt-mc',
      version: manifest.version,
      namespace: 'xt-mc',
    });
  });

  it('says of each rule whether it is recommended, and names no address', () => {
    const { rules, configs } = load();
    const docs = Object.entries(rules).map(([name, { meta }]) => [`xt-mc/${name}`, meta.docs] as const);
    const recommended = docs.filter(([, docs]) => docs?.recommended).map(([name]) => name);
    expect(recommended).toEqual(Object.keys(configs.recommended.rules ?? {}));
    expect(docs.filter(([, docs]) => docs?.recommended === undefined)).toEqual([]);
    expect(docs.filter(([, docs]) => docs && 'url' in docs)).toEqual([]);
  });

  it('reports and suggests', () => {
    const built = load();
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
