import type { Binding } from '../../scope/bindings.ts';
import { type Answer, any, literal, truthOf, truthy } from '../../flow/conditions/answers.ts';
import { returnedBy } from '../../flow/conditions/calls.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Condition } from '../../flow/control/graph.ts';
import { givingItem } from '../../flow/array-methods.ts';
import { methodOf } from '../../flow/functions.ts';
import type { CallNode, FunctionNode, NodeOf, PlainNode } from '../../tree/nodes.ts';
import { aboutOf, isItemOf, type Passed, type Track, trackInside, trackOf } from './track.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { SupposedCode } from './codes.ts';
import type { BodyEvents } from './events.ts';

/** What a condition says of a body, where it came out so. */
export interface Said {
  readonly bySuccess: boolean;
  readonly byFailure: boolean;
  /** Whether it asks for rc or mc, and nobody can tell what for. */
  readonly isAsking: boolean;
}

/** Reads conditions under the assumption that XT has accepted, and under the other. */
export interface Assumptions {
  said(condition: Condition, track: Track, code?: SupposedCode): Said;
  /** The same body in a function that a call runs, with what is passed beside it. */
  inside(track: Track, call: CallNode, owner: FunctionNode): Track;
  /** What a function that a call runs answers where XT has accepted, and where it has refused. */
  answered(call: CallNode, owner: FunctionNode, track: Track): Answered;
  /** Whether a condition that comes out so leaves only some codes, or was chosen by what the mc is. */
  isPinning(condition: Condition, track: Track): boolean;
}

export interface Answered {
  readonly ofSuccess: boolean | undefined;
  readonly ofFailure: boolean | undefined;
}

/** What rc, mc and result hold under an assumption. */
interface Codes {
  readonly rc: Answer;
  readonly mc: Answer;
  readonly result: Answer;
}

/**
 * What may be assumed: XT's success or failure; the same where the presence of result tells one from the other; a
 * failure with a code that no file names; an answer that has no rc, and is none of XT's.
 */
type Assumed = 'success' | 'failure' | 'given' | 'missing' | 'another' | 'foreign';

/** So many parameters are looked at: a function that has more of them does not take a code beside its body. */
const mostPassed = 12;

const nothingSaid: Said = { bySuccess: true, byFailure: true, isAsking: false };

/** @param isTelling whether the presence of result tells of success, where it is asked for */
export function createAssumptions(
  evaluator: Evaluator,
  events: BodyEvents,
  isTelling: (test: PlainNode) => boolean,
): Assumptions {
  const { file, provenance } = evaluator;
  const { outcomes, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const known = new Map<string, Map<PlainNode, Said>>();
  const worlds = new Map<string, World>();
  const insides = new Map<string, Map<CallNode, Map<FunctionNode, Track>>>();
  /** One for all worlds: a question asks them one after the other. */
  const touch = { isTouched: false };

  const rc = literal(outcomeReturnCodes.failure);
  const mc: Answer = { kind: 'code', not: new Set([outcomes.success]) };
  const assumed: ReadonlyMap<Assumed, Codes> = new Map([
    ['success', { rc: literal(outcomeReturnCodes.success), mc: literal(outcomes.success), result: any }],
    ['failure', { rc, mc, result: any }],
    ['given', { rc: literal(outcomeReturnCodes.success), mc: literal(outcomes.success), result: truthy }],
    ['missing', { rc, mc, result: literal(null) }],
    ['another', { rc, mc: literal('\0'), result: any }],
    ['foreign', { rc: literal(undefined), mc, result: any }],
  ]);

  /** Worlds of one track are made once, so that what is evaluated in them is kept. */
  function worldOf(track: Track, name: Assumed, code?: SupposedCode): World {
    const key = `${track.id} ${name} ${code?.id ?? ''}`;
    let found = worlds.get(key);
    if (!found) worlds.set(key, (found = world(track, name, code)));
    return found;
  }

  function world(track: Track, name: Assumed, code: SupposedCode | undefined): World {
    const codes = assumed.get(name);
    const held = code && codes?.rc === rc ? { ...codes, mc: code.mc } : codes;
    return {
      kept: new Map(),
      touch,
      answerOf(node) {
        const binding =
          node.kind === 'name' && track.bound.size > 0 ? file.scopes.bindingOf(node) : undefined;
        const passed = binding && track.bound.get(binding);
        if (passed) {
          touch.isTouched ||= passed.isTouched;
          return passed.answers.get(name);
        }
        for (const event of events.at(node)) {
          const { kind } = event;
          const about = kind === 'outcome' ? undefined : aboutOf(event, track);
          if (!about || kind === 'outcome') continue;
          if (kind === 'body') {
            if (about === 'surely' && track.aliases.has(event.certain)) return truthy;
            continue;
          }
          if (kind !== 'result') touch.isTouched = true;
          return about === 'surely' ? held?.[kind] : any;
        }
        const isWhole =
          (node.kind === 'member' || (node.kind === 'name' && !isFound(node))) &&
          track.aliases.has(provenance.keys.keyOf(node));
        return isWhole ? truthy : undefined;
      },
      isAboutItemsOf: (list) => isItemOf(list, track, provenance),
      inside: (call, owner) => worldOf(inside(track, call, owner), name, code),
    };
  }

  /** The same body in a function that a call runs, with what is passed beside it. */
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
    for (const [index, { target }] of owner.params.slice(0, mostPassed).entries()) {
      const argument = owner.parent === call ? undefined : call.args[index];
      if (argument?.kind === 'spread') break;
      if (argument) bind(target, argument, track, bound);
    }
    return trackOf(aliases, bound);
  }

  function bind(target: PlainNode, argument: PlainNode, track: Track, bound: Map<Binding, Passed>): void {
    if (target.kind !== 'name') return;
    const binding = file.scopes.bindingOf(target);
    if (!binding || !isSetOnce(binding, file.scopes)) return;
    const wasTouched = touch.isTouched;
    touch.isTouched = false;
    const answers = new Map(
      Array.from(assumed.keys(), (name) => [name, evaluator.evaluate(argument, worldOf(track, name))]),
    );
    const isKnown = [...answers.values()].some(({ kind }) => kind === 'literal' || kind === 'code');
    if (isKnown) bound.set(binding, { answers, isTouched: touch.isTouched });
    touch.isTouched = wasTouched;
  }

  /** `const failed = bodies.find(…)`: one of the items, if there is one. */
  function isFound(name: NodeOf<'name'>): boolean {
    const from = file.scopes.bindingOf(name)?.sources[0]?.from;
    return from?.kind === 'call' && givingItem.has(methodOf(from) ?? '');
  }

  /** Nothing has been evaluated yet that depends on what is assumed. */
  function forget(): void {
    touch.isTouched = false;
  }

  /** By what a test tells success from failure. */
  function outcomesAt(test: PlainNode): readonly [Assumed, Assumed] {
    return isTelling(test) ? ['given', 'missing'] : ['success', 'failure'];
  }

  function read(condition: Condition, track: Track, code: SupposedCode | undefined): Said {
    const { test } = condition;
    const [success, failure] = outcomesAt(test);
    const [ofSuccess, ofFailure] = [worldOf(track, success), worldOf(track, failure, code)];
    forget();
    const bySuccess = evaluator.mayBe(condition, ofSuccess);
    const { isTouched } = touch;
    const byFailure = evaluator.mayBe(condition, ofFailure);
    if (!bySuccess || !byFailure || !isTouched) return { bySuccess, byFailure, isAsking: false };
    // What comes out one way or the other whatever XT says asks for nothing: `rc >= 400`, `mc === 'AUTH_105'`.
    const isOpen = (where: World): boolean =>
      test.kind === 'case'
        ? evaluator.mayBe(opposite(condition), where)
        : truthOf(evaluator.evaluate(test, where)) === undefined;
    const isAsking = isOpen(ofSuccess) && isOpen(ofFailure);
    // `rc === undefined` looks at rc, though XT's answers all have one.
    return {
      bySuccess,
      byFailure,
      isAsking: isAsking || evaluator.mayBe(condition, worldOf(track, 'foreign')) !== bySuccess,
    };
  }

  return {
    said(condition, track, code) {
      const key = `${track.id} ${condition.outcome} ${code?.id ?? ''}`;
      let ofTrack = known.get(key);
      if (!ofTrack) known.set(key, (ofTrack = new Map<PlainNode, Said>()));
      let said = ofTrack.get(condition.test);
      if (!said) ofTrack.set(condition.test, (said = read(condition, track, code)));
      return isSilent(said) ? nothingSaid : said;
    },
    inside,
    answered(call, owner, track) {
      const answerIn = (world: World): boolean | undefined =>
        truthOf(returnedBy(owner, world.inside(call, owner), evaluator));
      const [success, failure] = outcomesAt(call);
      return { ofSuccess: answerIn(worldOf(track, success)), ofFailure: answerIn(worldOf(track, failure)) };
    },
    isPinning(condition, track) {
      const { test } = condition;
      const other = worldOf(track, 'another');
      if (!evaluator.mayBe(condition, other)) return true;
      const asked = test.kind === 'case' && test.parent?.kind === 'switch' ? test.parent.subject : test;
      const asksCode = [...events.within(asked)].some(
        (event) => event.kind === 'mc' && aboutOf(event, track) !== undefined,
      );
      // A switch over the mc is a look-up of it, whatever it names.
      return asksCode && (test.kind === 'case' || truthOf(evaluator.evaluate(test, other)) === undefined);
    },
  };
}

function isSilent({ bySuccess, byFailure, isAsking }: Said): boolean {
  return bySuccess && byFailure && !isAsking;
}

function opposite({ test, outcome }: Condition): Condition {
  return { test, outcome: outcome === 'true' ? 'false' : 'true' };
}
