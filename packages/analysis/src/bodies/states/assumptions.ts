import { truthOf } from '../../flow/conditions/answers.ts';
import { returnedBy } from '../../flow/conditions/returned.ts';
import { isNoAssertion } from '../../flow/assertions.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Condition } from '../../flow/control/graph.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Assumed } from './assumed.ts';
import type { SupposedCode } from './codes.ts';
import type { BodyEvents } from './events.ts';
import { createRegardless } from './regardless.ts';
import type { Said, WorldFor } from './said.ts';
import { aboutOf, type Track } from './track.ts';
import { createWorlds } from './worlds.ts';

/** Reads conditions under the assumption that XT has accepted, and under the other. */
export interface Assumptions {
  said(condition: Condition, track: Track, code?: SupposedCode): Said;
  /** The same body in a function that a call runs, with what is passed beside it. */
  inside(track: Track, call: CallNode, owner: FunctionNode): Track;
  /** What a function that a call runs answers where XT has accepted, and where it has refused. */
  answered(call: CallNode, owner: FunctionNode, track: Track): Answered;
  /** Whether a condition may come out so where XT has refused, and there is no result. */
  mayBeMissing(condition: Condition, track: Track, code?: SupposedCode): boolean;
  /** Whether a test asks for something of which nothing is known where XT has refused: not even between which numbers it lies. */
  isGuess(test: PlainNode, track: Track, code?: SupposedCode): boolean;
  /** Whether a condition that comes out so leaves only some codes, or was chosen by what the mc is. */
  isPinning(condition: Condition, track: Track): boolean;
}

interface Answered {
  readonly ofSuccess: boolean | undefined;
  readonly ofFailure: boolean | undefined;
}

const nothingSaid: Said = { bySuccess: true, byFailure: true, isAsking: false };

/** @param isTelling whether the presence of result tells of success, where it is asked for */
export function createAssumptions(
  evaluator: Evaluator,
  events: BodyEvents,
  isTelling: (test: PlainNode) => boolean,
): Assumptions {
  const worlds = createWorlds(evaluator, events);
  const { worldOf, inside, touch, forget } = worlds;
  const regardless = createRegardless(worlds, events, evaluator.provenance, readIn);
  const known = new Map<string, Map<PlainNode, Said>>();

  /** By what a test tells success from failure. */
  function outcomesAt(test: PlainNode): readonly [Assumed, Assumed] {
    return isTelling(test) ? ['given', 'missing'] : ['success', 'failure'];
  }

  function read(condition: Condition, track: Track, code: SupposedCode | undefined): Said {
    const alone = code ? undefined : regardless(condition, track);
    return (
      alone ?? readIn(condition, (name, isFailure) => worldOf(track, name, isFailure ? code : undefined))
    );
  }

  function readIn(condition: Condition, worldFor: WorldFor): Said {
    const { test, outcome } = condition;
    const isOpen = outcome === 'true';
    if (isNoAssertion(test, evaluator.file)) return { bySuccess: isOpen, byFailure: isOpen, isAsking: false };
    const [success, failure] = outcomesAt(test);
    const [ofSuccess, ofFailure] = [worldFor(success, false), worldFor(failure, true)];
    forget();
    const bySuccess = evaluator.mayBe(condition, ofSuccess);
    const { isTouched } = touch;
    const byFailure = evaluator.mayBe(condition, ofFailure);
    if (!bySuccess || !byFailure || !isTouched) return { bySuccess, byFailure, isAsking: false };
    // What comes out one way or the other whatever XT says asks for nothing: `rc >= 400`, `mc === 'AUTH_105'`.
    const isOpenIn = (where: World): boolean =>
      test.kind === 'case'
        ? evaluator.mayBe(opposite(condition), where)
        : truthOf(evaluator.evaluate(test, where)) === undefined;
    const isAsking = isOpenIn(ofSuccess) && isOpenIn(ofFailure);
    // `rc === undefined` looks at rc, though XT's answers all have one.
    return {
      bySuccess,
      byFailure,
      isAsking: isAsking || evaluator.mayBe(condition, worldFor('foreign', false)) !== bySuccess,
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
    mayBeMissing: (condition, track, code) => evaluator.mayBe(condition, worldOf(track, 'missing', code)),
    isGuess(test, track, code) {
      const [, failure] = outcomesAt(test);
      const world = worldOf(track, failure, code);
      const asked = test.kind === 'binary' ? [test.left, test.right] : [test];
      return asked.some((one) => {
        const { kind } = evaluator.evaluate(one, world);
        return kind === 'any' || kind === 'optional';
      });
    },
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
