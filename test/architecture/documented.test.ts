import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/* Holds docs/architecture.md to the sources: folders, labels of evidence, and the files that it names. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts') && existsSync(join(root, file)));
const analysis = 'packages/analysis/src';

/** What stands in the first cell of each row of tables, where that is code. */
const named = new Set([...page.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name));

const foldersOf = (name: string): readonly string[] => [
  ...new Set(files.filter((file) => file.startsWith(`packages/${name}/src/`)).map((file) => dirname(file))),
];

describe('folders', () => {
  const inAnalysis = foldersOf('analysis').map((folder) => folder.slice(analysis.length + 1) || '.');
  const isNamed = (folder: string): boolean => named.has(folder) || named.has(folder.replace(/[^/]+$/, '*'));

  it('of the analysis are all in the table, each by its name', () => {
    expect(inAnalysis.filter((folder) => !isNamed(folder))).toEqual([]);
  });

  it('of the analysis that the table has are all there', () => {
    const [, table = ''] = /### Of the analysis\n([^]*?)\n###/.exec(page) ?? [];
    const told = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((name) => !name.endsWith('*') && !inAnalysis.includes(name))).toEqual([]);
  });

  const packages = [...new Set(files.flatMap((file) => /^packages\/([^/]+)\/src\//.exec(file)?.[1] ?? []))];
  it.each(packages.filter((name) => name !== 'analysis'))('of packages/%s are all named', (name) => {
    const below = `packages/${name}/src`;
    const [, told = ''] = page.split(`| \`${below}\` `);
    const line = told.split('\n')[0] ?? '';
    const isTold = (folder: string): boolean =>
      named.has(folder) || line.includes(`\`${folder.slice(below.length + 1)}\``);
    expect(foldersOf(name).filter((folder) => !isTold(folder))).toEqual([]);
    expect(named).toContain(`packages/${name}`);
  });
});

describe('labels of evidence', () => {
  const cited = new Set(
    files
      .filter((file) => file.includes('/src/'))
      .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\b[EC][1-9]\b/g) ?? []),
  );
  const rows = [...page.matchAll(/^\| ([EC]\d) .*\|([^|]+)\|$/gm)];

  it('are defined, each that a source cites, and no other', () => {
    expect(cited.size).toBeGreaterThan(5);
    expect(rows.map(([, label = '']) => label).sort()).toEqual([...cited].sort());
  });

  it.each(rows.map(([, label = '', cell = '']) => [label, cell] as const))(
    '%s: its files are there',
    (_, cell) => {
      const paths = [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !existsSync(join(root, analysis, path)))).toEqual([]);
    },
  );
});

it('every file that is named is there', () => {
  const paths = [...page.matchAll(/`([\w./-]+\/[\w-]+(?:\.\w+)+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(30);
  const isThere = (path: string): boolean =>
    existsSync(join(root, path)) || existsSync(join(root, analysis, path));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
