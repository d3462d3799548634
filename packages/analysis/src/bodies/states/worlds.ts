import { once } from '../../basics/once.ts';
import type { Binding } from '../../scope/bindings.ts';
import { type Answer, any, truthy } from '../../flow/conditions/answers.ts';
import { codesBut } from '../../flow/conditions/possible-codes.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import { memberName } from '../../tree/keys.ts';
import type { Place } from '../../flow/place.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { aboutOf, isItemOf, type Passed, type Track, trackInside, trackOf } from './track.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { isWithin } from '../../tree/ancestors.ts';
import { positionIn } from './items.ts';
import { type Assumed, assumptionNames, createAssumed } from './assumed.ts';
import { isAlwaysBody, isChosen } from './chosen-bodies.ts';
import type { SupposedCode } from './codes.ts';
import type { BodyEvents } from './events.ts';

/** The worlds in which conditions about a body are read: what its fields hold, and what calls pass of them. */
interface Worlds {
  /** One for a body and what is assumed of it, so that what is evaluated in it is kept. */
  readonly worldOf: (track: Track, name: Assumed, code?: SupposedCode) => World;
  /** The same body in a function that a call runs, with what is passed beside it. */
  readonly inside: (track: Track, call: CallNode, owner: FunctionNode) => Track;
  /** Whether what was evaluated depends on what is assumed. One for all: a question asks them one after the other. */
  readonly touch: { readonly isTouched: boolean };
  /** Nothing has been evaluated yet that depends on what is assumed. */
  readonly forget: () => void;
}

/** So many parameters are looked at: a function that has more of them does not take a code beside its body. */
const mostPassed = 12;

export function createWorlds(evaluator: Evaluator, events: BodyEvents): Worlds {
  const { file, provenance } = evaluator;
  const assumed = createAssumed(file);
  const someCode: Answer = { kind: 'code', codes: codesBut(new Set(), file.knowledge) };
  const worlds = new Map<string, World>();
  const insides = new Map<string, Map<CallNode, Map<FunctionNode, Track>>>();
  const touch = { isTouched: false };

  function worldOf(track: Track, name: Assumed, code?: SupposedCode): World {
    const key = `${track.id} ${name} ${code?.id ?? ''}`;
    let found = worlds.get(key);
    if (!found) worlds.set(key, (found = world(track, name, code)));
    return found;
  }

  function world(track: Track, name: Assumed, code: SupposedCode | undefined): World {
    const held = assumed(name, code);
    const self: World = {
      kept: new Map(),
      touch,
      answerOf(node) {
        const passed = passedFor(node, track);
        if (passed) {
          touch.isTouched ||= passed.isTouched;
          return node.kind === 'member'
            ? passed.members?.get(memberName(node) ?? '')
            : passed.answers.get(name);
        }
        for (const event of events.at(node)) {
          const { kind } = event;
          const about = kind === 'outcome' ? undefined : aboutOf(event, track);
          // Every answer of XT's has a code.
          if (!about && kind === 'mc') return someCode;
          if (!about || kind === 'outcome') continue;
          if (kind === 'body') {
            if (about === 'surely') return truthy;
            continue;
          }
          if (kind !== 'result') touch.isTouched = true;
          const isIt = about === 'surely' || isChosen(node, track.aliases, self, evaluator);
          return isIt ? held[kind] : any;
        }
        const canBe = node.kind === 'name' || node.kind === 'member';
        return canBe && isAlwaysBody(node, file, events) && isBody(node, track) ? truthy : undefined;
      },
      isAboutItemsOf: (list) => isItemOf(list, track, provenance, events),
      positionIn(list) {
        const position = positionIn(list, track.aliases, provenance);
        return position < 0 ? undefined : position;
      },
      others: () => worldOf(trackOf([]), name, code),
      inside: (call, owner) => worldOf(inside(track, call, owner), name, code),
    };
    return self;
  }

  /** What a call passes for a parameter, or for what a field of it is read from. */
  function passedFor(node: PlainNode, { bound }: Track): Passed | undefined {
    if (bound.size === 0) return undefined;
    const asked = node.kind === 'member' ? node.object : node;
    const binding = asked.kind === 'name' ? file.scopes.bindingOf(asked) : undefined;
    const passed = binding && bound.get(binding);
    return node.kind === 'member' && !passed?.members ? undefined : passed;
  }

  function inside(track: Track, call: CallNode, owner: FunctionNode): Track {
    const ofTrack = insides.get(track.id) ?? new Map<CallNode, Map<FunctionNode, Track>>();
    const ofCall = ofTrack.get(call) ?? new Map<FunctionNode, Track>();
    insides.set(track.id, ofTrack.set(call, ofCall));
    let found = ofCall.get(owner);
    if (!found) ofCall.set(owner, (found = readInside(track, call, owner)));
    return found;
  }

  function readInside(track: Track, call: CallNode, owner: FunctionNode): Track {
    const { aliases } = trackInside(track, call, owner, provenance);
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
    if (!binding || !isSetOnce(binding, file.scopes)) return;
    const wasTouched = touch.isTouched;
    touch.isTouched = false;
    const answers = new Map(
      assumptionNames.map((name) => [name, evaluator.evaluate(argument, worldOf(track, name))]),
    );
    const isKnown = [...answers.values()].some(({ kind }) => kind === 'literal' || kind === 'code');
    if (isKnown) bound.set(binding, { answers, isTouched: touch.isTouched });
    touch.isTouched = wasTouched;
  }

  /** Whether an expression is the body, or another one: what is asked for its fields is there. */
  function isBody(node: PlainNode, track: Track): boolean {
    const place = provenance.bodyPlaces.placeOf(node);
    return track.aliases.has(place) || isAsked(place);
  }

  const isAsked = once((place: Place): boolean =>
    events
      .of(place)
      .some(
        ({ node, kind, certain }) =>
          certain === place &&
          (kind === 'rc' ||
            kind === 'mc' ||
            (kind === 'result' && node.kind === 'member' && !node.isOptional)),
      ),
  );

  function forget(): void {
    touch.isTouched = false;
  }

  return { worldOf, inside, touch, forget };
}
