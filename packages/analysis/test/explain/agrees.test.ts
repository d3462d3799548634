import { describe, expect, it } from 'vitest';
import { explain, rules } from '../../src/index.ts';
import { analyseText } from '../support/analyse-text.ts';
import { fixturesIn } from '../support/fixtures.ts';

/*
 * An explanation that says otherwise than the rules do would be worse than none: over all fixtures, what is explained as
 * reported is reported, what is reported is explained so, and each site counts as XT's where corroboration says so.
 */
const fixtures = ['clients/correct', 'clients/faulty', 'look-alikes'].flatMap((folder) =>
  fixturesIn(folder).map((fixture) => ({ ...fixture, folder })),
);

describe.each(fixtures)('$folder/$name', ({ name, text }) => {
  const analysis = analyseText(text, { fileName: name });

  it('is explained as it is judged, at each of its sites', () => {
    for (const site of analysis.sites.sites) {
      const explanation = explain(analysis, site.textStart);
      if (explanation?.kind === 'return code') continue;
      expect([site.written, explanation?.isXts]).toEqual([
        site.written,
        analysis.corroboration.isEnough(site.evidence, site),
      ]);
    }
  });

  it('is explained as reported where it is, and nowhere else', () => {
    const reported = new Map<number, string>();
    for (const { name: rule, find, presets } of rules) {
      if (rule !== 'no-unknown-code' && rule !== 'no-unchecked-result') continue;
      for (const { start } of find(analysis, presets.strict)) reported.set(start, rule);
    }
    const explained = new Map<number, string>();
    for (let offset = 0; offset < text.length; offset++) {
      const explanation = explain(analysis, offset);
      if (explanation?.rule) explained.set(explanation.start, explanation.rule);
      expect(explanation?.steps.length).not.toBe(0);
    }
    expect([...explained].sort()).toEqual([...reported].sort());
  });
});

it('has fixtures of each kind', () => {
  expect(new Set(fixtures.map(({ folder }) => folder)).size).toBe(3);
});
