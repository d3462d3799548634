import type { Analysis, PlainSource } from '../../src/index.ts';
import { analyse, walk } from '../../src/index.ts';
import { findAllIn } from '../growth/work.ts';
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

/**
 * Steps of flow for each node of a file that no file may exceed. The costliest shape of code takes less than three; what
 * multiplies takes hundreds.
 */
export const maxStepsOfNode = 8;

/** Analyses a source with every finding of every rule, and counts. */
export function costOf(plain: PlainSource): Cost {
  const { source, reads } = countReads(plain);
  const analysis = analyse(source, knowledge);
  findAllIn(analysis);
  return { reads: reads(), steps: stepsOf(analysis) };
}

/** How often flow works something out for each node of a source, with every finding of every rule. */
export function stepsOfNode(source: PlainSource): number {
  const analysis = analyse(source, knowledge);
  findAllIn(analysis);
  return stepsOf(analysis) / countNodes(source);
}

/** How often flow has worked something out in a file, so far. */
export function stepsOf({ provenance: { flow, contexts } }: Analysis): number {
  return flow.steps + contexts.steps;
}

export function countNodes({ program }: PlainSource): number {
  let nodes = 0;
  walk(program, () => nodes++);
  return nodes;
}
