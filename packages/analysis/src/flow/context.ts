import type { PlainNode } from '../tree/nodes.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { anyItem, type CallChain, pathOf, type Place, type Step } from './place.ts';
import { readPath, readStep } from './parts.ts';
import { atChain } from './substitution.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../knowledge/thresholds.ts';
import { createSolver } from './solver.ts';
import { Gathering, grown, isSameValue, nothing, unknown, type Value, valueOf } from './value.ts';

/** Values as they are where a function was called, or as all of its calls make them. */
export interface Contexts {
  /** The value of an expression inside a function, for the calls by which something got out of it. */
  valueAt(node: PlainNode, chain: CallChain | undefined): Value;
  /** What lies one step below a place. */
  below(place: Place, step: Step): Value;
  /** The same with each parameter replaced by what the file's calls pass for it; those without calls stay. */
  expand(value: Value): Value;
  /** How often something was worked out: what tests count. */
  readonly steps: number;
}

export function createContexts(flow: Flow, callers: Callers): Contexts {
  const { parts, ask, places } = flow;

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
    const calls = callers.callsAmong(owner);
    const passed = callers.passedCallsOf(owner);
    if (calls.length === 0 && passed.length === 0) return self;
    const index = parts.functions.positionOf(place.root.node, owner);
    const gathered = new Gathering(places);
    const add = (argument: Value | undefined): void => {
      if (!argument) return;
      const there = readPath(argument, pathOf(place), parts, ask, anyItem);
      gathered.addOpen(there);
      for (const found of there.places) {
        if (found !== place)
          gathered.add(
            found.root.kind === 'parameter' ? askPassed(found) : { places: new Set([found]), isOpen: false },
          );
      }
    };
    for (const call of calls) {
      add(callers.passed(call, owner, index));
      if (gathered.isFull) return gathered.value();
    }
    for (const { call, isCallback, chain } of passed) {
      if (gathered.isFull) break;
      const argument = callers.passedOn(call, isCallback, index);
      add(chain ? atChain(argument, chain, parts, ask) : argument);
    }
    return gathered.value();
  }

  return {
    valueAt: (node, chain) => (chain ? atChain(ask(node), chain, parts, ask) : ask(node)),
    below: (place, step) => readStep(valueOf(place), step, parts, ask),
    expand(value) {
      if (![...value.places].some(({ root }) => root.kind === 'parameter')) return value;
      const gathered = new Gathering(places);
      gathered.addOpen(value);
      for (const place of value.places) gathered.add(passed.solve(place));
      return gathered.value();
    },
    get steps() {
      return passed.steps;
    },
  };
}
