/** The files that are opened, and the places in them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { fetchPackage } from '../../corpus/fetch.ts';
import { corpusPackages, xtAdapter } from '../../corpus/packages.ts';
import { compilerOptions } from '../../editors/tsserver/support/project.ts';

export interface Subject {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Names, evenly over the file. */
  readonly symbols: readonly number[];
  /** Literals that are spelt like a code. */
  readonly codes: readonly number[];
  /** Behind a dot. */
  readonly member: number;
  /** In a string that is compared with an mc, where the file has such a one. */
  readonly compared?: number;
  /** Whether the plugin has something to report in it. */
  readonly isReported: boolean;
  /** Behind a statement in the middle of the file: where a key is pressed. */
  readonly statementEnd: number;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mostPlaces = 40;

/** ccxt's client of XT in a project of its own below `folder`: its sources without the other exchanges. */
export function ccxtSubject(folder: string): Subject {
  const entry = corpusPackages.find(({ name }) => name === 'ccxt');
  if (!entry) throw new Error('ccxt is not in the corpus');
  const ccxt = fetchPackage(entry, join(root, 'test/.cache/corpus'));
  const from = dirname(join(ccxt, xtAdapter.source));
  const to = join(folder, 'ccxt');
  mkdirSync(to);
  const isWanted = (path: string): boolean => {
    const inside = relative(from, path).split(sep);
    const isExchange = inside.length === 1 || inside[0] === 'abstract' || inside[0] === 'pro';
    return !isExchange || statSync(path).isDirectory() || basename(path).startsWith('xt.');
  };
  cpSync(from, join(to, 'src'), { recursive: true, filter: isWanted });
  writeFileSync(join(to, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['src/xt.js'] }));
  const file = join(to, 'src/xt.js');
  const name = `ccxt's ${basename(file)}`;
  return { ...subjectOf(name, file), compared: inComparison(file), isReported: true };
}

/** The largest TypeScript file of this repository that is written by hand, in the repository's own project. */
export function largestSubject(): Subject {
  const files = execFileSync('git', ['ls-files', 'packages/**/*.ts', 'test/**/*.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [largest] = files
    .split('\n')
    .filter((path) => path !== '' && !/\/(?:fixtures|generated|client)\//.test(path))
    .map((path) => ({ path, bytes: statSync(join(root, path)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  if (!largest) throw new Error('the repository holds no TypeScript');
  return { ...subjectOf(basename(largest.path), join(root, largest.path)), isReported: false };
}

function subjectOf(name: string, file: string): Omit<Subject, 'isReported'> {
  const text = readFileSync(file, 'utf8');
  const symbols: number[] = [];
  const codes: number[] = [];
  const members: number[] = [];
  const ends: number[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) symbols.push(node.getStart());
    if (ts.isStringLiteral(node) && /^[A-Z]+_F?\d{3,4}$/.test(node.text)) codes.push(node.getStart() + 2);
    if (ts.isPropertyAccessExpression(node)) members.push(node.name.getStart());
    if (ts.isExpressionStatement(node) && text[node.end - 1] === ';') ends.push(node.end);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const [member, statementEnd] = [middleOf(members), middleOf(ends)];
  if (member === undefined || statementEnd === undefined) throw new Error(`${file} has no statements`);
  return { name, file, text, symbols: spread(symbols), codes: spread(codes), member, statementEnd };
}

/** The place behind the opening quote of what the adapter compares an mc with. */
function inComparison(file: string): number {
  const text = readFileSync(file, 'utf8');
  const found = /status !== '(?=SUCCESS')/.exec(text);
  if (!found) throw new Error(`${file} compares no mc with SUCCESS`);
  return found.index + found[0].length;
}

/** Places that stand for all: evenly over them. */
function spread(places: readonly number[]): number[] {
  const step = Math.max(places.length / mostPlaces, 1);
  return Array.from(
    { length: Math.min(places.length, mostPlaces) },
    (_, index) => places[Math.floor(index * step)],
  ).filter((place) => place !== undefined);
}

function middleOf(places: readonly number[]): number | undefined {
  return places[Math.floor(places.length / 2)];
}
