import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
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
    types: ['@typescript-eslint/utils', 'typescript'],
  },
  'typescript-plugin': { values: ['@xt-mc/analysis', 'xt-mc', 'xt-mc/catalogue'], types: ['typescript'] },
  'language-server': {
    // Of typescript, the build puts in the parser alone.
    values: [
      '@xt-mc/analysis',
      'node:url',
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
      'typescript-plugin-xt-mc/src/parser-host.ts',
      'vscode',
      'vscode-languageclient/node',
      'xt-mc-language-server/src/explain/entries.ts',
    ],
    types: [],
  },
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isTypeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  source.forEachChild((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return;
    const from = node.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from)) return;
    const isTypeOnly = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : node.isTypeOnly;
    found.push({ file, from: from.text, isTypeOnly });
  });
  return found;
}

describe.each(Object.entries(mayImport))('packages/%s', (name, allowed) => {
  const folder = `packages/${name}/`;
  const sources = files.filter((file) => file.startsWith(`${folder}src/`) && file.endsWith('.ts'));
  const imports = sources.flatMap(importsOf);

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

describe('the analysis', () => {
  // Towards the tree: a folder imports those before it, and the flat files that hold data.
  const order = ['tree', 'scope', 'provenance', 'spelling', 'evidence', 'sites'];
  const folderOf = (file: string): string => file.split('/')[3] ?? '';

  it.each(order)('%s imports no folder that comes after it', (folder) => {
    const later = order.slice(order.indexOf(folder) + 1);
    const inFolder = files.filter((file) => file.startsWith(`packages/analysis/src/${folder}/`));
    const wrong = inFolder
      .flatMap(importsOf)
      // Knowledge is handed through as data: a type of a later folder is no dependency on its work.
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .filter(
        ({ file, from }) => from.startsWith('.') && later.includes(folderOf(join(dirname(file), from))),
      );
    expect(wrong).toEqual([]);
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
