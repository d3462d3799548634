import { isFingerprinted, isMarked, type Mark, readMark } from '../evidence/fingerprints.ts';
import { once } from '../basics/once.ts';
import { canCarry } from '../flow/carrying.ts';
import { minExactCodes } from '../knowledge/thresholds.ts';
import { keyName } from '../tree/keys.ts';
import type { PlainNode, SwitchNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import type { Collection } from './members.ts';
import { collectionOf, valuesOf } from './members.ts';
import { spelling } from './site.ts';

const byFingerprint: Claim = { evidence: { kind: 'fingerprint' }, isLowerCased: false };

/** Evidence E5: collections that nothing in the file asks, and that can only be XT's codes. */
export function collectUnaskedCollections(collector: Collector): void {
  const { file, provenance } = collector;
  // Sets made of one list have its members in common.
  const markOf = once((members: Collection['members']): Mark => {
    const written = members.map(({ literal }) => spelling(literal));
    return readMark(written, file.knowledge);
  });
  const consider = (node: PlainNode, collection: Collection | undefined): void => {
    if (!collection || collection.members.length < minExactCodes || collector.hasCollection(node)) return;
    if (isMarked(markOf(collection.members), node, file)) collector.addCollection(collection, byFingerprint);
  };
  for (const node of file.nodesOf('call')) {
    // A Map or Set is considered before the array inside it, which then counts as part of it.
    const collection = node.isNew ? collectionOf(node, provenance.resolver) : undefined;
    consider(node, collection?.node === node ? collection : undefined);
  }
  // A large client has hundreds of objects: what can be no code is counted before a collection is read.
  const { knowledge } = file;
  const isCodeKey = (member: PlainNode): boolean =>
    member.kind === 'property' && knowledge.isNumbered(keyName(member) ?? '');
  const mayBeCodeValue = (member: PlainNode): boolean => {
    const value = member.kind === 'property' ? member.value : undefined;
    return value?.kind === 'string'
      ? knowledge.isNumbered(value.value)
      : value !== undefined && canCarry(value);
  };
  for (const node of file.nodesOf('object')) {
    if (hasEnough(node.members, isCodeKey)) consider(node, collectionOf(node, provenance.resolver));
    if (hasEnough(node.members, mayBeCodeValue)) consider(node, valuesOf(node, provenance.resolver));
  }
  for (const kind of ['array', 'enum', 'unionType'] as const) {
    for (const node of file.nodesOf(kind)) {
      const isPart = node.parent?.kind === 'call' && collector.hasCollection(node.parent);
      if (!isPart) consider(node, collectionOf(node, provenance.resolver));
    }
  }
  for (const node of file.nodesOf('switch')) {
    if (!collector.claimOf(node.subject)) considerSwitch(collector, node);
  }
}

function hasEnough(members: readonly PlainNode[], isMeant: (member: PlainNode) => boolean): boolean {
  return members.length >= minExactCodes && members.filter(isMeant).length >= minExactCodes;
}

/** A switch on who knows what, whose cases only XT has. */
function considerSwitch(collector: Collector, node: SwitchNode): void {
  const literals = node.cases.flatMap(({ test }) => (test?.kind === 'string' ? [test] : []));
  const written = literals.map(spelling);
  if (!isFingerprinted(written, node, collector.file)) return;
  for (const literal of literals) collector.addLiteral({ literal }, 'case', byFingerprint, node);
}
