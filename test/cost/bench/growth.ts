import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from 'xt-mc/catalogue';
import {
  buildKnowledge,
  defaultSettings,
  type Catalogue,
  type Knowledge,
} from '../../../packages/analysis/src/index.ts';
import type { Growing } from '../../../packages/analysis/test/support/growing/growing.ts';
import { shapes } from '../../../packages/analysis/test/growth/mixed.ts';
import { findAll } from '../../../packages/analysis/test/growth/work.ts';
import { lowerText } from '../../../packages/analysis/test/support/analyse-text.ts';
import type { Row } from './table.ts';

const clients = fileURLToPath(
  new URL('../../../packages/analysis/test/fixtures/clients/faulty', import.meta.url),
);

/** How the cost of analysis and all findings grows: a file that doubles, and ten times as many codes. */
export function compareGrowth(): readonly Row[] {
  const file = readdirSync(clients)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(clients, name), 'utf8'))
    .map((text) => `{\n${text.replace(/^import .*$/gm, '').replace(/^export (?:default )?/gm, '')}\n}\n`)
    .join('');
  const own = buildKnowledge(catalogue, defaultSettings);
  const base = 4;
  const times = [base, base * 2, base * 4, base * 8].map((count) => timeOf(file.repeat(count), own));
  const doubled = times.slice(1).map((time, index) => time / (times[index] ?? NaN));
  const many = buildKnowledge(tenfold(catalogue), defaultSettings);
  return [
    ...doubled.map((ratio, index) => ({
      what: `${kilobytes(file, base * 2 ** (index + 1))} / ${kilobytes(file, base * 2 ** index)} of clients`,
      ratio,
    })),
    {
      what: 'ten times as many codes / the catalogue',
      ratio: timeOf(file.repeat(base), many) / timeOf(file.repeat(base), own),
    },
  ];
}

/** Less is told by what else happens in the process: by garbage that is collected, and code that is compiled. */
const leastMicroseconds = 50_000;

/** Above so many characters, a file is long enough, however quick it is. */
const mostCharacters = 200_000;

/**
 * For each kind of code that a file may have again and again, and for those that lead back to themselves: with what
 * power of the file's length the processor's time grows, from a file that takes long enough to be timed to one at least
 * four times as long.
 */
export function* compareKinds(): Iterable<Row> {
  const own = buildKnowledge(catalogue, defaultSettings);
  for (const shape of shapes) {
    let found = exponentOf(shape, own, Infinity);
    while (found.ratio === undefined) found = exponentOf(shape, own, found.deepest);
    yield {
      what: `${shape.name}${found.isShort ? ' (too short for its time to tell, since no parser reads a longer one)' : ''}`,
      ratio: found.ratio,
    };
  }
}

/** The exponent; or how large the shape may be at most, where the parser's own stack does not reach deeper. */
function exponentOf(
  { isTyped, size = 100, write }: Growing,
  own: Knowledge,
  deepest: number,
): { readonly ratio?: number; readonly isShort?: boolean; readonly deepest: number } {
  const time = (text: string): number =>
    timeOf(text, own, { fileName: isTyped ? 'client.ts' : 'client.js', rounds: 3 });
  let count = Math.max(1, Math.min(size, Math.floor(deepest / 4)));
  try {
    while (
      count * 8 <= deepest &&
      write(count).length < mostCharacters &&
      time(write(count)) < leastMicroseconds
    )
      count *= 2;
    const once = write(count);
    while (count * 2 <= deepest && write(count).length < once.length * 4) count *= 2;
    const more = write(count);
    const least = time(once);
    const ratio = Math.log(time(more) / least) / Math.log(more.length / once.length);
    return { ratio, isShort: least < leastMicroseconds && more.length < mostCharacters, deepest };
  } catch (error) {
    if (error instanceof RangeError && count > 1) return { deepest: Math.floor(count / 2) };
    throw error;
  }
}

function kilobytes(text: string, count: number): string {
  return `${Math.round((text.length * count) / 1000)} kB`;
}

function timeOf(
  text: string,
  knowledge: Knowledge,
  { fileName, rounds } = { fileName: 'clients.js', rounds: 8 },
): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const source = lowerText(text, fileName);
    const start = process.cpuUsage();
    findAll(source, knowledge);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}

/** The catalogue, and each of its codes nine times more, in families of their own. */
function tenfold(original: Catalogue): Catalogue {
  const more = Array.from({ length: 9 }, (_, index) =>
    original.codes.map((entry) => ({
      ...entry,
      code: `Z${'ABCDEFGHI'.charAt(index)}${entry.code}`,
      family: `Z${'ABCDEFGHI'.charAt(index)}${entry.family}`,
    })),
  ).flat();
  return { ...original, codes: [...original.codes, ...more] };
}
