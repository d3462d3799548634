import type { Analysis } from '../../corroboration/analysis.ts';
import { truthOf } from '../../flow/conditions/answers.ts';
import { returnedBy } from '../../flow/conditions/returned.ts';
import { meansRetry } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { spelling, type CodeSite } from '../../sites/site.ts';
import { type Collection, collectionOf, type Member } from '../../sites/members.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { callsIn, harmlessCalls } from './harmless-calls.ts';
import { holderOf, nameOf } from './holders.ts';
import type { PassedRequests } from './passed-requests.ts';
import { functionsAround, metBy } from './subjects.ts';
import type { CodeWorlds } from './worlds.ts';

/** A code, and what names it. */
interface NamedForRetry {
  readonly code: string;
  readonly node: PlainNode;
}

/** The codes in lists, tables and predicates whose names can mean nothing but what is sent again. */
export function namedAfterRetries(
  analysis: Analysis,
  worlds: CodeWorlds,
  passedRequests: PassedRequests,
): readonly NamedForRetry[] {
  const { file, sites, corroboration, provenance } = analysis;
  const siteOf = new Map<PlainNode, CodeSite>(sites.sites.map((site) => [site.node, site]));
  const known = new Set(sites.collections.map(({ collection }) => collection.node));
  const isProven = (node: PlainNode): boolean => {
    const site = siteOf.get(node);
    return site !== undefined && corroboration.isEnough(site.evidence, site);
  };
  /** What nothing of this file asks: an option beside a function that asks XT. */
  const options = file
    .nodesOf('array')
    .filter((list) => !known.has(list) && isNamed(holderOf(list)) && passedRequests.isOfXt(list))
    .flatMap((list) => collectionOf(list, provenance.resolver) ?? []);
  const listed = [
    ...sites.collections.map(({ collection }) => ({ collection, isOption: false })),
    ...options.map((collection) => ({ collection, isOption: true })),
  ]
    .filter(({ collection }) => isNamed(holderOf(collection.node)) && passedRequests.isSame(collection.node))
    .flatMap(({ collection, isOption }) =>
      collection.members
        .filter((member) => isListed(member, collection) && (isOption || isProven(member.literal)))
        .map(({ literal }) => ({ code: spelling(literal), node: literal })),
    );
  const compared = file.nodesOf('string').filter((node) => {
    if (!file.knowledge.isKnown(node.value)) return false;
    const predicate = functionsAround(node).find((owner) => isNamed(nameOf(owner)));
    if (!predicate || !passedRequests.isSame(predicate)) return false;
    const isXts = isProven(node) || passedRequests.isOfXt(predicate);
    return isXts && isLetThrough(node, node.value, predicate, analysis, worlds);
  });
  return [...listed, ...compared.map((node) => ({ code: node.value, node }))];
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
function isLetThrough(
  node: PlainNode,
  code: string,
  predicate: FunctionNode,
  analysis: Analysis,
  worlds: CodeWorlds,
): boolean {
  const met = metBy(node);
  if (!met) return false;
  const answer = (world: Parameters<typeof returnedBy>[1]): boolean | undefined =>
    truthOf(returnedBy(predicate, world, worlds.evaluator));
  const [named, other] = [answer(worlds.withCode(met, code)), answer(worlds.withOther(met))];
  if (named === true) return other !== true;
  // `error instanceof XtError && error.code === 'AUTH_104'`: for this code perhaps, and surely for no other.
  return (
    named === undefined &&
    other === false &&
    predicate.body !== undefined &&
    callsIn(predicate.body).every((call) => harmlessCalls(analysis)(call))
  );
}
