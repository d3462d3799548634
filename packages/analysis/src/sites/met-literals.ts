import { isNamedBodyType } from '../evidence/declared-types.ts';
import { thrownBelow, valueBelow } from '../flow/below.ts';
import { literalsOf } from '../flow/literals.ts';
import { canCarry } from '../flow/carrying.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Subject } from './subjects.ts';
import { addLiterals } from './comparisons.ts';
import type { Meeting, MetValue } from './meetings.ts';
import { collectionOf } from './members.ts';
import { meetingsIn } from './matched-patterns.ts';
import { addRegex, regexesAt } from './regular-expressions.ts';
import { subjectInText, subjectOfErrors } from './spoken-codes.ts';

/** Evidence E4: what a message code meets in patterns and in expected objects. */
export function collectMetLiterals(collector: Collector): void {
  for (const meeting of meetingsIn(collector.file)) {
    if (!mayBeTexts(meeting, collector)) continue;
    const subject = subjectAt(meeting.value, collector);
    if (subject) addMet(collector, meeting, subject);
  }
}

/** What is met is cheaper to know than where a value comes from. */
function mayBeTexts({ met, as }: Meeting, collector: Collector): boolean {
  if (as === 'regex') return regexesAt(met, collector).length > 0;
  if (as === 'member') return canCarry(met) || met.kind === 'array';
  return literalsOf(met, collector.provenance).length > 0;
}

/** Whether a part of a value is a message code. */
export function subjectAt({ node, path, isThrown }: MetValue, collector: Collector): Subject | undefined {
  const { flow } = collector.provenance;
  if (isThrown) {
    const own = collector.subjectOfValue(() => thrownBelow(node, path, flow));
    if (own ?? path.join('.') !== 'message') return own;
    const spoken = subjectInText(thrownBelow(node, path, flow), collector);
    return spoken ?? subjectOfErrors(thrownBelow(node, [], flow), collector);
  }
  if (path.length === 0) return collector.subjectOf(node);
  return collector.subjectOfValue(() => valueBelow(node, path, flow)) ?? subjectOfType(node, path, collector);
}

/** The message code of a value whose type is a body's by name. */
function subjectOfType(node: PlainNode, path: readonly string[], { file }: Collector): Subject | undefined {
  const { messageCode } = file.knowledge.catalogue.api.fields;
  if (path.length !== 1 || path[0] !== messageCode || !file.types) return undefined;
  return isNamedBodyType(node, file) ? { evidence: { kind: 'type' }, isLowerCased: false } : undefined;
}

/** Adds what a message code meets in a pattern. */
export function addMet(collector: Collector, { met, as, group }: Meeting, subject: Subject): void {
  if (as === 'regex') {
    for (const regex of regexesAt(met, collector)) addRegex(collector, regex, subject);
  } else if (as === 'member') {
    const { resolver } = collector.provenance;
    const list = resolver.resolve(met);
    const collection = list && collectionOf(list, resolver);
    if (collection) collector.addCollection(collection, subject);
  } else if (as === 'prefix') {
    if (met.kind === 'string') collector.addLiteral({ literal: met }, 'prefix', subject, undefined);
  } else addLiterals(collector, met, subject, group, 'case');
}
