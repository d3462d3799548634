import type { Analysis } from '../../corroboration/analysis.ts';
import { unknownCodes } from '../../rules/no-unknown-code/unknown-codes.ts';
import { codeAskedFor } from '../../spelling/index.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { guessCode } from './guess.ts';
import { httpStatusAt } from './http-statuses.ts';
import { nodeAt } from '../../tree/node-at.ts';
import { returnCodeAt } from './return-codes.ts';
import type { Hovered, Topic } from './topic.ts';

export interface HoverOptions {
  /** `always`: also where a text is spelt like a code and nothing says whose it is. */
  readonly hover: 'always' | 'evidence';
}

/** What stands at `offset`; undefined where nothing is to be said of it. */
export function hoveredAt(analysis: Analysis, offset: number, { hover }: HoverOptions): Hovered | undefined {
  const node = nodeAt(analysis.file.source.program, offset);
  if (node.kind === 'number') return unknownAt(analysis, offset) ?? numberAt(node, analysis);
  // In a regular expression, what stands in one of its alternatives.
  if (node.kind === 'constant') return unknownAt(analysis, offset) ?? siteAt(analysis, offset);
  if (node.kind !== 'string' && node.kind !== 'key') return undefined;
  return (
    unknownAt(analysis, offset) ??
    siteAt(analysis, offset) ??
    numberAt(node, analysis) ??
    (hover === 'always' ? guessCode(node, analysis) : undefined)
  );
}

function unknownAt(analysis: Analysis, offset: number): Hovered | undefined {
  const finding = unknownCodes(analysis).find(
    // What is wrong with a whole test is not told of a number in it: `rc > 400`.
    ({ messageId, start, end }) => messageId !== 'decidedTest' && start <= offset && offset < end,
  );
  return finding && { start: finding.start, end: finding.end, topic: { kind: 'unknown', finding } };
}

function siteAt(
  { sites, corroboration, file: { knowledge } }: Analysis,
  offset: number,
): Hovered | undefined {
  const site = sites.sites.find(({ start, end }) => start <= offset && offset < end);
  if (!site || !corroboration.isEnough(site.evidence, site)) return undefined;
  const written = codeAskedFor(site.written, site.isLowerCased);
  if (knowledge.isKnown(written)) {
    return { start: site.start, end: site.end, topic: { kind: 'code', code: written, isProven: true } };
  }
  if (site.kind !== 'prefix' || written === '') return undefined;
  if (!knowledge.unitCodes.some(({ code }) => code.startsWith(written))) return undefined;
  return { start: site.start, end: site.end, topic: { kind: 'prefix', prefix: written } };
}

function numberAt(node: PlainNode, analysis: Analysis): Hovered | undefined {
  const topic: Topic | undefined = returnCodeAt(node, analysis) ?? httpStatusAt(node, analysis);
  return topic && { start: node.start, end: node.end, topic };
}
