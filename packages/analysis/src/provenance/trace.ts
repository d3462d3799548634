import type { Callers } from '../flow/callers.ts';
import type { Flow } from '../flow/flow.ts';
import { lowerCased, type Place } from '../flow/place.ts';
import type { Value } from '../flow/value.ts';
import type { PlainKind, PlainNode } from '../tree/nodes.ts';
import type { BodyKey, BodyKeys } from './body-key.ts';

/** Where a value comes from, as far as one field of the envelope is concerned. */
export interface Trace {
  /** The bodies that the field is read from. Empty: the value is not that field's. */
  readonly bases: ReadonlySet<BodyKey>;
  /** Strings and numbers that the file itself puts into the value: sentinels. */
  readonly sentinels: ReadonlySet<PlainNode>;
  /** Whether the value has been lower-cased on its way, so that only lower-case literals can equal it. */
  readonly isLowerCased: boolean;
}

/** Follows values back to reads of one field, such as `mc` (evidence E2). */
export interface Tracer {
  trace(node: PlainNode): Trace;
}

const nothing: Trace = { bases: new Set(), sentinels: new Set(), isLowerCased: false };

/** Kinds of nodes that hand on a value of another place. */
const carrying = new Set<PlainKind>([
  'name',
  'member',
  'logical',
  'conditional',
  'await',
  'assign',
  'sequence',
  'template',
  'call',
]);

/** Whether the value of `node` may come from another place: what is written there itself is asked nothing. */
export function canCarry(node: PlainNode): boolean {
  return carrying.has(node.kind);
}

export function createTracer(flow: Flow, callers: Callers, keys: BodyKeys, field: string): Tracer {
  const traces = new Map<PlainNode, Trace>();
  let isNamed: boolean | undefined;

  function trace(node: PlainNode): Trace {
    if (!canCarry(node) || !(isNamed ??= namesField(flow, field))) return nothing;
    let known = traces.get(node);
    if (!known) traces.set(node, (known = read(flow.valueOf(node), new Set())));
    return known;
  }

  function read({ places }: Value, asked: Set<Place>): Trace {
    const bases = new Set<BodyKey>();
    const sentinels = new Set<PlainNode>();
    let isLowerCased = false;
    for (const place of places) {
      const code = place.step === lowerCased && place.base ? place.base : place;
      if (code.base && code.step === field) bases.add(keys.outward(code.base));
      else if (!code.base && isLiteral(code.root.node)) sentinels.add(code.root.node);
      else {
        const passed = readPassed(code, asked);
        for (const base of passed.bases) bases.add(base);
        for (const sentinel of passed.sentinels) sentinels.add(sentinel);
        isLowerCased ||= passed.isLowerCased;
        if (passed.bases.size === 0) continue;
      }
      isLowerCased ||= code !== place;
    }
    return bases.size === 0 && sentinels.size === 0 ? nothing : { bases, sentinels, isLowerCased };
  }

  /**
   * What the file's own calls pass for a parameter. All of them must pass the field: a helper that also serves
   * another system's codes tells nothing about either.
   */
  function readPassed(place: Place, asked: Set<Place>): Trace {
    const { root, base } = place;
    const owner = root.node.parent;
    if (root.kind !== 'parameter' || base || owner?.kind !== 'function' || asked.has(place)) return nothing;
    asked.add(place);
    const index = owner.params.findIndex((param) => param === root.node);
    let joined = nothing;
    for (const call of callers.callsOf(owner)) {
      const passed = callers.passed(call, owner, index);
      if (isItself(passed, place)) continue;
      const found = passed ? read(passed, asked) : nothing;
      if (found.bases.size === 0) return nothing;
      joined = join(joined, found);
    }
    return joined;
  }

  return { trace };
}

/** Whether a function that calls itself only hands its parameter on. */
function isItself(passed: Value | undefined, place: Place): boolean {
  return passed?.places.size === 1 && passed.places.has(place);
}

function isLiteral(node: PlainNode): boolean {
  const literal = node.kind === 'unary' ? node.argument : node;
  return literal.kind === 'string' || literal.kind === 'number';
}

/** Whether the file speaks of the field at all: as a member, a key, or a string. */
function namesField({ parts: { file } }: Flow, field: string): boolean {
  return (
    file.membersNamed(field).length > 0 ||
    file.propertiesByName().has(field) ||
    file.nodesOf('string').some(({ value }) => value === field)
  );
}

function join(first: Trace, second: Trace): Trace {
  return {
    bases: new Set([...first.bases, ...second.bases]),
    sentinels: new Set([...first.sentinels, ...second.sentinels]),
    isLowerCased: first.isLowerCased || second.isLowerCased,
  };
}
