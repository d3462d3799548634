import { typeAlternativesOf } from '../declared/type-alternatives.ts';
import { type CodeType, codeTypeOf, listedTypeOf } from '../evidence/declared-types.ts';
import { isFingerprinted } from '../evidence/fingerprints.ts';
import { tracersOf } from '../evidence/read-fields.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { canCarry } from '../flow/carrying.ts';
import { type Provenance, sentinelText } from '../flow/provenance.ts';
import type { Value } from '../flow/value.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { byEnvelope, type Evidence } from './site.ts';
import { isWrittenEnvelope } from './written-envelopes.ts';

/** That an expression's value is a message code, and what speaks for it. */
export interface Claim {
  readonly evidence: Evidence;
  readonly isLowerCased: boolean;
  /** What the value's type says, where types are at hand and say something. */
  readonly type?: CodeType | undefined;
}

/** Tells of expressions whether their values are message codes. */
export interface Claims {
  /** That `node` is a message code's value; undefined where nothing says so. */
  readonly claimOf: (node: PlainNode) => Claim | undefined;
  /** That a value which no expression has is a message code. */
  readonly claimOfValue: (value: () => Value) => Claim | undefined;
  /** What the file itself puts where a code was missing. */
  readonly sentinels: ReadonlySet<string>;
}

export function createClaims(file: FileModel, provenance: Provenance): Claims {
  const { messageCode } = tracersOf(provenance);
  const sentinels = new Set<string>();

  function findClaim(node: PlainNode): Claim | undefined {
    const trace = messageCode.trace(node);
    const type = codeTypeOf(node, file) ?? writtenTypeOf(node);
    if (trace.bodies.size === 0) {
      return type ? { evidence: { kind: 'type' }, isLowerCased: false, type } : ofWritten(node);
    }
    for (const sentinel of trace.sentinels) sentinels.add(sentinelText(sentinel));
    const evidence: Evidence = type
      ? { kind: 'type' }
      : { kind: 'read', bodies: trace.bodies, others: trace.others };
    return { evidence, isLowerCased: trace.isLowerCased, type: type ?? listedTypeOf(node, file) };
  }

  /** Evidence E3: `body.mc`, where `body` is an envelope that is written out, as tests do. */
  function ofWritten(node: PlainNode): Claim | undefined {
    const { messageCode } = file.knowledge.catalogue.api.fields;
    if (node.kind !== 'member' || memberName(node) !== messageCode) return undefined;
    return isWrittenEnvelope(node.object, file, provenance) ? byEnvelope : undefined;
  }

  /** What the declared type of a parameter, or of the field it becomes, lists: a union that can only be of XT's codes. */
  function writtenTypeOf(node: PlainNode): CodeType | undefined {
    for (const { base, root } of canCarry(node) ? provenance.flow.valueOf(node).places : []) {
      if (base || root.kind !== 'parameter' || root.node.kind !== 'param' || !root.node.type) continue;
      const codes = unionOf(root.node.type);
      if (codes) return { declared: codes, narrowed: undefined };
    }
    return undefined;
  }

  const unionOf = once((type: PlainNode): readonly string[] | undefined => {
    for (const union of typeAlternativesOf(type, file, new Set())) {
      if (union.kind !== 'unionType') continue;
      const codes = union.members.flatMap((member) => (member.kind === 'string' ? [member.value] : []));
      if (isFingerprinted(codes, union, file.files.of(union))) return codes;
    }
    return undefined;
  });

  return {
    claimOf: once(findClaim),
    claimOfValue(value) {
      const trace = messageCode.traceValue(value);
      if (trace.bodies.size === 0) return undefined;
      const { bodies, others, isLowerCased } = trace;
      return { evidence: { kind: 'read', bodies, others }, isLowerCased };
    },
    sentinels,
  };
}
