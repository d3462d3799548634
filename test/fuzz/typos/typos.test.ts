import plugin from 'eslint-plugin-xt-mc';
import { describe, expect, it } from 'vitest';
import { allTypos, summarize, thresholds, tryTypos } from './found-typos.ts';
import { places } from './spelled-places.ts';

// `measure` tries all of them. A prime, so that no kind of slip keeps step with it.
const every = 41;
const typos = allTypos().filter((_, index) => index % every === 0);
const trials = tryTypos(plugin, typos);

describe(`every ${every}st typo of every code, through ESLint`, () => {
  it.each(Object.keys(places))('in %s: reported, and the code that was meant comes first', (place) => {
    const tried = trials.filter((trial) => trial.place === place);
    expect(tried.length).toBeGreaterThan(300);
    const missed = tried.filter(({ isReported }) => !isReported).map(({ typo }) => typo.text);
    const { reported, first } = summarize(tried);
    expect(reported, `not reported: ${missed.join(', ')}`).toBeGreaterThanOrEqual(thresholds.reported);
    expect(first).toBeGreaterThanOrEqual(thresholds.first);
  });
});
