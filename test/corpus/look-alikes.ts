/** Files that look like XT's and are somebody else's: this repository's fixtures, and published files. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { messageCodes } from 'xt-mc';
import { root, sourceFiles as filesBelow } from '../parity/corpus.ts';
import { fetchPackage } from './fetch.ts';
import { sourceFiles } from './files.ts';
import type { CorpusPackage } from './packages.ts';

export interface LookAlike {
  /** For people: where it comes from. */
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
  /** How it looks like XT's. */
  readonly likenesses: readonly Likeness[];
}

export type Likeness = 'a code that equals XT’s' | 'a code of that shape' | 'mc or rc' | 'a result';

const numbered = messageCodes.map(({ code }) => code).filter((code) => /\d$/.test(code));

const patterns: Readonly<Record<Likeness, RegExp>> = {
  'a code that equals XT’s': new RegExp(String.raw`\b(?:${numbered.join('|')})\b`),
  'a code of that shape': /\b[A-Z]{3,}_[A-Z]?\d{2,5}\b/,
  'mc or rc': /(?:\.|\{\s*|,\s*|['"])(?:mc|rc)\b(?!['"]?\s*\()/,
  'a result': /\.result\b|[{,]\s*result\b[^:(]*\}/,
};

export const likenesses = Object.keys(patterns) as readonly Likeness[];

function likenessesOf(text: string): Likeness[] {
  return Object.entries(patterns).flatMap(([name, pattern]) =>
    pattern.test(text) ? [name as Likeness] : [],
  );
}

export function fixtureLookAlikes(): LookAlike[] {
  return filesBelow(join(root, 'packages/analysis/test/fixtures/look-alikes')).map((path) => {
    const text = readFileSync(path, 'utf8');
    return {
      name: `fixtures/${basename(path)}`,
      fileName: basename(path),
      text,
      likenesses: likenessesOf(text),
    };
  });
}

/** Of a package, the files that look like XT's; none of the packages that are XT's or hold an adapter of it. */
export function publishedLookAlikes(entry: CorpusPackage, cache: string): LookAlike[] {
  if (entry.name === 'xt-open-api') return [];
  const isXt = (path: string): boolean => entry.rowOf(path) === 'ccxt: xt';
  return sourceFiles(fetchPackage(entry, cache))
    .filter(({ path }) => (entry.reads?.(path) ?? true) && !/\.d\.[cm]?ts$/.test(path) && !isXt(path))
    .map(({ path, absolute }) => {
      const text = readFileSync(absolute, 'utf8');
      return { name: `${entry.name}/${path}`, fileName: path, text, likenesses: likenessesOf(text) };
    })
    .filter(({ likenesses }) => likenesses.length > 0);
}
