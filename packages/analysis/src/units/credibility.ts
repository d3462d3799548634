import type { Analysis } from '../corroboration/analysis.ts';
import type { NamedText } from './named-texts.ts';
import { once } from '../basics/once.ts';
import type { Collector } from '../sites/collector.ts';
import type { CodeSite, Evidence } from '../sites/site.ts';
import { isForeignFamily } from '../spelling/index.ts';
import { minShareOfNamed } from '../knowledge/thresholds.ts';
import type { PlainNode } from '../tree/nodes.ts';

/**
 * Whether what a dispatch or map names makes it one of XT's codes. An exact code must be among the texts, since other
 * systems' values are read from an `mc` as well; each exact one then corroborates the others (C3).
 */
export function isAboutXt(
  names: readonly NamedText[],
  codes: ReadonlyMap<string, NamedText>,
  evidence: Evidence,
  { file, corroboration, sites }: Analysis,
): boolean {
  const { knowledge } = file;
  if (evidence.kind === 'type') return true;
  if (codes.size === 0) return false;
  const numbered = [...codes].filter(
    ([code, { text }]) => knowledge.isNumbered(code) && code === text.toUpperCase(),
  ).length;
  // SUCCESS and FAILURE are anybody's words: where no number is named, XT must be known from elsewhere, and words of
  // somebody else's beside them say whose they are.
  const own = new Set(Array.from(codes.values(), ({ node }) => node));
  const areOutcomes = [...codes.keys()].every((code) => knowledge.outcomes.has(code));
  if (numbered === 0 && !corroboration.isXtFile()) return false;
  if (areOutcomes && names.some(({ node }) => !own.has(node))) return false;
  const foreign = names.filter(({ text }) => isForeignFamily(text, knowledge.vocabulary)).length;
  if (foreign > 0 && numbered < minShareOfNamed * (numbered + foreign)) return false;
  const site = siteIndexOf(sites);
  const first = names.find(({ node, text }) => site.has(node) && knowledge.isNumbered(text));
  return corroboration.isEnough(evidence, first && site.get(first.node));
}

/** The sites of a file by their literals; made once all are collected. */
export const siteIndexOf = once(
  ({ sites }: Collector): ReadonlyMap<PlainNode, CodeSite> => new Map(sites.map((site) => [site.node, site])),
);
