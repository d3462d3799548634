import type { Analysis } from '../../corroboration/analysis.ts';
import { earlierTestsOf, type Seen } from '../../units/earlier.ts';
import { type Identity, identityOf, isSameIdentity } from '../../units/identity.ts';
import type { PlacedText } from '../../units/named-texts.ts';
import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import { canCarry } from '../../flow/carrying.ts';
import { collectionOf } from '../../sites/members.ts';
import { createClimb } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { firstFrom } from '../../tree/ordered.ts';
import { arrivingAt } from '../../units/arriving.ts';
import { codeMapOf } from './code-maps.ts';
import { type ReadingContext, seenCodes } from '../../units/handled-codes.ts';

/** A place where a collection is asked for what it has for a code: `TEXTS[mc]`, `TEXTS.get(mc)`. */
interface Asking {
  readonly node: PlainNode;
  readonly start: number;
  readonly collection: PlainNode;
  readonly identity: Identity;
}

/** What all maps of a file are asked, and what stands around that. Found once: each map with a gap wants to know. */
interface Elsewhere {
  /** In the order of the text. */
  readonly askings: readonly Asking[];
  readonly byCollection: ReadonlyMap<PlainNode, readonly Asking[]>;
  readonly textsOf: (collection: PlainNode) => readonly PlacedText[];
  readonly textsBehind: (node: PlainNode) => Seen;
}

const elsewhereIn = once(findElsewhere);

/**
 * The codes that never get to a map, or that something else answers for, wherever the map is asked: those compared with
 * earlier, on a branch that leaves, or anywhere behind in the same function; and the keys of the other arms of
 * `TEXTS[mc] ?? OTHER_TEXTS[mc]`.
 */
export function codesAnsweredElsewhere(
  map: PlainNode,
  reading: ReadingContext,
  analysis: Analysis,
): { has(code: string): boolean } {
  const elsewhere = elsewhereIn(analysis);
  const places = elsewhere.byCollection.get(map) ?? [];
  const byPlace = places.map((place) => {
    const { seen } = earlierTestsOf(place.node, place.identity, analysis);
    const all = [...seen, ...inOtherArms(place, elsewhere), elsewhere.textsBehind(place.node)];
    const codes = seenCodes(all, reading, analysis.file.knowledge);
    const arriving = arrivingAt(place.node, place.identity, analysis);
    const written = (code: string): string => (reading.isLowerCased ? code.toLowerCase() : code);
    return {
      has: (code: string) => codes.has(code) || !arriving.has(written(code)),
    };
  });
  return { has: (code) => byPlace.length > 0 && byPlace.every((codes) => codes.has(code)) };
}

function findElsewhere(analysis: Analysis): Elsewhere {
  const askings = [...findAskings(analysis)].sort((a, b) => a.start - b.start);
  const byCollection = new Map<PlainNode, Asking[]>();
  for (const asking of askings) {
    append(byCollection, asking.collection, asking);
  }
  return {
    askings,
    byCollection,
    textsOf: once((collection: PlainNode) => readTexts(collection, analysis)),
    textsBehind: createTextsBehind(analysis),
  };
}

function findAskings(analysis: Analysis): readonly Asking[] {
  const { file, provenance, sites } = analysis;
  const ask = (node: PlainNode, asked: PlainNode, code: PlainNode): readonly Asking[] => {
    if (!canCarry(code)) return [];
    const collection = provenance.resolver.resolve(asked);
    if (!collection || !sites.hasCollection(collection) || !sites.claimOf(code)) return [];
    return [{ node, start: node.start, collection, identity: identityOf(code, analysis) }];
  };
  return [
    ...file
      .nodesOf('member')
      .flatMap((node) => (node.property.kind === 'key' ? [] : ask(node, node.object, node.property))),
    ...(file.callsByMethod().get('get') ?? []).flatMap((node) => {
      const { callee, args } = node;
      return callee.kind === 'member' && args[0] ? ask(node, callee.object, args[0]) : [];
    }),
  ];
}

function readTexts(collection: PlainNode, analysis: Analysis): readonly PlacedText[] {
  const read = collectionOf(collection, analysis.provenance.resolver);
  return (read && codeMapOf(read, analysis)?.entries.map(({ name }) => ({ ...name, at: 0 }))) ?? [];
}

function inOtherArms({ node, collection, identity }: Asking, { askings, textsOf }: Elsewhere): Seen[] {
  let arm = node;
  while (arm.parent?.kind === 'logical' && arm.parent.operator !== '&&') arm = arm.parent;
  const seen: Seen[] = [];
  if (arm === node) return seen;
  for (let index = firstFrom(arm.start, askings); index < askings.length; index++) {
    const other = askings[index];
    if (!other || other.node.end > arm.end) break;
    if (other.collection !== collection && isSameIdentity(other.identity, identity))
      seen.push({ texts: textsOf(other.collection), until: Infinity });
  }
  return seen;
}

/** What is compared with behind the asking: `const text = TEXTS[mc]; if (text) return text; switch (mc) …`. */
function createTextsBehind({ sites }: Analysis): (node: PlainNode) => Seen {
  const climb = createClimb(({ parent }) => (parent?.kind === 'function' ? undefined : parent));
  const ownerOf = (node: PlainNode): PlainNode | undefined => climb(node).parent;
  const byOwner = new Map<PlainNode | undefined, PlacedText[]>();
  for (const { kind, start, written, node } of [...sites.sites].reverse()) {
    if (kind !== 'case' && kind !== 'comparison') continue;
    // Backwards: what is behind a place comes before it.
    append(byOwner, ownerOf(node), { text: written, node, at: -start });
  }
  return (node) => ({ texts: byOwner.get(ownerOf(node)) ?? [], until: -node.end });
}
