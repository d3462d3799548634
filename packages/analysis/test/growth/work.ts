import { type Analysis, analyse, type Knowledge, type PlainSource, rules } from '../../src/index.ts';

/** The analysis of a file, and the findings of all rules: how many there are. */
export function findAll(source: PlainSource, knowledge: Knowledge): number {
  return findAllIn(analyse(source, knowledge));
}

/** The findings of all rules in a file that is analysed: how many there are. */
export function findAllIn(analysis: Analysis): number {
  return rules.flatMap(({ find, presets }) => find(analysis, presets.strict)).length;
}
