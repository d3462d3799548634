import type { Analysis, PlainSource } from '../../src/index.ts';
import { analyse, rules, walk } from '../../src/index.ts';
import { countReads } from './counted-source.ts';
import { knowledgeWith } from './knowledge.ts';

/** What the analysis of a file costs, as counts. */
export interface Cost {
  /** Reads of a field of a node, or of an item of a list of nodes. */
  readonly reads: number;
  /** How often flow worked something out. */
  readonly steps: number;
}

const knowledge = knowledgeWith();

/** Analyses a source with every finding of every rule, and counts. */
export function costOf(plain: PlainSource): Cost {
  const { source, reads } = countReads(plain);
  const analysis = analyse(source, knowledge);
  findAll(analysis);
  return { reads: reads(), steps: analysis.provenance.flow.steps };
}

/** How often flow works something out for each node of a source, with every finding of every rule. */
export function stepsOfNode(source: PlainSource): number {
  const analysis = analyse(source, knowledge);
  findAll(analysis);
  let nodes = 0;
  walk(source.program, () => nodes++);
  return analysis.provenance.flow.steps / nodes;
}

function findAll(analysis: Analysis): void {
  for (const { find, presets } of rules) find(analysis, presets.strict);
}
