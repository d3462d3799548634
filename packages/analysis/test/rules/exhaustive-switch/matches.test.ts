import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { gapFindings, messageOf } from '../../support/gap-findings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

const knowledge = knowledgeWith();
const few = "'SYMBOL_001', 'SYMBOL_002', 'SYMBOL_003', 'SYMBOL_004', 'SYMBOL_005', 'SYMBOL_007'";
const gap = 'This match handles 7 of the 8 SYMBOL codes; it lacks 1: SYMBOL_011.';

/** A match, and what is found of it. */
type Row = readonly [name: string, match: string, found: readonly string[]];

const rows: readonly Row[] = [
  ['a code', `match(body.mc).with(${few}, a).with('SYMBOL_010', b).otherwise(c)`, [gap]],
  [
    'the mc of a body',
    `match(body).with({ mc: P.union(${few}) }, a).with({ mc: 'SYMBOL_010' }, b).otherwise(c)`,
    [gap],
  ],
  ['a list', `match(body.mc).with(P.union(...FEW), a).with('SYMBOL_010', b).run()`, [gap]],
  [
    'any other text',
    `match(body.mc).with(${few}, a).with('SYMBOL_010', b).with(P.string, c).exhaustive()`,
    [gap],
  ],
  [
    'a guard of one arm',
    `match(body.mc).with(${few}, () => ok, a).with('SYMBOL_010', b).otherwise(c)`,
    [gap],
  ],
  [
    'under a condition',
    `body.mc !== 'SYMBOL_011' && match(body.mc).with(${few}, a).with('SYMBOL_010', b).otherwise(c)`,
    [],
  ],
  ['nothing of a type is left', `match(body.mc).with(${few}, a).with('SYMBOL_010', b).exhaustive()`, []],
  ['few', "match(body.mc).with('SYMBOL_001', a).with('SYMBOL_010', b).otherwise(c)", []],
  ['all', `match(body.mc).with(${few}, a).with('SYMBOL_010', 'SYMBOL_011', b).otherwise(c)`, []],
  [
    'all by what they begin with',
    `match(body.mc).with(${few}, a).with(P.string.startsWith('SYMBOL_'), b).otherwise(c)`,
    [],
  ],
  ['one arm', `match(body.mc).with(${few}, 'SYMBOL_010', a).otherwise(c)`, []],
  ['arms that do the same', `match(body.mc).with(${few}, a).with('SYMBOL_010', a).otherwise(c)`, []],
  [
    'a guard that may take the rest',
    `match(body.mc).with(${few}, a).with('SYMBOL_010', b).when(isAny, c).otherwise(c)`,
    [],
  ],
  [
    'a pattern that takes all but one',
    `match(body.mc).with(${few}, a).with('SYMBOL_010', b).with(P.not('AUTH_101'), c).otherwise(c)`,
    [],
  ],
  [
    'a regular expression',
    `match(body.mc).with(${few}, a).with('SYMBOL_010', b).with(P.string.regex(/^S/), c).otherwise(c)`,
    [],
  ],
  ['a value of somebody else', `match(job.state).with(${few}, a).with('SYMBOL_010', b).otherwise(c)`, []],
  ['half typed', `match(body.mc).with(${few}, a).with('SYMBOL_010').otherwise(c)`, []],
];

describe.each(lowerings)('a match of ts-pattern, lowered from %s', (_, lower) => {
  it.each(rows)('%s', (_name, match, found) => {
    const text = `import { match, P } from 'ts-pattern';
const FEW = [${few}];
export const answer = (body, job) => body.rc !== 0 && (${match});`;
    expect(gapFindings(analyse(lower(text, 'client.js'), knowledge)).map(messageOf)).toEqual(found);
  });

  it('tells the call that it begins with', () => {
    const match = `match(body.mc)\n.with(${few}, a)\n.with('SYMBOL_010', b)\n.otherwise(c)`;
    const text = `import { match } from 'ts-pattern';\nexport const answer = (body) => body.rc !== 0 && ${match};`;
    const told = gapFindings(analyse(lower(text, 'client.js'), knowledge));
    expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(['match(body.mc)']);
    expect(told.map(({ suggestions }) => suggestions)).toEqual([[]]);
  });

  it("another library's match: silent", () => {
    const text = `import { match } from './own.js';\nexport const answer = (body) => body.rc !== 0 && match(body.mc).with(${few}, a).with('SYMBOL_010', b).otherwise(c);`;
    expect(gapFindings(analyse(lower(text, 'client.js'), knowledge))).toEqual([]);
  });
});
