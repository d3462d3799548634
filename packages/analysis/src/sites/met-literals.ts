import { isNamedBodyType } from '../evidence/declared-types.ts';
import { thrownBelow, valueBelow } from '../flow/below.ts';
import { literalsOf } from '../flow/literals.ts';
import { canCarry } from '../flow/carrying.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import { addLiterals } from './comparisons.ts';
import type { Meeting, MetValue } from './meetings.ts';
import { collectionOf } from './members.ts';
import { meetingsIn } from './matched-patterns.ts';
import { addRegex, regexesAt } from './regular-expressions.ts';
import { claimInText, claimOfErrors } from './spoken-codes.ts';

/** Evidence E4: what a message code meets in patterns and in expected objects. */
export function collectMetLiterals(collector: Collector): void {
  for (const meeting of meetingsIn(collector.file)) {
    if (!mayBeTexts(meeting, collector)) continue;
    const claim = claimAt(meeting.value, collector);
    if (claim) addMet(collector, meeting, claim);
  }
}

/** What is met is cheaper to know than where a value comes from. */
function mayBeTexts({ met, as }: Meeting, collector: Collector): boolean {
  if (as === 'regex') return regexesAt(met, collector).length > 0;
  if (as === 'member') return canCarry(met) || met.kind === 'array';
  return literalsOf(met, collector.provenance).length > 0;
}

/** Whether a part of a value is a message code. */
export function claimAt({ node, path, isThrown }: MetValue, collector: Collector): Claim | undefined {
  const { flow } = collector.provenance;
  if (isThrown) {
    const own = collector.claimOfValue(() => thrownBelow(node, path, flow));
    if (own ?? path.join('.') !== 'message') return own;
    const spoken = claimInText(thrownBelow(node, path, flow), collector);
    return spoken ?? claimOfErrors(thrownBelow(node, [], flow), collector);
  }
  if (path.length === 0) return collector.claimOf(node);
  return collector.claimOfValue(() => valueBelow(node, path, flow)) ?? claimOfType(node, path, collector);
}

/** The message code of a value whose type is a body's by name. */
function claimOfType(node: PlainNode, path: readonly string[], { file }: Collector): Claim | undefined {
  const { messageCode } = file.knowledge.catalogue.api.fields;
  if (path.length !== 1 || path[0] !== messageCode || !file.types) return undefined;
  return isNamedBodyType(node, file) ? { evidence: { kind: 'type' }, isLowerCased: false } : undefined;
}

/** Adds what a message code meets in a pattern. */
export function addMet(collector: Collector, { met, as, group }: Meeting, claim: Claim): void {
  if (as === 'regex') {
    for (const regex of regexesAt(met, collector)) addRegex(collector, regex, claim);
  } else if (as === 'member') {
    const { resolver } = collector.provenance;
    const list = resolver.resolve(met);
    const collection = list && collectionOf(list, resolver);
    if (collection) collector.addCollection(collection, claim);
  } else if (as === 'prefix') {
    if (met.kind === 'string') collector.addLiteral({ literal: met }, 'prefix', claim, undefined);
  } else addLiterals(collector, met, claim, group, 'case');
}
