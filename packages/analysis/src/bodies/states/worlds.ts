import { once } from '../../basics/once.ts';
import { type Answer, any, truthy } from '../../flow/conditions/answers.ts';
import { codesBut } from '../../flow/conditions/possible-codes.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import { memberName } from '../../tree/keys.ts';
import type { Place } from '../../flow/place.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { aboutOf, isItemOf, type Passed, type Track, trackOf } from './track.ts';
import { createInside } from './inside.ts';
import { positionIn } from './items.ts';
import { type Assumed, createAssumed } from './assumed.ts';
import { isAlwaysBody, isChosen } from './chosen-bodies.ts';
import type { SupposedCode } from './codes.ts';
import type { BodyEvent, BodyEvents } from './events.ts';

/** The worlds in which conditions about a body are read: what its fields hold, and what calls pass of them. */
export interface Worlds {
  /** One for a body and what is assumed of it, so that what is evaluated in it is kept. */
  readonly worldOf: (track: Track, name: Assumed, code?: SupposedCode) => World;
  /** One in which nothing is the body, where what is asked about it is noted, each time anew. */
  readonly withNotes: (name: Assumed, looks: Looks) => World;
  /** The same body in a function that a call runs, with what is passed beside it. */
  readonly inside: (track: Track, call: CallNode, owner: FunctionNode) => Track;
  /** Whether what was evaluated depends on what is assumed. One for all: a question asks them one after the other. */
  readonly touch: { readonly isTouched: boolean };
  /** Nothing has been evaluated yet that depends on what is assumed. */
  readonly forget: () => void;
}

/** What an evaluation asks about a body: where it finds that this is another one, all that it finds is the same. */
export interface Looks {
  readonly nodes: Set<PlainNode>;
  readonly lists: Set<PlainNode>;
  /** Calls whose functions were followed. */
  readonly calls: Map<CallNode, FunctionNode>;
}

export function createWorlds(evaluator: Evaluator, events: BodyEvents): Worlds {
  const { file, provenance } = evaluator;
  const assumed = createAssumed(file);
  const someCode: Answer = { kind: 'code', codes: codesBut(new Set(), file.knowledge) };
  const worlds = new Map<string, World>();
  const touch = { isTouched: false };

  const inside = createInside(evaluator, events, worldOf, touch);

  function worldOf(track: Track, name: Assumed, code?: SupposedCode): World {
    const key = `${track.id} ${name} ${code?.id ?? ''}`;
    let found = worlds.get(key);
    if (!found) worlds.set(key, (found = world(track, name, code)));
    return found;
  }

  function world(track: Track, name: Assumed, code: SupposedCode | undefined, looks?: Looks): World {
    const held = assumed(name, code);
    const other = (there: Track): World =>
      looks ? world(there, name, code, looks) : worldOf(there, name, code);
    const self: World = {
      kept: new Map(),
      touch,
      answerOf(node) {
        looks?.nodes.add(node);
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
          // Every answer of XT's has a code, and what else another one holds is not known.
          if (!about && kind === 'mc') return someCode;
          if (!about && isOfAnother(event)) return any;
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
      isAboutItemsOf(list) {
        looks?.lists.add(list);
        return isItemOf(list, track, provenance, events);
      },
      positionIn(list) {
        looks?.lists.add(list);
        const position = positionIn(list, track.aliases, provenance);
        return position < 0 ? undefined : position;
      },
      others: () => other(trackOf([])),
      inside(call, owner) {
        looks?.calls.set(call, owner);
        return other(inside(track, call, owner));
      },
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

  /** Whether an expression is the body, or another one: what is asked for its fields is there. */
  function isBody(node: PlainNode, track: Track): boolean {
    const place = provenance.bodyPlaces.placeOf(node);
    return track.aliases.has(place) || isAsked(place);
  }

  /** Whether a field is read of what a call gave, and that is another body. */
  function isOfAnother({ node, kind, certain }: BodyEvent): boolean {
    const isRead = (kind === 'rc' || kind === 'result') && node.kind === 'member' && !node.isOptional;
    return isRead && certain.root.node.kind === 'call';
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

  return {
    worldOf,
    withNotes: (name, looks) => world(trackOf([]), name, undefined, looks),
    inside,
    touch,
    forget,
  };
}
