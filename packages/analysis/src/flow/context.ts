import type { PlainNode } from '../tree/nodes.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { anyItem, type Place, pathOf, type Site } from './place.ts';
import { readPath } from './parts.ts';
import { atCall } from './substitution.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../knowledge/thresholds.ts';
import { createSolver } from './solver.ts';
import { Gathering, grown, isSameValue, nothing, unknown, type Value } from './value.ts';

/** Values as they are where a function was called, or as all of its calls make them. */
export interface Contexts {
  /** The value of an expression inside a function, for the calls by which something got out of it. */
  valueAt(node: PlainNode, site: Site | undefined): Value;
  /** The same with each parameter replaced by what the file's calls pass for it; those without calls stay. */
  expand(value: Value): Value;
  /** How often something was worked out: what tests count. */
  readonly steps: number;
}

export function createContexts(flow: Flow, callers: Callers): Contexts {
  const { parts, ask, places } = flow;

  function atSite(value: Value, site: Site): Value {
    const out = atCall(value, site.call, site.owner, undefined, parts, ask);
    return site.outer ? atSite(out, site.outer) : out;
  }

  // Calls go round in circles as values do, and come together again by many ways.
  const passed = createSolver<Place, Value>({
    read: readPassed,
    nothing,
    unknown,
    isSame: isSameValue,
    grown: (previous, found) => grown(previous, found, places),
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  });

  /** What every call passes for the parameter that a place lies below; the place itself where there is no call. */
  function readPassed(place: Place, askPassed: (place: Place) => Value): Value {
    const self: Value = { places: new Set([place]), isOpen: false };
    const owner = place.root.node.parent;
    if (place.root.kind !== 'parameter' || owner?.kind !== 'function') return self;
    const calls = callers.callsOf(owner);
    if (calls.length === 0) return self;
    const index = parts.functions.positionOf(place.root.node, owner);
    const gathered = new Gathering(places);
    for (const call of calls) {
      const argument = callers.passed(call, owner, index);
      if (!argument) continue;
      const there = readPath(argument, pathOf(place), parts, ask, anyItem);
      if (there.isOpen) gathered.add(unknown);
      for (const found of there.places) {
        if (found !== place)
          gathered.add(
            found.root.kind === 'parameter' ? askPassed(found) : { places: new Set([found]), isOpen: false },
          );
      }
    }
    return gathered.value();
  }

  return {
    valueAt: (node, site) => (site ? atSite(ask(node), site) : ask(node)),
    expand(value) {
      if (![...value.places].some(({ root }) => root.kind === 'parameter')) return value;
      const gathered = new Gathering(places);
      if (value.isOpen) gathered.add(unknown);
      for (const place of value.places) gathered.add(passed.solve(place));
      return gathered.value();
    },
    get steps() {
      return passed.steps;
    },
  };
}
