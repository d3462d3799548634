import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Binding } from '../../scope/bindings.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { mayDecide } from './asked-parameters.ts';
import { type Assumed, assumptionNames } from './assumed.ts';
import type { BodyEvents } from './events.ts';
import { sightsOf } from './sights.ts';
import { aboutOf, type Passed, type Track, trackInside, trackOf } from './track.ts';

/** So many parameters are looked at: a function that has more of them does not take a code beside its body. */
const mostPassed = 12;

/**
 * Follows bodies into the functions that calls run, with what those calls pass beside them.
 *
 * @param touch is set where what is evaluated depends on what is assumed
 */
export function createInside(
  { file, provenance, evaluate }: Evaluator,
  events: BodyEvents,
  worldOf: (track: Track, name: Assumed) => World,
  touch: { isTouched: boolean },
): (track: Track, call: CallNode, owner: FunctionNode) => Track {
  const { isInSight } = sightsOf(events)(file.scopes);
  const known = new Map<string, Map<CallNode, Map<FunctionNode, Track>>>();

  function readInside(track: Track, call: CallNode, owner: FunctionNode): Track {
    const around = trackInside(track, call, owner, provenance);
    const aliases = [...around.aliases].filter((place) => isInSight(place, owner));
    // What other functions were passed is not in sight.
    const bound = new Map(
      [...track.bound].filter(
        ([{ parameter }]) => parameter && parameter.owner !== owner && isWithin(owner, parameter.owner),
      ),
    );
    // What is passed beside it is the same for every body that the call does not have to do with.
    const isAbout = events.among(call).some((event) => aboutOf(event, track) !== undefined);
    const passing = isAbout ? track : trackOf([], track.bound);
    for (const [index, { target }] of owner.params.slice(0, mostPassed).entries()) {
      const argument = owner.parent === call ? undefined : call.args[index];
      if (argument?.kind === 'spread') break;
      if (argument) bind(target, argument, passing, bound);
    }
    return trackOf(aliases, bound);
  }

  /** Notes what a parameter holds under each assumption, where that is known. */
  function bind(target: PlainNode, argument: PlainNode, track: Track, bound: Map<Binding, Passed>): void {
    if (target.kind !== 'name') return;
    const binding = file.scopes.bindingOf(target);
    if (!binding || !isSetOnce(binding, file.scopes) || !mayDecide(provenance)(binding)) return;
    const wasTouched = touch.isTouched;
    touch.isTouched = false;
    const answers = new Map(assumptionNames.map((name) => [name, evaluate(argument, worldOf(track, name))]));
    const isKnown = [...answers.values()].some(({ kind }) => kind === 'literal' || kind === 'code');
    if (isKnown) bound.set(binding, { answers, isTouched: touch.isTouched });
    touch.isTouched = wasTouched;
  }

  return (track, call, owner) => {
    const ofTrack = known.get(track.id) ?? new Map<CallNode, Map<FunctionNode, Track>>();
    const ofCall = ofTrack.get(call) ?? new Map<FunctionNode, Track>();
    known.set(track.id, ofTrack.set(call, ofCall));
    let found = ofCall.get(owner);
    if (!found) ofCall.set(owner, (found = readInside(track, call, owner)));
    return found;
  };
}
