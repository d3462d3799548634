import { isFingerprinted } from '../evidence/fingerprints.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collection, Member } from './members.ts';
import type { CodeSite, Evidence, SiteKind } from './site.ts';
import { spelling, textRange } from './site.ts';
import { type Claim, type Claims, createClaims } from './claims.ts';

/** A collection whose members are codes, and why. */
export interface CodeCollection {
  readonly collection: Collection;
  readonly evidence: Evidence;
}

/** A collection of another module that is asked with a code here. */
interface AskedElsewhere extends CodeCollection {
  /** The first expression that asks it. */
  readonly asked: PlainNode;
}

/** What another module writes and a code meets here, as it is read or its type shows it: a table, a list, a constant. */
export interface ImportedTexts {
  /** The first expression that asks it, or is compared with the code, in this file. */
  readonly asked: PlainNode;
  readonly role: 'key' | 'element' | 'value' | 'prefix';
  readonly texts: readonly string[];
  /** Where each text is written, where the module is read. */
  readonly literals?: readonly PlainNode[];
  readonly claim: Claim;
}

/** Gathers the sites of one file. A literal that several places lead to counts once: the first evidence stays. */
export interface Collector extends Claims {
  readonly file: FileModel;
  readonly provenance: Provenance;
  addLiteral(
    member: Pick<Member, 'literal'>,
    kind: SiteKind,
    claim: Claim,
    group: object | undefined,
    /** What leads to it here, where it may be another module's. */
    asked?: PlainNode,
  ): void;
  addSite(site: CodeSite): void;
  addCollection(collection: Collection, claim: Claim, asked?: PlainNode): void;
  hasCollection(node: PlainNode): boolean;
  addImported(imported: ImportedTexts): void;
  readonly sites: readonly CodeSite[];
  readonly collections: readonly CodeCollection[];
  readonly imported: readonly ImportedTexts[];
  /** Collections of other modules that do not show by themselves whose they are: what they lack is told here. */
  readonly importedCollections: readonly AskedElsewhere[];
}

export function createCollector(file: FileModel, provenance: Provenance): Collector {
  const sites = new Map<number, CodeSite>();
  let sorted: readonly CodeSite[] | undefined;
  const collections = new Map<PlainNode, CodeCollection>();
  const added = new Set<readonly Member[]>();
  const imported = new Map<string, ImportedTexts>();
  const elsewhere = new Map<PlainNode, AskedElsewhere>();
  const { claimOf, claimOfValue, sentinels } = createClaims(file, provenance);

  function addSite(site: CodeSite): void {
    const known = sites.get(site.textStart);
    sorted = undefined;
    // A place that belongs to a group knows more: which codes stand beside it.
    if (!known || (site.group && !known.group)) sites.set(site.textStart, site);
  }

  function addLiteral(
    { literal }: Pick<Member, 'literal'>,
    kind: SiteKind,
    claim: Claim,
    group: object | undefined,
    asked?: PlainNode,
  ): void {
    if (!file.files.isOwn(literal)) {
      if (asked)
        addImported({
          asked,
          role: kind === 'prefix' ? 'prefix' : 'value',
          texts: [spelling(literal)],
          literals: [literal],
          claim,
        });
      return;
    }
    addSite({
      kind,
      written: spelling(literal),
      start: literal.start,
      end: literal.end,
      ...textRange(literal),
      node: literal,
      evidence: claim.evidence,
      isLowerCased: claim.isLowerCased,
      type: claim.type,
      group,
    });
  }

  /** Whether a collection of another module shows by itself that it is XT's: then it is told where it is written. */
  const isToldThere = once(({ node, members }: Collection): boolean => {
    const written = members.map(({ literal }) => spelling(literal));
    return isFingerprinted(written, node, file.files.of(node));
  });

  function addImported(found: ImportedTexts): void {
    // What one name stands for is told once, where the file asks it first.
    const name = file.source.text.slice(found.asked.start, found.asked.end);
    const known = imported.get(name);
    if (!known || found.asked.start < known.asked.start) imported.set(name, found);
  }

  return {
    file,
    provenance,
    claimOf,
    claimOfValue,
    addLiteral,
    addSite,
    addCollection(collection, claim, asked) {
      if (!file.files.isOwn(collection.node)) {
        if (!asked || isToldThere(collection)) return;
        addImported({ asked, ...importedMembers(collection), claim });
        const known = elsewhere.get(collection.node);
        if (!known || asked.start < known.asked.start) {
          elsewhere.set(collection.node, { collection, evidence: claim.evidence, asked });
        }
        return;
      }
      if (!collections.has(collection.node)) {
        collections.set(collection.node, { collection, evidence: claim.evidence });
      }
      // Whoever asks the same members later adds nothing: the first evidence stays.
      if (added.has(collection.members)) return;
      added.add(collection.members);
      for (const member of collection.members) {
        addLiteral(member, kindOfMember(collection), claim, collection.node, member.named);
      }
    },
    hasCollection: (node) => collections.has(node),
    addImported,
    get sites() {
      return (sorted ??= [...sites.values()].sort((a, b) => a.start - b.start));
    },
    get collections() {
      return [...collections.values()];
    },
    get importedCollections() {
      return [...elsewhere.values()];
    },
    get imported() {
      return [...imported.values()];
    },
    sentinels,
  };
}

function importedMembers({ shape, members }: Collection): Pick<ImportedTexts, 'role' | 'texts' | 'literals'> {
  const literals = members.map(({ literal }) => literal);
  return { role: shape === 'map' ? 'key' : 'element', texts: literals.map(spelling), literals };
}

function kindOfMember(collection: Collection): SiteKind {
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
