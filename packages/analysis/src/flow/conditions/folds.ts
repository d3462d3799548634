import type { Binding } from '../../scope/bindings.ts';
import type { CallNode } from '../../tree/nodes.ts';
import { type Answer, any, oneOfAnswers } from './answers.ts';
import { returnedBy } from './returned.ts';
import { areAlike, count } from './counts.ts';
import type { Evaluator, World } from './world.ts';

/** Turns that are worked out until what comes out no longer changes; then what still grows grows for ever. */
const mostTurns = 3;

/**
 * What `list.reduce(callback, first)` gives: the item that the assumption is about has its turn somewhere between
 * others, of which nothing is known.
 *
 * @param hasIt whether that item is surely one of the list's
 */
export function foldedBy(call: CallNode, hasIt: boolean, world: World, evaluator: Evaluator): Answer {
  const [callback, first] = call.args;
  const made =
    callback && (callback.kind === 'function' ? callback : evaluator.provenance.resolver.resolve(callback));
  if (made?.kind !== 'function' || !first) return any;
  const target = made.params[0]?.target;
  const held = target?.kind === 'name' ? evaluator.file.scopes.bindingOf(target) : undefined;
  if (!held) return any;
  const [inside, ofOthers] = [world.inside(call, made), world.others?.()];
  const turn = (before: Answer, isIts: boolean): Answer =>
    returnedBy(made, holding(held, before, isIts ? inside : ofOthers, world, evaluator), evaluator);
  const others = (before: Answer): Answer => settled(before, (at) => turn(at, false));
  const start = others(evaluator.evaluate(first, world));
  return hasIt ? others(turn(start, true)) : start;
}

/** What a value is after any number of turns. */
export function settled(first: Answer, turn: (before: Answer) => Answer): Answer {
  let known = first;
  for (let turns = 0; turns < mostTurns; turns++) {
    const next = oneOfAnswers([known, turn(known)]);
    if (isSameAnswer(next, known)) return known;
    known = turns === 0 ? next : grown(known, next);
  }
  return any;
}

/** Whether two answers know the same. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === 'count' && other.kind === 'count') return areAlike(one, other);
  if (one.kind === 'list' && other.kind === 'list')
    return isSameAnswer(one.length, other.length) && one.hasIt === other.hasIt && one.isMade === other.isMade;
  if (one.kind === 'literal' && other.kind === 'literal') return one.value === other.value;
  return one.kind === other.kind && one.kind !== 'code';
}

/** What grows from one turn to the next grows without end. */
function grown(before: Answer, now: Answer): Answer {
  if (before.kind === 'count' && now.kind === 'count')
    return count(
      now.least < before.least ? -Infinity : now.least,
      now.most > before.most ? Infinity : now.most,
    );
  if (before.kind !== 'list' || now.kind !== 'list') return now;
  const length = grown(before.length, now.length);
  return length.kind === 'count' ? { ...now, length } : any;
}

/**
 * A world in which a variable holds something.
 *
 * @param inside what else is known where that is read: of the turn of an item
 */
export function holding(
  held: Binding,
  answer: Answer,
  inside: World | undefined,
  world: World,
  { file }: Evaluator,
): World {
  return {
    kept: new Map(),
    touch: world.touch,
    answerOf: (node) =>
      node.kind === 'name' && file.scopes.bindingOf(node) === held ? answer : inside?.answerOf(node),
    isAboutItemsOf: (node) => inside?.isAboutItemsOf(node) ?? false,
    others: () => inside?.others?.() ?? world,
    inside: (call, owner) => (inside ?? world).inside(call, owner),
  };
}
