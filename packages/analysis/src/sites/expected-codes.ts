import { isExpectedCode } from '../evidence/declared-types.ts';
import { isMeantAsCode } from '../spelling/index.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import { collectionOf } from './members.ts';
import { keyLiteral, spelling } from './site.ts';

const byType: Claim = { evidence: { kind: 'type' }, isLowerCased: false };

/**
 * Evidence E1 the other way round: literals and keys for whose place a message code's type is written, such as the
 * argument of another module's function. Only what may be a code is asked: a checker's answer costs more than a spelling.
 */
export function collectExpectedCodes(collector: Collector): void {
  const { file, provenance } = collector;
  if (!file.types) return;
  const { vocabulary } = file.knowledge;
  const mayBeCode = (text: string): boolean => /\d/.test(text) && isMeantAsCode(text, vocabulary);
  const asked = new Set<PlainNode>();
  for (const literal of file.nodesOf('string')) {
    if (!mayBeCode(literal.value)) continue;
    const { parent } = literal;
    const isOfPair = parent?.kind === 'array' && parent.parent?.kind === 'array';
    const list = parent?.kind === 'array' && !isOfPair ? parent : undefined;
    if (list && asked.has(list)) continue;
    if (list) asked.add(list);
    if (!isExpectedCode(literal, file)) continue;
    const collection = list && collectionOf(list, provenance.resolver);
    if (collection) collector.addCollection(collection, byType);
    else collector.addLiteral({ literal }, 'value', byType, undefined);
  }
  for (const object of file.nodesOf('object')) {
    const property = object.members.find((member) => {
      const key = member.kind === 'property' ? keyLiteral(member) : undefined;
      return key !== undefined && mayBeCode(spelling(key));
    });
    const key = property?.kind === 'property' ? property.key : undefined;
    const collection =
      key && isExpectedCode(key, file) ? collectionOf(object, provenance.resolver) : undefined;
    if (collection) collector.addCollection(collection, byType);
  }
}
