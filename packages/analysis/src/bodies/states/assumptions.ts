import type { Binding } from '../../scope/bindings.ts';
import { type Answer, any, literal, truthOf, truthy } from '../../flow/conditions/answers.ts';
import { returnedBy } from '../../flow/conditions/calls.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Condition } from '../../flow/control/graph.ts';
import { givingItem } from '../../flow/array-methods.ts';
import { methodOf } from '../../flow/functions.ts';
import type { CallNode, FunctionNode, NodeOf, PlainNode } from '../../tree/nodes.ts';
import { aboutOf, isItemOf, type Track, trackInside } from './track.ts';
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
  said(condition: Condition, track: Track): Said;
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

  const success: Codes = {
    rc: literal(outcomeReturnCodes.success),
    mc: literal(outcomes.success),
    result: any,
  };
  const failureWith = (result: Answer): Codes => ({
    rc: literal(outcomeReturnCodes.failure),
    mc: { kind: 'code', not: new Set([outcomes.success]) },
    result,
  });
  /** A code that no file names. */
  const another: Codes = { rc: literal(outcomeReturnCodes.failure), mc: literal('\0'), result: any };
  const [told, untold] = [failureWith(literal(null)), failureWith(any)];

  /** Worlds of one track are made once, so that what is evaluated in them is kept. */
  function worldOf(track: Track, codes: Codes, name: string): World {
    const key = `${track.id} ${name}`;
    let found = worlds.get(key);
    if (!found) worlds.set(key, (found = world(track, codes)));
    return found;
  }

  function world(
    track: Track,
    codes: Codes,
    bound: ReadonlyMap<Binding, Answer> = new Map(),
    touch = { isTouched: false },
  ): World {
    return {
      kept: new Map(),
      touch,
      answerOf(node) {
        if (node.kind === 'name') {
          const binding = file.scopes.bindingOf(node);
          const passed = binding && bound.get(binding);
          if (passed) return passed;
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
          return about === 'surely' ? codes[kind] : any;
        }
        const isWhole =
          (node.kind === 'member' || (node.kind === 'name' && !isFound(node))) &&
          track.aliases.has(provenance.keys.keyOf(node));
        return isWhole ? truthy : undefined;
      },
      isAboutItemsOf: (list) => isItemOf(list, track, provenance),
      inside(call, owner) {
        const inner = new Map(bound);
        for (const [index, { target }] of owner.params.entries()) {
          const argument = owner.parent === call ? undefined : call.args[index];
          const binding = target.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
          if (!argument || !binding) continue;
          const answer = evaluator.evaluate(argument, this);
          if (answer.kind === 'literal' || answer.kind === 'code') inner.set(binding, answer);
        }
        return world(trackInside(track, call, owner, provenance), codes, inner, touch);
      },
    };
  }

  /** `const failed = bodies.find(…)`: one of the items, if there is one. */
  function isFound(name: NodeOf<'name'>): boolean {
    const from = file.scopes.bindingOf(name)?.sources[0]?.from;
    return from?.kind === 'call' && givingItem.has(methodOf(from) ?? '');
  }

  function read(condition: Condition, track: Track): Said {
    const { test } = condition;
    const ofSuccess = worldOf(track, success, 'success');
    const ofFailure = isTelling(test) ? worldOf(track, told, 'told') : worldOf(track, untold, 'untold');
    [ofSuccess, ofFailure].forEach(forgetTouch);
    const bySuccess = evaluator.mayBe(condition, ofSuccess);
    const byFailure = evaluator.mayBe(condition, ofFailure);
    if (!bySuccess || !byFailure || !ofSuccess.touch.isTouched)
      return { bySuccess, byFailure, isAsking: false };
    // What comes out one way or the other whatever XT says asks for nothing: `rc >= 400`, `mc === 'AUTH_105'`.
    const isOpen = (where: World): boolean =>
      test.kind === 'case'
        ? evaluator.mayBe(opposite(condition), where)
        : truthOf(evaluator.evaluate(test, where)) === undefined;
    return { bySuccess, byFailure, isAsking: isOpen(ofSuccess) && isOpen(ofFailure) };
  }

  return {
    said(condition, track) {
      const key = `${track.id} ${condition.outcome}`;
      let ofTrack = known.get(key);
      if (!ofTrack) known.set(key, (ofTrack = new Map<PlainNode, Said>()));
      let said = ofTrack.get(condition.test);
      if (!said) ofTrack.set(condition.test, (said = read(condition, track)));
      return isSilent(said) ? nothingSaid : said;
    },
    answered(call, owner, track) {
      const answerIn = (world: World): boolean | undefined =>
        truthOf(returnedBy(owner, world.inside(call, owner), evaluator));
      return {
        ofSuccess: answerIn(worldOf(track, success, 'success')),
        ofFailure: answerIn(
          isTelling(call) ? worldOf(track, told, 'told') : worldOf(track, untold, 'untold'),
        ),
      };
    },
    isPinning(condition, track) {
      const { test } = condition;
      const other = worldOf(track, another, 'another');
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

/** Nothing has been evaluated yet that depends on the assumption. */
function forgetTouch({ touch }: World): void {
  touch.isTouched = false;
}

function isSilent({ bySuccess, byFailure, isAsking }: Said): boolean {
  return bySuccess && byFailure && !isAsking;
}

function opposite({ test, outcome }: Condition): Condition {
  return { test, outcome: outcome === 'true' ? 'false' : 'true' };
}
