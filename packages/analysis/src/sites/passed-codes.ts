import { once } from '../basics/once.ts';
import { isEnvelope } from '../evidence/envelope.ts';
import { isMarked, readMark } from '../evidence/fingerprints.ts';
import { canCarry } from '../flow/carrying.ts';
import { isMeantAsCode } from '../spelling/index.ts';
import { walk } from '../tree/children.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, NameNode, PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';
import { collectionOf } from './members.ts';
import { spelling } from './site.ts';

/** What a function does with a parameter. */
interface Use {
  /** It writes it as the mc of an envelope. */
  isWritten: boolean;
  /** It asks a table that has XT's codes, or that can only be XT's; and one that has none. */
  asks: 'codes' | 'own' | undefined;
  asksOthers: boolean;
}

const asking = new Set(['has', 'get', 'includes', 'indexOf']);

/**
 * Evidence E3 and E4 through a function: texts that are passed for a parameter which the function, of this file or of
 * another, writes as an mc (`refusal('AUTH_103')`), or asks a table with that is XT's, or that is also asked with an mc
 * (`textFor('ORDER_09')`).
 */
export function collectPassedCodes(collector: Collector): void {
  const { file, provenance } = collector;
  const { knowledge } = file;
  const meant = new Map<string, boolean>();
  const isMeantText = (text: string): boolean => {
    const known = meant.get(text);
    if (known !== undefined) return known;
    const isIt = knowledge.isKnown(text) || isMeantAsCode(text, knowledge.vocabulary);
    meant.set(text, isIt);
    return isIt;
  };
  const isMeant = (node: PlainNode): boolean => node.kind === 'string' && isMeantText(node.value);
  const usesOf = once((owner: FunctionNode) => readUses(owner, collector));
  for (const call of file.nodesOf('call')) {
    if (call.isNew || !call.args.some(isMeant)) continue;
    const owner = provenance.calls.calledFunction(call);
    if (!owner?.body) continue;
    for (const [index, literal] of call.args.entries()) {
      if (literal.kind !== 'string' || !isMeant(literal)) continue;
      const claim = claimOfParameter(usesOf(owner).get(index), owner, index, collector);
      if (claim) collector.addLiteral({ literal }, 'value', claim, undefined);
    }
  }
}

function claimOfParameter(
  use: Use | undefined,
  owner: FunctionNode,
  index: number,
  { file, provenance, claimOf: ofNode }: Collector,
): Claim | undefined {
  if (!use || use.asksOthers) return undefined;
  if (use.isWritten) return { evidence: { kind: 'envelope' }, isLowerCased: false };
  if (use.asks === 'own') return { evidence: { kind: 'fingerprint' }, isLowerCased: false };
  if (use.asks === undefined) return undefined;
  for (const call of provenance.calls.callsOf(owner)) {
    const argument = file.files.isOwn(call) ? call.args[index] : undefined;
    const claim = argument && canCarry(argument) ? ofNode(argument) : undefined;
    if (claim) return claim;
  }
  return undefined;
}

/** Reads what a function does with its parameters, by their position. */
function readUses(owner: FunctionNode, { file, provenance }: Collector): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>();
  const { messageCode } = file.knowledge.catalogue.api.fields;
  const useOf = (node: PlainNode | undefined): Use | undefined => {
    const parameter = node?.kind === 'name' ? parameterOf(node) : undefined;
    if (parameter === undefined) return undefined;
    let use = uses.get(parameter);
    if (!use) uses.set(parameter, (use = { isWritten: false, asks: undefined, asksOthers: false }));
    return use;
  };
  const parameterOf = (name: NameNode): number | undefined => {
    const parameter = file.scopes.bindingOf(name)?.parameter;
    return parameter?.owner === owner && parameter.path.length === 0 ? parameter.index : undefined;
  };
  const ask = (table: PlainNode, asked: PlainNode | undefined): void => {
    const use = useOf(asked);
    if (!use) return;
    const target = provenance.resolver.resolve(table);
    const collection = target && collectionOf(target, provenance.resolver);
    const written = collection?.members.map(({ literal }) => spelling(literal)) ?? [];
    if (!collection || !written.some((code) => file.knowledge.isTelling(code))) use.asksOthers = true;
    else {
      const isOwn = isMarked(
        readMark(written, file.knowledge),
        collection.node,
        file.files.of(collection.node),
      );
      use.asks = isOwn ? 'own' : (use.asks ?? 'codes');
    }
  };
  walk(owner, (node) => {
    if (node.kind === 'property' && node.parent?.kind === 'object' && keyName(node) === messageCode) {
      const use = isEnvelope(node.parent, file) ? useOf(node.value) : undefined;
      if (use) use.isWritten = true;
    } else if (node.kind === 'member' && node.property.kind === 'name') ask(node.object, node.property);
    else if (isAsking(node)) ask(node.callee.object, node.args[0]);
  });
  return uses;
}

function isAsking(node: PlainNode): node is CallNode & { readonly callee: PlainNode & { kind: 'member' } } {
  return node.kind === 'call' && node.callee.kind === 'member' && asking.has(memberName(node.callee) ?? '');
}
