import type { Analysis } from '../analysis.ts';
import { reachOf } from '../dispatches/earlier.ts';
import { identityOf, type Identity, isSame } from '../dispatches/identity.ts';
import type { NamedText } from '../dispatches/named-texts.ts';
import { canCarry } from '../provenance/trace.ts';
import { collectionOf } from '../sites/members.ts';
import { enclosing } from '../tree/ancestors.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { codeMapOf } from './code-maps.ts';

/** A place where a collection is asked for what it has for a code: `TEXTS[mc]`, `TEXTS.get(mc)`. */
interface Asking {
  readonly node: PlainNode;
  readonly collection: PlainNode;
  readonly identity: Identity;
}

/**
 * The texts that never get to a map, or that something else answers for, wherever the map is asked: those compared with
 * earlier, on a branch that leaves, or anywhere behind in the same function; and the keys of the other arms of
 * `TEXTS[mc] ?? OTHER_TEXTS[mc]`.
 */
export function textsSeenToElsewhere(map: PlainNode, analysis: Analysis): readonly NamedText[] {
  const askings = askingsIn(analysis);
  const places = askings.get(map) ?? [];
  const byPlace = places.map((place) => [
    ...reachOf(place.node, place.identity, analysis).handled,
    ...textsOfOtherArms(place, askings, analysis),
    ...textsBehind(place, analysis),
  ]);
  const [first = [], ...others] = byPlace;
  return first.filter(({ text }) => others.every((texts) => texts.some((other) => other.text === text)));
}

type Askings = ReadonlyMap<PlainNode, readonly Asking[]>;

const known = new WeakMap<Analysis, Askings>();

/** All askings of a file, by the collection that is asked. Found once: each map with a gap wants to know its own. */
function askingsIn(analysis: Analysis): Askings {
  let askings = known.get(analysis);
  if (!askings) {
    const grouped = new Map<PlainNode, Asking[]>();
    for (const asking of findAskings(analysis)) {
      const others = grouped.get(asking.collection);
      if (others) others.push(asking);
      else grouped.set(asking.collection, [asking]);
    }
    known.set(analysis, (askings = grouped));
  }
  return askings;
}

function findAskings(analysis: Analysis): readonly Asking[] {
  const { file, provenance, sites } = analysis;
  const ask = (node: PlainNode, asked: PlainNode, code: PlainNode): readonly Asking[] => {
    if (!canCarry(code)) return [];
    const collection = provenance.resolver.resolve(asked);
    if (!collection || !sites.hasCollection(collection) || !sites.subjectOf(code)) return [];
    return [{ node, collection, identity: identityOf(code, analysis) }];
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

function textsOfOtherArms(
  { node, collection, identity }: Asking,
  askings: Askings,
  analysis: Analysis,
): readonly NamedText[] {
  let arm = node;
  while (arm.parent?.kind === 'logical' && arm.parent.operator !== '&&') arm = arm.parent;
  if (arm === node) return [];
  const { resolver } = analysis.provenance;
  return [...askings.values()]
    .flat()
    .filter((other) => other.node.start >= arm.start && other.node.end <= arm.end)
    .filter((other) => other.collection !== collection && isSame(other.identity, identity))
    .flatMap((other) => {
      const read = collectionOf(other.collection, resolver);
      return (read && codeMapOf(read, analysis)?.entries.map(({ name }) => name)) ?? [];
    });
}

/** What is compared with behind the asking: `const text = TEXTS[mc]; if (text) return text; switch (mc) …`. */
function textsBehind({ node }: Asking, { sites }: Analysis): readonly NamedText[] {
  const owner = enclosing(node, 'function');
  return sites.sites
    .filter(({ place, start }) => (place === 'case' || place === 'comparison') && start > node.end)
    .filter((site) => enclosing(site.node, 'function') === owner)
    .map((site) => ({ text: site.written, node: site.node }));
}
