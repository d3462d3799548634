import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { type Answer, any, asCount, literal, ofTruth, truthOf, truthy } from './answers.ts';
import { returnedBy } from './returned.ts';
import { type Behind, type Count, count, type ListAnswer, sumOf } from './counts.ts';
import { foldedBy } from './folds.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { longestAlias } from '../../knowledge/thresholds.ts';
import { unwrap } from '../unwrap.ts';
import type { Evaluator, World } from './world.ts';

const some = count(0, Infinity);

/** What is known of a list under an assumption; undefined where nothing is. */
export function listAt(node: PlainNode, world: World, evaluator: Evaluator): ListAnswer | undefined {
  const answer = evaluator.evaluate(node, world);
  if (answer.kind === 'list') return answer;
  // What the assumption is about is one of the items, so there is one.
  return world.isAboutItemsOf(node)
    ? { kind: 'list', length: countOf(node, evaluator), hasIt: true, isMade: false }
    : undefined;
}

/** How many items a list has that is not written out, and has one. */
function countOf(node: PlainNode, { file: { scopes } }: Evaluator): Count {
  let list = unwrap(node);
  for (let names = 0; list.kind === 'name' && names < longestAlias; names++) {
    const binding = scopes.bindingOf(list);
    const [source] = binding?.sources ?? [];
    if (!binding || !isSetOnce(binding, scopes) || !source?.from || source.path.length > 0) break;
    list = unwrap(source.from);
  }
  // A name that is set again may be another list at the next place.
  return count(1, Infinity, list.kind === 'name' ? undefined : { list, by: 0, isExact: true });
}

/** A list as it is written: `[first, second]`, `[...codes, body.mc]`. */
export function writtenList(
  elements: readonly PlainNode[],
  isAboutItems: boolean,
  read: (node: PlainNode) => Answer,
): ListAnswer {
  let length: Count = count(0, 0);
  for (const element of elements) {
    const spread = element.kind === 'spread' ? read(element.argument) : undefined;
    length = sumOf(length, !spread ? count(1, 1) : spread.kind === 'list' ? spread.length : some);
  }
  return { kind: 'list', length, hasIt: isAboutItems || undefined, isMade: !isAboutItems };
}

export function itemAt({ length, isMade }: ListAnswer, position: number): Answer {
  if (length.most <= position) return literal(undefined);
  return length.least > position && !isMade ? truthy : any;
}

/** What a method of lists gives; undefined where it is none, or nothing is known. */
export function ofListMethod(
  method: string,
  object: PlainNode,
  call: CallNode,
  world: World,
  evaluator: Evaluator,
): Answer | undefined {
  if (!listMethods.has(method)) return undefined;
  const list = listAt(object, world, evaluator);
  if (!list) return undefined;
  const [argument] = call.args;
  const { length, hasIt } = list;
  const [least, most] = [length.least, length.most];
  switch (method) {
    case 'map':
      // `ids.map((id) => get(id))` makes the bodies.
      return list.isMade && world.isAboutItemsOf(call)
        ? { kind: 'list', length: count(Math.max(1, least), most), hasIt: true, isMade: false }
        : { ...list, hasIt: undefined, isMade: true };
    case 'slice':
      if (!argument) return list;
      return { ...list, length: count(0, most, atLeast(length)), hasIt: hasIt === false ? false : undefined };
    case 'sort':
    case 'toSorted':
    case 'reverse':
    case 'toReversed':
      return list;
    case 'concat':
      return { ...list, length: count(least, Infinity), hasIt: hasIt === true ? true : undefined };
    case 'at':
    case 'pop':
    case 'shift': {
      const position = argument && asCount(evaluator.evaluate(argument, world));
      return argument && position?.least !== position?.most
        ? any
        : itemAt(list, Math.max(0, position?.least ?? 0));
    }
    case 'reduce':
    case 'reduceRight':
      return foldedBy(call, hasIt === true, world, evaluator);
    default:
      return (
        argument &&
        ofChoice(
          method,
          list,
          itemTruth(argument, call, world, evaluator),
          method === 'findIndex' ? world.positionIn?.(object) : undefined,
        )
      );
  }
}

const listMethods = new Set([
  ...['map', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed', 'concat', 'at', 'pop', 'shift'],
  ...['reduce', 'reduceRight', 'filter', 'some', 'every', 'find', 'findLast', 'findIndex', 'findLastIndex'],
]);

/** What a callback answers for the item that the assumption is about. */
function itemTruth(
  callback: PlainNode,
  call: CallNode,
  world: World,
  evaluator: Evaluator,
): boolean | undefined {
  const made = callback.kind === 'function' ? callback : evaluator.provenance.resolver.resolve(callback);
  return made?.kind === 'function'
    ? truthOf(returnedBy(made, world.inside(call, made), evaluator))
    : undefined;
}

/** A number that is no greater than another. */
function atLeast({ behind }: Count, more = 0): Behind | undefined {
  return behind && { ...behind, by: behind.by + more, isExact: false };
}

/**
 * @param truth what the callback answers for the one item; of the others nothing is known
 * @param position where the one item is, where that is known
 */
function ofChoice(
  method: string,
  { length, hasIt, isMade }: ListAnswer,
  truth: boolean | undefined,
  position: number | undefined,
): Answer {
  const isChosen = hasIt && !isMade ? truth : undefined;
  // How many are left when the one is not chosen.
  const most = isChosen === false ? length.most - 1 : length.most;
  switch (method) {
    case 'some':
      return isChosen ? literal(true) : ofTruth(most === 0 ? false : undefined);
    case 'every':
      return isChosen === false ? literal(false) : ofTruth(length.most === 0 ? true : undefined);
    case 'find':
    case 'findLast':
      return isChosen ? truthy : most === 0 ? literal(undefined) : any;
    case 'filter':
      return {
        kind: 'list',
        length: count(isChosen ? 1 : 0, most, atLeast(length, isChosen === false ? 1 : 0)),
        hasIt: isChosen,
        isMade,
      };
    default:
      return isChosen ? count(0, position ?? Infinity) : most === 0 ? literal(-1) : count(-1, Infinity);
  }
}
