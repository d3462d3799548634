import type { FileModel } from '../file/file.ts';
import { createSolver } from '../flow/solver.ts';
import type { Step } from '../flow/place.ts';
import { longestPath, maxFlowSteps, maxPlacesOfValue, maxTimesWorkedOut } from '../knowledge/thresholds.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { PlainNode, PropertyNode } from '../tree/nodes.ts';
import { formOf, type TypeParameter } from './type-form.ts';
import type { TypePart } from './wrappers.ts';

/** What is sought in declared types. */
interface SoughtType {
  /** The members that it is known by. */
  readonly members: readonly string[];
  /** Whether a type, with these of its members, is what is sought. */
  isFound(type: PlainNode, members: readonly (PropertyNode | undefined)[]): boolean;
  /** Whether it may lie in a type of which nothing is known but what it is given: `Observable<Body>`. */
  readonly isGuessed: boolean;
}

export interface TypeReader {
  /** The ways from a value of `type` to what is sought; the empty one where it is that itself. */
  pathsIn(type: PlainNode): readonly (readonly Step[])[];
  /** How often a type was read: what tests count. */
  readonly steps: number;
}

/** A place in a type, where something lies or a type parameter will tell what does. */
interface Spot {
  readonly path: readonly Step[];
  readonly parameter: TypeParameter | undefined;
}

interface Found {
  readonly members: readonly (PropertyNode | undefined)[];
  readonly spots: ReadonlyMap<string, Spot>;
}

const nothing: Found = { members: [], spots: new Map() };

/**
 * Seeks in the types that a file declares: through aliases, `extends`, `&`, `|`, classes, lists, tuples, promises,
 * responses and what generic types are given. Each declaration is read for itself, with its type parameters left open,
 * and its answer kept; types that name each other in circles are read until nothing is added.
 */
export function createTypeReader(file: FileModel, sought: SoughtType): TypeReader {
  const solver = createSolver<PlainNode, Found>({
    read,
    nothing,
    // What takes too long proves nothing.
    unknown: nothing,
    isSame: isSameFound,
    grown: (_, found) => found,
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  });

  function read(type: PlainNode, ask: (type: PlainNode) => Found): Found {
    const { own, parts: all, parameter } = formOf(type, file);
    const parts = sought.isGuessed ? all : all.filter(({ as }) => as !== 'guess');
    const members = sought.members.map(
      (name) => (own && propertyNamed(own, name)) ?? memberOf(name, parts, ask),
    );
    const spots = new Map<string, Spot>();
    if (parameter) add(spots, { path: [], parameter });
    if (sought.isFound(type, members)) add(spots, { path: [], parameter: undefined });
    for (const part of parts) {
      if (part.keeps && !sought.members.every(part.keeps)) continue;
      for (const spot of ask(part.type).spots.values()) {
        for (const given of applied(spot, type, part.type, ask)) {
          add(spots, { ...given, path: [...part.path, ...given.path] });
        }
      }
    }
    return { members, spots };
  }

  /** A member of one of the types that a type is as well, or of all of which it may be one. */
  function memberOf(
    name: string,
    parts: readonly TypePart[],
    ask: (type: PlainNode) => Found,
  ): PropertyNode | undefined {
    const index = sought.members.indexOf(name);
    let common: PropertyNode | undefined;
    let isCommon = true;
    for (const { type, as, keeps } of parts) {
      if (as !== 'whole' && as !== 'alternative') continue;
      const member = keeps && !keeps(name) ? undefined : ask(type).members[index];
      if (as === 'whole' && member) return member;
      if (as === 'alternative') isCommon &&= member !== undefined;
      common ??= member;
    }
    return isCommon ? common : undefined;
  }

  return {
    pathsIn(type) {
      const paths: (readonly Step[])[] = [];
      for (const { path, parameter } of solver.solve(type).spots.values()) if (!parameter) paths.push(path);
      return paths;
    },
    get steps() {
      return solver.steps;
    },
  };
}

/** What lies at a spot of a declaration once `reference` has given its type parameters arguments. */
function applied(
  spot: Spot,
  reference: PlainNode,
  declaration: PlainNode,
  ask: (type: PlainNode) => Found,
): readonly Spot[] {
  const { parameter, path } = spot;
  if (reference.kind !== 'typeReference' || parameter?.owner !== declaration) return [spot];
  const argument = reference.args[parameter.index];
  if (!argument) return [];
  return Array.from(ask(argument).spots.values(), (given) => ({ ...given, path: [...path, ...given.path] }));
}

/** Keeps the shortest, so that what is left out does not depend on who was read first. */
function add(spots: Map<string, Spot>, spot: Spot): void {
  if (spot.path.length > longestPath) return;
  spots.set(keyOf(spot), spot);
  if (spots.size <= maxPlacesOfValue) return;
  let last = keyOf(spot);
  for (const key of spots.keys()) if (isBehind(key, last)) last = key;
  spots.delete(last);
}

function keyOf({ path, parameter }: Spot): string {
  return `${path.join(' ')}${parameter ? `<${parameter.owner.start} ${parameter.index}>` : ''}`;
}

function isBehind(key: string, other: string): boolean {
  return key.length === other.length ? key > other : key.length > other.length;
}

function isSameFound(first: Found, second: Found): boolean {
  return (
    first.spots.size === second.spots.size &&
    [...first.spots.keys()].every((key) => second.spots.has(key)) &&
    // Of what has not been read yet there are none.
    first.members.every((member, index) => member === second.members[index])
  );
}
