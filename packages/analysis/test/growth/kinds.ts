import { edits } from './edits.ts';
import { gaps } from './gaps.ts';
import { oneLine } from './one-line.ts';
import { tables } from './tables.ts';
import { types } from './types.ts';

/** A file that has something `count` times. What grows with the count must grow no faster than n log n. */
export interface Kind {
  readonly name: string;
  readonly fileName: string;
  readonly text: (count: number) => string;
}

/** The shapes of code that made the analysis of a file grow faster than the file, and those beside them. */
export const kinds: readonly Kind[] = [
  ...named(gaps, 'client.js'),
  ...named(tables, 'client.js'),
  ...named(edits, 'client.js'),
  ...named(types, 'client.ts'),
  ...named(oneLine, 'client.ts'),
];

/** XT, and a finding whose change names a line: what a file pays once, as for reading its lines, it pays at any length. */
const head = `const host = 'https://sapi.xt.com';
const levels = { AUHT_103: 1, AUTH_101: 2 };
export const level = (body) => body.rc !== 0 && levels[body.mc];
show(levels);
`;

function named(texts: Readonly<Record<string, (count: number) => string>>, fileName: string): Kind[] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    fileName,
    text: (count) => `${head}${text(count)}`,
  }));
}
