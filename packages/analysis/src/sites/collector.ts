import { tracersOf } from '../evidence/read-fields.ts';
import { codeTypeOf, type CodeType, listedTypeOf } from '../evidence/declared-types.ts';
import { alternativesOf } from '../declared/alternatives.ts';
import { isFingerprinted } from '../evidence/fingerprints.ts';
import { canCarry } from '../flow/carrying.ts';
import type { FileModel } from '../file/file.ts';
import { once } from '../basics/once.ts';
import type { Provenance } from '../flow/provenance.ts';
import { sentinelText } from '../flow/provenance.ts';
import type { Value } from '../flow/value.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collection, Member } from './members.ts';
import type { CodeSite, Evidence, Place } from './site.ts';
import { byEnvelope, spelling, textRange } from './site.ts';
import { isWrittenEnvelope } from './written-envelopes.ts';

/** An expression whose value is a message code, and why. */
export interface Subject {
  readonly evidence: Evidence;
  readonly isLowerCased: boolean;
  /** What the value's type says, where types are at hand and say something. */
  readonly type?: CodeType | undefined;
}

/** A collection whose members are codes, and why. */
export interface CodeCollection {
  readonly collection: Collection;
  readonly evidence: Evidence;
}

/** A collection of another module that is asked with a code here. */
export interface AskedElsewhere extends CodeCollection {
  /** The first expression that asks it. */
  readonly asked: PlainNode;
}

/** What another module writes and a code meets here, as it is read or its type shows it: a table, a list, a constant. */
export interface ForeignTexts {
  /** The first expression that asks it, or is compared with the code, in this file. */
  readonly asked: PlainNode;
  readonly role: 'key' | 'element' | 'value' | 'prefix';
  readonly texts: readonly string[];
  /** Where each text is written, where the module is read. */
  readonly literals?: readonly PlainNode[];
  readonly subject: Subject;
}

/** Gathers the sites of one file. A literal that several places lead to counts once: the first evidence stays. */
export interface Collector {
  readonly file: FileModel;
  readonly provenance: Provenance;
  /** Whether `node` is a message code's value. */
  readonly subjectOf: (node: PlainNode) => Subject | undefined;
  /** Whether a value that no expression has is a message code. */
  subjectOfValue(value: () => Value): Subject | undefined;
  addLiteral(
    member: Pick<Member, 'literal'>,
    place: Place,
    subject: Subject,
    group: object | undefined,
    /** What leads to it here, where it may be another module's. */
    asked?: PlainNode,
  ): void;
  addSite(site: CodeSite): void;
  addCollection(collection: Collection, subject: Subject, asked?: PlainNode): void;
  hasCollection(node: PlainNode): boolean;
  addForeign(foreign: ForeignTexts): void;
  readonly sites: readonly CodeSite[];
  readonly collections: readonly CodeCollection[];
  readonly foreign: readonly ForeignTexts[];
  /** Collections of other modules that do not show by themselves whose they are: what they lack is told here. */
  readonly foreignCollections: readonly AskedElsewhere[];
  /** What the file itself puts where a code was missing. */
  readonly sentinels: ReadonlySet<string>;
}

export function createCollector(file: FileModel, provenance: Provenance): Collector {
  const { messageCode } = tracersOf(provenance);
  const sites = new Map<number, CodeSite>();
  let sorted: readonly CodeSite[] | undefined;
  const collections = new Map<PlainNode, CodeCollection>();
  const added = new Set<readonly Member[]>();
  const foreign = new Map<string, ForeignTexts>();
  const elsewhere = new Map<PlainNode, AskedElsewhere>();
  const sentinels = new Set<string>();

  function findSubject(node: PlainNode): Subject | undefined {
    const trace = messageCode.trace(node);
    const type = codeTypeOf(node, file) ?? writtenTypeOf(node);
    if (trace.bases.size === 0) {
      return type ? { evidence: { kind: 'type' }, isLowerCased: false, type } : ofWritten(node);
    }
    for (const sentinel of trace.sentinels) sentinels.add(sentinelText(sentinel));
    const evidence: Evidence = type ? { kind: 'type' } : { kind: 'read', bases: trace.bases };
    return { evidence, isLowerCased: trace.isLowerCased, type: type ?? listedTypeOf(node, file) };
  }

  /** Evidence E3: `body.mc`, where `body` is an envelope that is written out, as tests do. */
  function ofWritten(node: PlainNode): Subject | undefined {
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
    for (const union of alternativesOf(type, file, new Set())) {
      if (union.kind !== 'unionType') continue;
      const codes = union.members.flatMap((member) => (member.kind === 'string' ? [member.value] : []));
      if (isFingerprinted(codes, union, file.files.of(union))) return codes;
    }
    return undefined;
  });

  function addSite(site: CodeSite): void {
    const known = sites.get(site.textStart);
    sorted = undefined;
    // A place that belongs to a group knows more: which codes stand beside it.
    if (!known || (site.group && !known.group)) sites.set(site.textStart, site);
  }

  function addLiteral(
    { literal }: Pick<Member, 'literal'>,
    place: Place,
    subject: Subject,
    group: object | undefined,
    asked?: PlainNode,
  ): void {
    if (!file.files.isOwn(literal)) {
      if (asked)
        addForeign({
          asked,
          role: place === 'prefix' ? 'prefix' : 'value',
          texts: [spelling(literal)],
          literals: [literal],
          subject,
        });
      return;
    }
    addSite({
      place,
      written: spelling(literal),
      start: literal.start,
      end: literal.end,
      ...textRange(literal),
      node: literal,
      evidence: subject.evidence,
      isLowerCased: subject.isLowerCased,
      type: subject.type,
      group,
    });
  }

  /** Whether a collection of another module shows by itself that it is XT's: then it is told where it is written. */
  const isToldThere = once(({ node, members }: Collection): boolean => {
    const written = members.map(({ literal }) => spelling(literal));
    return isFingerprinted(written, node, file.files.of(node));
  });

  function addForeign(found: ForeignTexts): void {
    // What one name stands for is told once, where the file asks it first.
    const name = file.source.text.slice(found.asked.start, found.asked.end);
    const known = foreign.get(name);
    if (!known || found.asked.start < known.asked.start) foreign.set(name, found);
  }

  return {
    file,
    provenance,
    subjectOf: once(findSubject),
    subjectOfValue(value) {
      const trace = messageCode.traceValue(value);
      if (trace.bases.size === 0) return undefined;
      return { evidence: { kind: 'read', bases: trace.bases }, isLowerCased: trace.isLowerCased };
    },
    addLiteral,
    addSite,
    addCollection(collection, subject, asked) {
      if (!file.files.isOwn(collection.node)) {
        if (!asked || isToldThere(collection)) return;
        addForeign({ asked, ...foreignMembers(collection), subject });
        const known = elsewhere.get(collection.node);
        if (!known || asked.start < known.asked.start) {
          elsewhere.set(collection.node, { collection, evidence: subject.evidence, asked });
        }
        return;
      }
      if (!collections.has(collection.node)) {
        collections.set(collection.node, { collection, evidence: subject.evidence });
      }
      // Whoever asks the same members later adds nothing: the first evidence stays.
      if (added.has(collection.members)) return;
      added.add(collection.members);
      for (const member of collection.members) {
        addLiteral(member, placeOf(collection), subject, collection.node, member.named);
      }
    },
    hasCollection: (node) => collections.has(node),
    addForeign,
    get sites() {
      return (sorted ??= [...sites.values()].sort((a, b) => a.start - b.start));
    },
    get collections() {
      return [...collections.values()];
    },
    get foreignCollections() {
      return [...elsewhere.values()];
    },
    get foreign() {
      return [...foreign.values()];
    },
    sentinels,
  };
}

function foreignMembers({ shape, members }: Collection): Pick<ForeignTexts, 'role' | 'texts' | 'literals'> {
  const literals = members.map(({ literal }) => literal);
  return { role: shape === 'map' ? 'key' : 'element', texts: literals.map(spelling), literals };
}

function placeOf(collection: Collection): Place {
  switch (collection.shape) {
    case 'map':
      return 'key';
    case 'enum':
      return 'enum member';
    case 'union':
      return 'type';
    case 'list':
      return 'element';
  }
}
