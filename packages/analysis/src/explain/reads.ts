import type { Analysis } from '../corroboration/analysis.ts';
import type { XtBodies } from '../bodies/bodies.ts';
import type { Place } from '../flow/place.ts';
import type { PlainNode } from '../tree/nodes.ts';

/*
 * All that explaining asks of bodies stands in this file: how they are found is nobody else's business.
 */

/** The places where the file reads `field` of one of the bodies, in the order of the text. */
export function readsOf(field: string, bodies: ReadonlySet<Place>, analysis: Analysis): readonly PlainNode[] {
  const { file, provenance } = analysis;
  const { bodyPlaces } = provenance;
  const has = (place: Place): boolean => bodies.has(place) || bodies.has(bodyPlaces.amongItems(place));
  const members = file
    .membersNamed(field)
    .filter(
      ({ object }) => has(bodyPlaces.placeOf(object)) || has(bodyPlaces.outward(bodyPlaces.placeOf(object))),
    );
  const taken = analysis.bodies.patterns.reads
    .filter(({ name, body }) => name === field && (has(body) || has(bodyPlaces.outward(body))))
    .map(({ property }) => property.key);
  return [...members, ...taken].sort((a, b) => a.start - b.start);
}

/** The request that an expression's value comes from, as far as it leads to one call of the file. */
export function requestBehind(node: PlainNode, { provenance }: Analysis): PlainNode | undefined {
  const { places } = provenance.contexts.expand(provenance.flow.valueOf(node));
  for (const { root } of places) if (root.kind === 'node' && root.node.kind === 'call') return root.node;
  return undefined;
}

/** A place where something looks at a body. */
interface Look {
  readonly at: PlainNode;
  /** A field of it is read, or the body is handed to something that may look. */
  readonly kind: 'read' | 'handed on';
}

/** Every look at a body that the file has in front of `end`. */
export function looksAt(body: Place, end: number, { bodies }: Analysis): readonly Look[] {
  const looks: Look[] = [];
  for (const { node, kind, standing, calls } of bodies.events.between(body, 0, end)) {
    if (standing.role === 'shown' || standing.role === 'none') continue;
    const at = node.kind === 'member' ? node.property : node;
    if (kind === 'rc' || kind === 'mc') looks.push({ at, kind: 'read' });
    else if (kind === 'body' && calls.length > 0) looks.push({ at: node, kind: 'handed on' });
  }
  return looks;
}

/** What is taken from a body at `node`: the expression that holds the body, and what is known of it. */
export interface Taken {
  /** The expression of which it is taken; undefined where a pattern takes it from a parameter. */
  readonly from: PlainNode | undefined;
  readonly place: Place;
  readonly body: ReturnType<XtBodies['bodyAt']>;
  readonly isForeign: boolean;
}

/** The body that the key `node`, `result` in `body.result` or `{ result }`, takes something from. */
export function takenAt(node: PlainNode, analysis: Analysis): Taken | undefined {
  const { bodyPlaces } = analysis.provenance;
  const bodies = analysis.bodies;
  const { parent } = node;
  if (parent?.kind === 'member' && parent.property === node) {
    return of(parent.object, bodyPlaces.placeOf(parent.object), bodies.bodyAt(parent.object));
  }
  const read = bodies.patterns.reads.find(({ property }) => property.key === node || property.value === node);
  return read && of(read.origin.from, read.body, bodies.bodyAtPattern(read.origin));

  function of(from: PlainNode | undefined, place: Place, body: Taken['body']): Taken {
    return { from, place, body, isForeign: bodies.foreign().has(place) };
  }
}

/** What is known of an expression that is a body itself. */
export function bodyAt(node: PlainNode, analysis: Analysis): Taken | undefined {
  const body = analysis.bodies.bodyAt(node);
  return body && { from: node, place: analysis.provenance.bodyPlaces.placeOf(node), body, isForeign: false };
}
