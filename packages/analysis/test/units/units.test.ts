import { describe, expect, it } from 'vitest';
import { describeGap } from '../../src/units/describe-gap.ts';
import type { GapOptions } from '../../src/units/options.ts';
import { gapIn, wholeUnit } from '../../src/units/units.ts';
import { knowledgeWith } from '../support/knowledge.ts';

const knowledge = knowledgeWith();

/** The codes of a family, or of all, without those at the end. */
function codesBut(count: number, family?: string): readonly string[] {
  const codes = knowledge.unitCodes.filter((entry) => family === undefined || entry.family === family);
  return codes.slice(0, codes.length - count).map(({ code }) => code);
}

function gapOf(codes: readonly string[], options: Partial<GapOptions> = {}, from = knowledge) {
  const all: GapOptions = { complete: 'most', ignore: [], ...options };
  const families = new Set(codes.map((code) => from.familyOf(code)));
  return gapIn(wholeUnit('all', from.unitCodes, all), families, new Set(codes), all);
}

function missingOf(
  codes: readonly string[],
  options?: Partial<GapOptions>,
  from = knowledge,
): readonly string[] {
  return gapOf(codes, options, from)?.missing.map(({ code }) => code) ?? [];
}

describe('what is missing of a unit', () => {
  it('needs more than three quarters of a family to be handled: of 8, seven', () => {
    expect(missingOf(codesBut(1, 'SYMBOL'))).toEqual(['SYMBOL_011']);
    expect(missingOf(codesBut(2, 'SYMBOL'))).toEqual([]);
  });

  it('needs more than half where the option says so: of 8, five', () => {
    expect(missingOf(codesBut(3, 'SYMBOL'), { complete: 'half' })).toHaveLength(3);
    expect(missingOf(codesBut(4, 'SYMBOL'), { complete: 'half' })).toEqual([]);
  });

  it('needs three codes whatever the share: two of three COMMON codes say nothing', () => {
    expect(missingOf(codesBut(1, 'COMMON'), { complete: 'half' })).toEqual([]);
    expect(missingOf(codesBut(1, 'GATEWAY'), { complete: 'half' })).toEqual(['GATEWAY_0004']);
  });

  it('is all that the catalogue has where more than three quarters of it are handled', () => {
    const count = knowledge.unitCodes.length;
    const enough = Math.floor(count * 0.75) + 1;
    expect(missingOf(codesBut(count - enough))).toHaveLength(count - enough);
  });

  it('else is told of each family that qualifies', () => {
    const codes = [...codesBut(1, 'AUTH'), ...codesBut(1, 'SYMBOL'), 'ORDER_001'];
    expect(missingOf(codes)).toEqual(['AUTH_106', 'SYMBOL_011']);
  });

  it('counts families that qualify as whole for the catalogue: to complete them uncovers nothing new', () => {
    const most = ['WITHDRAW', 'ORDER', 'FUND', 'AUTH', 'TRANSFER'];
    const nearly = most.flatMap((family) => codesBut(2, family));
    const completed = most.flatMap((family) => codesBut(0, family));
    const absent = knowledge.unitCodes.filter(({ family }) => !most.includes(family));
    expect(nearly.length).toBeLessThan(knowledge.unitCodes.length * 0.75);
    expect(completed.length).toBeGreaterThan(knowledge.unitCodes.length * 0.75);
    expect(missingOf(completed)).toEqual(absent.map(({ code }) => code));
    expect(missingOf(nearly)).toEqual(
      knowledge.unitCodes.map(({ code }) => code).filter((code) => !nearly.includes(code)),
    );
  });

  it.each(['most', 'half'] as const)('of %s is still missing nothing once it has been added', (complete) => {
    const families = [...new Set(knowledge.unitCodes.map(({ family }) => family))];
    for (const first of families.keys()) {
      for (let last = first + 1; last <= families.length; last++) {
        for (const dropped of [1, 2, 4, 6, 8, 10]) {
          const codes = families.slice(first, last).flatMap((family) => codesBut(dropped, family));
          expect(missingOf([...codes, ...missingOf(codes, { complete })], { complete })).toEqual([]);
        }
      }
    }
  });

  it('never names SUCCESS or FAILURE', () => {
    expect(knowledge.unitCodes.map(({ code }) => code)).not.toContain('SUCCESS');
    expect(missingOf(codesBut(0))).toEqual([]);
  });

  it('leaves ignored codes out, of what is missing and of what is counted', () => {
    expect(missingOf(codesBut(1, 'SYMBOL'), { ignore: ['SYMBOL_011'] })).toEqual([]);
    expect(missingOf(codesBut(2, 'SYMBOL'), { ignore: ['*_011'] })).toEqual(['SYMBOL_010']);
    expect(missingOf(codesBut(1, 'SYMBOL'), { ignore: ['SYMBOL'] })).toEqual(['SYMBOL_011']);
  });

  it('counts sibling codes where their API is turned on, and additional ones', () => {
    const withMore = knowledgeWith({ additionalCodes: [{ code: 'SYMBOL_012', message: undefined }] });
    expect(missingOf(codesBut(0, 'SYMBOL'), {}, withMore)).toEqual(['SYMBOL_012']);
    const margin = knowledge.catalogue.siblings.filter(({ api }) => api === 'margin').map(({ code }) => code);
    const lever = margin.filter((code) => code.startsWith('LEVER_ORDER_'));
    expect(missingOf(lever.slice(1))).toEqual([]);
    expect(missingOf(lever.slice(1), {}, knowledgeWith({ apis: ['margin'] }))).toEqual(lever.slice(0, 1));
  });
});

describe('what a message says of it', () => {
  it('counts, and names the codes of one family', () => {
    expect(gapOf(codesBut(2, 'AUTH'))).toBeDefined();
    expect(describeGap(gapOf(codesBut(2, 'AUTH')) ?? { shares: [], missing: [] })).toEqual({
      share: '11 of the 13 AUTH codes',
      count: '2',
      missing: 'AUTH_105, AUTH_106',
    });
  });

  it('sets families apart', () => {
    const gap = gapOf([...codesBut(1, 'AUTH'), ...codesBut(1, 'SYMBOL'), ...codesBut(1, 'DEPOSIT')]);
    expect(describeGap(gap ?? { shares: [], missing: [] })).toEqual({
      share: '12 of the 13 AUTH, 7 of the 8 SYMBOL and 7 of the 8 DEPOSIT codes',
      count: '3',
      missing: 'AUTH_106 · SYMBOL_011 · DEPOSIT_008',
    });
  });

  it('writes twelve codes out', () => {
    const { share, missing } = describeGap(gapOf(codesBut(14)) ?? { shares: [], missing: [] });
    expect(share).toBe(
      `${knowledge.unitCodes.length - 14} of XT's ${knowledge.unitCodes.length} message codes`,
    );
    expect(missing.match(/[A-Z]+_\d+/g)).toHaveLength(12);
    expect(missing).toMatch(/ and 2 more$/);
  });
});
