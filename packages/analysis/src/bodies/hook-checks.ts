import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { createEvaluator } from '../flow/conditions/evaluate.ts';
import type { Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { methodOf } from '../flow/functions.ts';
import { unwrap } from '../flow/unwrap.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';
import { isWithin } from '../tree/ancestors.ts';
import { walk } from '../tree/children.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { createAssumptions } from './states/assumptions.ts';
import { noBirths } from './states/births.ts';
import { asked, excused, failed, failing, marked, ok, type States, unasked } from './states/bits.ts';
import type { BodyEvents } from './states/events.ts';
import { arrivalOf } from './states/homes.ts';
import { createThrowing } from './states/throwing.ts';
import { trackOf } from './states/track.ts';
import { createWalker } from './states/walk.ts';

/** The property of what ofetch gives to a hook that holds the response. */
const responseProperty = 'response';

/**
 * Whether a function that a client runs on every response lets no failure through: it throws, rejects, or hands the body
 * to something unknown. One that only prints what it sees, or asks for one code of many, stops none.
 *
 * @returns what answers for a function of the file, or of a module
 */
export function createHookChecks(
  file: FileModel,
  provenance: Provenance,
  events: BodyEvents,
): (hook: FunctionNode) => boolean {
  const { calls, flow } = provenance;
  const evaluator = createEvaluator(file, provenance);
  const assumptions = createAssumptions(evaluator, events, () => true);
  const walker = createWalker(evaluator, events, assumptions, () => false);
  const throwing = createThrowing(calls, file.scopes);

  function isStopping(owner: FunctionNode, place: Place): boolean {
    const arrival = arrivalOf(place);
    const isMadeHere = place.root.kind === 'node' && isWithin(arrival, owner);
    const { returns, atEnd, thrown } = walker.walk(owner, trackOf([place]), {
      births: isMadeHere ? new Map([[arrival, (): States => unasked]]) : noBirths,
      atEntry: isMadeHere ? 0 : unasked,
    });
    let through = atEnd;
    let stopped = thrown;
    for (const { argument, states } of returns) {
      if (argument && isRejection(argument)) stopped |= states;
      else through |= states;
    }
    if (through & (excused | marked)) return true;
    if (through & failed && !(stopped & (failing | excused))) return false;
    return through === 0 || (through & (ok | asked)) !== 0;
  }

  /** The bodies whose rc or mc a function reads. */
  function bodiesReadIn(owner: FunctionNode): ReadonlySet<Place> {
    const found = new Set<Place>();
    for (const { kind, standing, certain } of events.within(owner)) {
      if ((kind === 'rc' || kind === 'mc') && standing.role !== 'shown') found.add(certain);
    }
    return found;
  }

  /** What a client hands to a hook, by the places at which responses hold their body. */
  function bodiesGivenTo({ params }: FunctionNode): readonly Place[] {
    return params.flatMap((param) => {
      const given = flow.places.root('parameter', param);
      return [given, flow.places.into(given, responseProperty)].flatMap((response) =>
        response ? [...bodyProperties].flatMap((name) => flow.places.into(response, name) ?? []) : [],
      );
    });
  }

  return once((hook: FunctionNode): boolean => {
    const bodies = new Set([...bodiesReadIn(hook), ...bodiesGivenTo(hook)]);
    if ([...bodies].some((place) => isStopping(hook, place))) return true;
    return helpersOf(hook).some((helper) => {
      const read = [...bodiesReadIn(helper)];
      if (read.some((place) => isStopping(helper, place))) return true;
      // What a helper reads and answers for, the hook may ask: `if (!(await isOk(response))) throw …`.
      return read.some(({ root }) => root.kind === 'node') && throwing.mayThrow(hook);
    });
  });

  function helpersOf(hook: FunctionNode): readonly FunctionNode[] {
    const found: FunctionNode[] = [];
    walk(hook, (node) => {
      const helper = node.kind === 'call' ? calls.calledFunction(node) : undefined;
      if (helper && helper !== hook) found.push(helper);
    });
    return found;
  }
}

/** `return Promise.reject(new Error(…))`. */
export function isRejection(argument: PlainNode): boolean {
  const call = unwrap(argument);
  return call.kind === 'call' && isOfPromise(call) && methodOf(call) === 'reject';
}

function isOfPromise({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Promise';
}
