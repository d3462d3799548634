import { analyse, type Knowledge, type PlainSource, rules } from '../../src/index.ts';

/** The analysis of a file, and the findings of all rules: how many there are. */
export function findAll(source: PlainSource, knowledge: Knowledge): number {
  const analysis = analyse(source, knowledge);
  return rules.flatMap(({ find, presets }) => find(analysis, presets.strict)).length;
}
