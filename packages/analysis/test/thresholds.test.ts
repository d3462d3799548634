import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as thresholds from '../src/knowledge/thresholds.ts';

const page = readFileSync(new URL('../../../docs/how-it-decides.md', import.meta.url), 'utf8');

/** What the page says of each threshold, by its name in the sources. */
const told = new Map(
  [...page.matchAll(/^\| .+ \| *([^|]+?) *\| `(\w+)` *\|$/gm)].map(([, value, name]) => [name, value]),
);

const written = (value: number | object): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-US')
    : Object.values(value)
        .map((part: number) => part.toLocaleString('en-US'))
        .join(' and ');

it.each(Object.entries(thresholds))('how-it-decides.md tells %s, with its value', (name, value) => {
  expect(told.get(name)).toBe(written(value));
});

it('it tells of no other', () => {
  expect([...told.keys()].filter((name) => !(name !== undefined && name in thresholds))).toEqual([]);
});
