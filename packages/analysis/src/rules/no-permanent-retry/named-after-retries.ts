import type { Analysis } from '../../corroboration/analysis.ts';
import { truthOf } from '../../flow/conditions/answers.ts';
import { returnedBy } from '../../flow/conditions/calls.ts';
import { meansRetry } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { spelling, type CodeSite } from '../../sites/site.ts';
import type { Collection, Member } from '../../sites/members.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { holderOf, nameOf } from './holders.ts';
import { functionsAround, metBy } from './subjects.ts';
import type { Worlds } from './worlds.ts';

/** A code, and what names it. */
export interface NamedForRetry {
  readonly code: string;
  readonly node: PlainNode;
}

/** The codes in lists, tables and predicates whose names can mean nothing but what is sent again. */
export function namedAfterRetries(analysis: Analysis, worlds: Worlds): readonly NamedForRetry[] {
  const { sites, corroboration } = analysis;
  const siteOf = new Map<PlainNode, CodeSite>(sites.sites.map((site) => [site.node, site]));
  const isProven = (node: PlainNode): boolean => {
    const site = siteOf.get(node);
    return site !== undefined && corroboration.isEnough(site.evidence, site);
  };
  const listed = sites.collections
    .filter(({ collection }) => isNamed(holderOf(collection.node)))
    .flatMap(({ collection }) => collection.members.filter((member) => isListed(member, collection)))
    .map(({ literal }) => ({ code: spelling(literal), node: literal }));
  const compared = sites.sites
    .filter((site) => isLetThrough(site, worlds))
    .map(({ written, node }) => ({ code: written, node }));
  return [...listed, ...compared].filter(({ node }) => isProven(node));
}

function isNamed(name: string | undefined): boolean {
  return name !== undefined && meansRetry(wordsOf(name));
}

/** An element of a list, or a key whose value is `true`. */
function isListed({ value }: Member, { shape }: Collection): boolean {
  if (shape === 'list') return true;
  return shape === 'map' && value?.kind === 'constant' && value.value === 'true';
}

/** Whether a predicate that is named after retries answers `true` for a code, and not for one that it does not name. */
function isLetThrough({ node, written }: CodeSite, worlds: Worlds): boolean {
  const predicate = functionsAround(node).find((owner) => isNamed(nameOf(owner)));
  const met = predicate && metBy(node);
  if (!met) return false;
  const answer = (world: Parameters<typeof returnedBy>[1]): boolean | undefined =>
    truthOf(returnedBy(predicate, world, worlds.evaluator));
  return answer(worlds.withCode(met, written)) === true && answer(worlds.withOther(met)) !== true;
}
