import {
  type Analysis,
  analyse,
  defaultGapOptions,
  discardedCodes,
  type Knowledge,
  mapGaps,
  type PlainSource,
  switchGaps,
  uncheckedResults,
  unhandledCodes,
  unknownCodes,
} from '../../src/index.ts';

/** The analysis of a file, and the findings of all rules: how many there are. */
export function findAll(source: PlainSource, knowledge: Knowledge): number {
  return findAllIn(analyse(source, knowledge));
}

/** The findings of all rules in a file that is analysed: how many there are. */
export function findAllIn(analysis: Analysis): number {
  return [
    unknownCodes(analysis),
    switchGaps(analysis, defaultGapOptions),
    mapGaps(analysis, defaultGapOptions),
    uncheckedResults(analysis, { truthiness: false }),
    unhandledCodes(analysis, { emptyCases: true }),
    discardedCodes(analysis),
  ].reduce((all, findings) => all + findings.length, 0);
}
