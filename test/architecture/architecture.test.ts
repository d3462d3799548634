import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { acrossRules, type Imports, inCircles, unknownFolders, upwards } from './layers.ts';
import { longFiles, mostLines, recursions, rooms } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Files that are new and not ignored count as well, so that the test speaks before a commit does.
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

/** What a package may import by name: `types` vanish when it is built. */
interface Allowed {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Dependencies run one way. A package imports what its row names, its own files, and nothing else. */
const mayImport: Readonly<Record<string, Allowed>> = {
  codes: { values: [], types: [] },
  analysis: { values: [], types: ['xt-mc'] },
  'eslint-plugin': {
    values: ['@xt-mc/analysis', 'xt-mc', 'xt-mc/catalogue'],
    types: ['@typescript-eslint/utils', 'node:fs', 'typescript'],
  },
  'typescript-plugin': { values: ['@xt-mc/analysis', 'xt-mc', 'xt-mc/catalogue'], types: ['typescript'] },
  'language-server': {
    // Of typescript, the build puts in the parser alone.
    values: [
      '@xt-mc/analysis',
      'node:fs',
      'node:path',
      'node:stream/consumers',
      'node:url',
      'node:util',
      'typescript',
      'typescript-plugin-xt-mc/src/parser-host.ts',
      'vscode-languageserver',
      'vscode-languageserver/node',
      'xt-mc',
    ],
    types: [],
  },
  vscode: {
    values: [
      '@xt-mc/analysis',
      'node:child_process',
      'typescript-plugin-xt-mc/src/parser-host.ts',
      'vscode',
      'vscode-languageclient/node',
      'xt-mc-language-server/src/explain/entries.ts',
      'xt-mc-language-server/src/why/asked-at.ts',
      'xt-mc-language-server/src/why/command.ts',
    ],
    types: [],
  },
};

function sourcesOf(name: string): readonly string[] {
  return files.filter((file) => file.startsWith(`packages/${name}/src/`) && file.endsWith('.ts'));
}

describe.each(Object.entries(mayImport))('packages/%s', (name, allowed) => {
  const folder = `packages/${name}/`;
  const sources = sourcesOf(name);
  const imports = sources.flatMap((file) => importsOf(root, file));

  it('has sources', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it('imports no package that its row does not name', () => {
    const others = imports.filter(({ from, isTypeOnly }) => {
      if (from.startsWith('.')) return false;
      return !allowed.values.includes(from) && !(isTypeOnly && allowed.types.includes(from));
    });
    expect(others).toEqual([]);
  });

  it("reaches into no other package's files", () => {
    const outside = imports.filter(
      ({ file, from }) =>
        from.startsWith('.') && relative(folder, join(dirname(file), from)).startsWith('..'),
    );
    expect(outside).toEqual([]);
  });
});

it('every package is known', () => {
  const packages = new Set(files.flatMap((file) => /^packages\/([^/]+)\//.exec(file)?.[1] ?? []));
  expect([...packages].filter((name) => !(name in mayImport && name in rooms))).toEqual([]);
});

describe.each(Object.entries(rooms).filter(([name]) => sourcesOf(name).length > 0))(
  'the rooms of packages/%s',
  (name, order) => {
    const src = `packages/${name}/src`;
    const below = (file: string): string => relative(src, file);
    const imports: Imports = new Map(
      sourcesOf(name).map((file) => [
        below(file),
        importsOf(root, file)
          .filter(({ from }) => from.startsWith('.'))
          .map(({ from }) => below(join(dirname(file), from)))
          .filter((target) => target.endsWith('.ts')),
      ]),
    );

    it('are all known', () => {
      expect(unknownFolders(imports, order), 'add the room to rooms.ts and docs/architecture.md').toEqual([]);
    });

    it('import none that comes after them, types included', () => {
      expect(upwards(imports, order)).toEqual([]);
    });

    it('have no rule that imports another', () => {
      expect(acrossRules(imports)).toEqual([]);
    });

    it('have no files in a circle, but for the recursions that are named', () => {
      const named = new Set(recursions[name]);
      const isNamed = (file: string): boolean => named.has(file) || named.has(dirname(file));
      expect(inCircles(imports).filter((file) => !isNamed(file))).toEqual([]);
    });
  },
);

describe('the files of packages/analysis', () => {
  const long = sourcesOf('analysis')
    .filter((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > mostLines)
    .map((file) => relative('packages/analysis/src', file));

  it('are read in one sitting, but for those that say why not', () => {
    expect(long.filter((file) => !(file in longFiles))).toEqual([]);
  });

  it('are all longer that are excused for it', () => {
    expect(Object.keys(longFiles).filter((file) => !long.includes(file))).toEqual([]);
  });
});

describe('what is not allowed is seen', () => {
  const order = ['tree', 'flow', 'rules', 'rules/*', 'rules/all.ts', '.'];
  const imports = (given: Readonly<Record<string, readonly string[]>>): Imports =>
    new Map(Object.entries(given));

  it('a folder that is no room, though the one around it is', () => {
    const files = imports({
      'tree/a.ts': [],
      'tree/new/a.ts': [],
      'other/a.ts': [],
      'rules/no-b/a.ts': [],
      'rules/no-b/deep/a.ts': [],
      'index.ts': [],
    });
    expect(unknownFolders(files, order)).toEqual(['tree/new/a.ts', 'other/a.ts', 'rules/no-b/deep/a.ts']);
  });

  it('an arrow upwards, also from a folder to a file that is a room', () => {
    const files = imports({
      'index.ts': ['rules/all.ts'],
      'rules/all.ts': ['rules/no-a/a.ts'],
      'rules/no-a/a.ts': ['rules/finding.ts', 'rules/all.ts'],
      'tree/a.ts': ['flow/a.ts'],
    });
    expect(upwards(files, order)).toEqual(['rules/no-a/a.ts → rules/all.ts', 'tree/a.ts → flow/a.ts']);
  });

  it('a rule that imports another, whichever comes first', () => {
    const files = imports({ 'rules/no-b/b.ts': ['rules/no-a/a.ts', 'rules/finding.ts', 'rules/no-b/c.ts'] });
    expect(acrossRules(files)).toEqual(['rules/no-b/b.ts → rules/no-a/a.ts']);
  });

  it('files in a circle, but not what leads to one', () => {
    const files = imports({
      'flow/a.ts': ['flow/b.ts'],
      'flow/b.ts': ['flow/c.ts'],
      'flow/c.ts': ['flow/b.ts'],
    });
    expect(inCircles(files)).toEqual(['flow/b.ts', 'flow/c.ts']);
  });

  it('types, whichever way they are imported', () => {
    const found = importsOf(fileURLToPath(new URL('fixtures', import.meta.url)), 'imports.ts');
    expect(found.map(({ from, isTypeOnly }) => [from, isTypeOnly])).toEqual([
      ['./a.ts', true],
      ['./b.ts', false],
      ['./c.ts', true],
      ['./d.ts', true],
      ['./e.ts', false],
    ]);
  });
});

describe('the top level', () => {
  it('holds packages, docs, test, and the files that tools look for there', () => {
    const entries = new Set(files.map((file) => file.split('/')[0] ?? ''));
    const visible = [...entries].filter((entry) => !entry.startsWith('.')).sort();
    expect(visible).toEqual([
      'LICENSE',
      'README.md',
      'docs',
      'eslint.config.js',
      'package.json',
      'packages',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'test',
      'tsconfig.json',
    ]);
  });
});
