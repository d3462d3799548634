import { describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { publishedPackages } from './published.ts';
import type { Unpacked } from './unpacked.ts';

const texts: Readonly<Record<string, string>> = {
  'README.md': '# xt-mc\n',
  'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n',
  'dist/index.js':
    "import { gzipSync } from 'node:zlib';\nimport { own } from './own.js';\nexport { gzipSync, own };",
};

const manifest = {
  name: 'xt-mc',
  version: '0.1.0',
  description: 'Codes',
  keywords: ['xt.com'],
  license: 'MIT',
  engines: { node: '>=20' },
  publishConfig: { access: 'public', provenance: true },
  scripts: { build: 'esbuild' },
};

const right: Unpacked = {
  name: 'xt-mc',
  version: '0.1.0',
  path: 'xt-mc.tgz',
  files: [...publishedPackages['xt-mc'].files],
  bytes: Buffer.alloc(1000),
  unpackedSize: 2000,
  manifest,
  read: (path) => texts[path] ?? '',
};

const withText = (path: string, text: string): Unpacked => ({
  ...right,
  read: (asked) => (asked === path ? text : (texts[asked] ?? '')),
});

type Name = Exclude<keyof typeof checks, 'publint' | 'are the types wrong'>;

describe('what is looked for in a package', () => {
  it('imports: a file of the package may be asked for', async () => {
    const declared = withText('dist/index.d.ts', "export * from './index.cjs';");
    expect((await checks.imports(declared)).filter((problem) => problem.includes('index.d.ts'))).toEqual([]);
  });

  it.each<Name>(['contents', 'size', 'texts', 'manifest', 'links'])('%s: nothing is wrong', async (name) => {
    expect(await checks[name](right)).toEqual([]);
  });

  it.each<[Name, Unpacked, string]>([
    ['contents', { ...right, files: right.files.slice(1) }, 'CHANGELOG.md is missing'],
    [
      'contents',
      { ...right, files: [...right.files, 'src/index.ts'] },
      'src/index.ts does not belong into it',
    ],
    ['size', { ...right, bytes: Buffer.alloc(66_001) }, 'the tarball has 66001 bytes; the limit is 66000'],
    ['texts', withText('README.md', '# Read me\n'), 'README.md does not begin with the name'],
    ['texts', { ...right, version: '0.2.0' }, 'CHANGELOG.md has no 0.2.0'],
    [
      'manifest',
      { ...right, manifest: { ...manifest, dependencies: {} } },
      'package.json has "dependencies"',
    ],
    [
      'manifest',
      { ...right, manifest: { ...manifest, scripts: { postinstall: 'node x' } } },
      '"postinstall" would run when it is installed',
    ],
    ['manifest', { ...right, manifest: { ...manifest, engines: undefined } }, 'no "engines.node"'],
    [
      'manifest',
      { ...right, manifest: { ...manifest, peerDependencies: { a: 'workspace:*' } } },
      '"workspace:" is no version',
    ],
    [
      'manifest',
      { ...right, manifest: { ...manifest, publishConfig: { access: 'public' } } },
      '"publishConfig" wants access and provenance',
    ],
    ['imports', right, 'dist/index.js imports ./own.js'],
    ['imports', withText('dist/index.js', "require('eslint')"), 'dist/index.js imports eslint'],
    [
      'imports',
      withText('dist/index.d.ts', "export type A = import('eslint').Linter;"),
      'dist/index.d.ts imports eslint',
    ],
    ['links', withText('README.md', '[a](docs/a.md)'), 'README.md, line 1: docs/a.md leads nowhere'],
    ['links', withText('README.md', '# A\n\n[b](#b)'), 'README.md, line 3: #b leads nowhere'],
    [
      'links',
      withText('docs/codes.md', '[a](../README.md#b)'),
      'docs/codes.md, line 1: ../README.md#b leads nowhere',
    ],
  ])('%s: %#', async (name, wrong, problem) => {
    expect(await checks[name](wrong)).toContain(problem);
  });
});
