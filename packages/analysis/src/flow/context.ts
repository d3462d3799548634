import type { PlainNode } from '../tree/nodes.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { anyItem, type Place, pathOf, type Site } from './place.ts';
import { readPath } from './parts.ts';
import { atCall } from './substitution.ts';
import { Gathering, type Value } from './value.ts';

/** Values as they are where a function was called, or as all of its calls make them. */
export interface Contexts {
  /** The value of an expression inside a function, for the calls by which something got out of it. */
  valueAt(node: PlainNode, site: Site | undefined): Value;
  /** The same with each parameter replaced by what the file's calls pass for it; those without calls stay. */
  expand(value: Value): Value;
}

export function createContexts(flow: Flow, callers: Callers): Contexts {
  const { parts, ask, places } = flow;
  const known = new Map<Place, Value>();

  function atSite(value: Value, site: Site): Value {
    const out = atCall(value, site.call, site.owner, undefined, parts, ask);
    return site.outer ? atSite(out, site.outer) : out;
  }

  /** What is passed for the parameter that a place lies below, by every call; the place itself where none is known. */
  function passedFor(place: Place, asked: ReadonlySet<Place>): Value {
    const kept = known.get(place);
    if (kept) return kept;
    const self: Value = { places: new Set([place]), isOpen: false };
    const owner = place.root.node.parent;
    if (place.root.kind !== 'parameter' || owner?.kind !== 'function') return self;
    const calls = callers.callsOf(owner);
    const root = places.root('parameter', place.root.node);
    if (calls.length === 0 || asked.has(root))
      return asked.has(root) ? { places: new Set(), isOpen: false } : self;
    const index = owner.params.findIndex((param) => param === place.root.node);
    const gathered = new Gathering(places);
    for (const call of calls) {
      const passed = callers.passed(call, owner, index);
      if (!passed) continue;
      const there = readPath(passed, pathOf(place), parts, ask, anyItem);
      gathered.add(expandWith(there, new Set([...asked, root])));
    }
    const value = gathered.value();
    // What a circle of calls cuts short is not kept: it depends on where the circle was entered.
    if (asked.size === 0) known.set(place, value);
    return value;
  }

  function expandWith(value: Value, asked: ReadonlySet<Place>): Value {
    if (![...value.places].some(({ root }) => root.kind === 'parameter')) return value;
    const gathered = new Gathering(places);
    gathered.add({ places: new Set(), isOpen: value.isOpen });
    for (const place of value.places) gathered.add(passedFor(place, asked));
    return gathered.value();
  }

  return {
    valueAt: (node, site) => (site ? atSite(ask(node), site) : ask(node)),
    expand: (value) => expandWith(value, new Set()),
  };
}
