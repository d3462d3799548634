import type { Analysis } from '../analysis.ts';
import type { NamedText } from '../dispatches/named-texts.ts';
import type { Evidence } from '../sites/site.ts';
import { isForeignFamily } from '../spelling/index.ts';
import { minShareOfNamed } from '../thresholds.ts';
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
  // SUCCESS and FAILURE are anybody's words: where nothing else is named, XT must be known from elsewhere.
  if (numbered === 0 && !corroboration.isXtFile()) return false;
  const foreign = names.filter(({ text }) => isForeignFamily(text, knowledge.vocabulary)).length;
  if (foreign > 0 && numbered < minShareOfNamed * (numbered + foreign)) return false;
  const nodes = new Set<PlainNode>(names.map(({ node }) => node));
  const first = sites.sites.find((site) => nodes.has(site.node) && knowledge.isNumbered(site.written));
  return corroboration.isEnough(evidence, first);
}
