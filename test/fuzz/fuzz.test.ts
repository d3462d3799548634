import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runKind } from './campaign.ts';
import { ownKinds } from './kinds.ts';
import { check } from './properties/check.ts';
import { signatureOf } from './properties/violation.ts';
import { reduce } from './reduce.ts';

// The seed is fixed: a failure here is the change's, not the day's. `pnpm fuzz` tries others.
const budget = { seed: 112, runs: 25, failures: 1 };

describe('random programs', () => {
  it.each(ownKinds().map((kind) => [kind.name, kind] as const))('%s: every promise is kept', (_, kind) => {
    const { tally, failures } = runKind(kind, budget);
    expect(
      failures.map(({ signature, violation, program }) => [signature, violation.detail, program]),
    ).toEqual([]);
    expect(tally.programs).toBe(budget.runs);
    if (kind.isSilent) expect(tally.reached).toBe(0);
    else expect(tally.reached).toBeGreaterThan(budget.runs / 10);
  });
});

describe('a broken promise', () => {
  it('is found, and made small', () => {
    const kind = {
      name: 'told to be silent',
      share: 1,
      isSilent: true,
      programs: fc.nat(9).map((times) => ({
        fileName: 'file.ts',
        text: `${'void 0;\n'.repeat(times)}export const f = (b) => b.rc !== 0 && b.mc === 'AUHT_103';\n`,
      })),
    };
    const { failures } = runKind(kind, { ...budget, failures: 2 });
    expect(failures.map(({ signature }) => signature)).toEqual(['look-alikes stay silent (no-unknown-code)']);
    expect(failures[0]?.program.text).toMatch(/^export/);
  });

  it('is told apart by promise and rule', () => {
    expect(signatureOf({ property: 'a', detail: 'b' })).toBe('a');
    expect(signatureOf({ property: 'a', rule: 'r', detail: 'b' })).toBe('a (r)');
  });

  it('loses lines and tokens that do not matter', () => {
    expect(reduce('a b c\nd wanted e\nf\n', (text) => text.includes('wanted'))).toBe('wanted');
  });
});

describe('a program', () => {
  it('that does not parse is still held against what the editor promises', () => {
    const { isParsed, violations } = check(
      { fileName: 'a.ts', text: "if (b.rc && b.mc === 'AUHT_103" },
      { maxSuggestions: 9 },
    );
    expect({ isParsed, violations }).toEqual({ isParsed: false, violations: [] });
  });
});
