import type { FileModel } from '../../file/file.ts';
import type { Evaluator } from '../../flow/conditions/world.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import type { PatternOrigin } from '../pattern-reads.ts';
import { isNamedFunction } from './running-functions.ts';
import { createAssumptions } from './assumptions.ts';
import { type States, unasked } from './bits.ts';
import type { BodyEvents } from './events.ts';
import { createFoundElsewhere } from './found-elsewhere.ts';
import { createKeptBy } from './kept-by.ts';
import { createKeptHere } from './kept-here.ts';
import { createOrigins } from './origins.ts';
import { createRuns } from './runs.ts';
import { createSetBirths } from './set-births.ts';
import { createStart } from './starts.ts';
import { createWalker, type Walker } from './walk.ts';

/** What is known of bodies where their results are used. */
export interface BodyStates {
  /** The states of the paths that lead to a use; 0 where none does. */
  statesAt(use: PlainNode, body: Place): States;
  /** The last test that showed failure: in front of a use, where there is one. */
  failureSeenBefore(use: PlainNode, body: Place): PlainNode | undefined;
}

/**
 * Where walks begin is decided in `starts.ts`; `walk.ts` goes through a function with what `worklist.ts`, `acts.ts` (nodes)
 * and `edges.ts` (tests) know; what others find of a body is in `origins.ts` and `found-elsewhere.ts`; what a variable or a
 * property is set to, here to one and there to another, in `settings.ts` and `set-births.ts`. What the file does
 * with a body is in `events.ts`, what becomes of it there in `roles.ts`, which calls only show it in `calls.ts`, what a
 * condition says of it in `assumptions.ts`, and the states themselves in `bits.ts`. What need not be walked through for
 * a body is told by `relevance.ts` and `sights.ts`, which conditions are none of its business by `regardless.ts`.
 *
 * @param isBody whether an expression may be a body of XT's
 * @param isUse whether the states in front of a node are asked for
 * @param isTelling whether a test of result's presence tells of success
 * @param isEvery whether a body that a function keeps and then throws about is found by others as it was there
 */
export function createBodyStates(
  file: FileModel,
  provenance: Provenance,
  events: BodyEvents,
  evaluator: Evaluator,
  isBody: (origin: PatternOrigin) => boolean,
  isUse: (node: PlainNode) => boolean,
  isTelling: (test: PlainNode) => boolean,
  isEvery: boolean,
): BodyStates {
  const assumptions = createAssumptions(evaluator, events, isTelling);
  const newWalker = (): Walker => createWalker(evaluator, events, assumptions, isUse);
  const walker = newWalker();
  const runs = createRuns(walker, events, provenance);
  const origins = createOrigins(runs, newWalker, provenance);
  const statesKept = createKeptBy(walker, provenance, isEvery);
  const statesElsewhere = createFoundElsewhere(walker, origins, events, provenance, statesKept);
  const isReached = (use: PlainNode): boolean => walker.uses.has(use);
  const statesKeptHere = createKeptHere(newWalker, origins, provenance);
  const birthsOfSet = createSetBirths(newWalker, origins, provenance, isBody);
  const start = createStart(
    {
      runs,
      origins,
      statesElsewhere,
      statesKept,
      birthsOfSet,
      isReached,
      isBody: (node) => isBody({ from: node, path: [] }),
    },
    provenance,
  );

  /** Whether a callback stands where a walk of its body did not get: nothing runs there. */
  function isDead(owner: Owner, place: Place): boolean {
    if (owner.kind !== 'function' || isNamedFunction(owner, file.scopes)) return false;
    return walker.entered.get(ownerOf(owner))?.has(place) === true;
  }

  /** The states where each of several bodies has its turn: `for (const body of [first, second]) show(body.result);`. */
  function statesInTurn(use: PlainNode, body: Place): States {
    let states = 0;
    for (const { kind, list, certain, places } of events.at(use)) {
      if (kind !== 'result' || !list || certain !== body) continue;
      for (const place of places) {
        if (place === body) continue;
        start(place, use);
        states |= statesKeptHere(use, place) ?? walker.uses.get(use) ?? 0;
      }
    }
    return states;
  }

  return {
    statesAt(use, body) {
      const inTurn = statesInTurn(use, body);
      if (inTurn) return inTurn;
      start(body, use);
      const owner = ownerOf(use);
      if (!walker.entered.has(owner) && !isDead(owner, body)) runs.run(owner, body, new Map(), unasked);
      return statesKeptHere(use, body) ?? walker.uses.get(use) ?? 0;
    },
    failureSeenBefore(use, body) {
      const tests =
        walker.seen.get(body) ?? new Set([...walker.seen.values()].flatMap((ofPlace) => [...ofPlace]));
      const last = [...tests].sort((a, b) => b.start - a.start);
      // What another function has seen may stand behind the use.
      return last.find(({ start: at }) => at < use.start) ?? last[0];
    },
  };
}
