import { type CountedLoop, countedLoop, listOfLoop } from '../../flow/control/listed-loops.ts';
import { itemPosition, methodOf } from '../../flow/functions.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { longestAlias } from '../../knowledge/thresholds.ts';
import type { Binding, Scopes } from '../../scope/bindings.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { LoopNode, MemberNode, PlainNode } from '../../tree/nodes.ts';

/**
 * The list each of whose items has its turn where `node` stands, in a loop or a callback, and `node` is the item whose
 * turn it is, or lies in it: `body` in `for (const body of bodies)`, `bodies[i]`, `row.body`. What is done with it there
 * is done with every item.
 */
export function listInTurn(node: PlainNode, scopes: Scopes): PlainNode | undefined {
  return turnsAt(node, scopes)?.list;
}

/** A list whose items have their turns, and the loop that counts them, where one does. */
interface TurnsAt {
  readonly list: PlainNode;
  readonly counted?: CountedLoop;
}

/** The same, and which items those are. */
export function turnsAt(node: PlainNode, scopes: Scopes): TurnsAt | undefined {
  let at = unwrap(node);
  for (let steps = 0; steps < longestAlias; steps++) {
    if (at.kind === 'member') {
      const turns = turnsOfPosition(at, scopes);
      if (turns) return turns;
      if (at.property.kind !== 'key') return undefined;
      at = unwrap(at.object);
      continue;
    }
    const binding = at.kind === 'name' ? scopes.bindingOf(at) : undefined;
    if (!binding || !isSetOnce(binding, scopes)) return undefined;
    const list = listGoneThrough(binding);
    if (list) return { list };
    const promise = promiseOf(binding);
    if (promise) {
      at = unwrap(promise);
      continue;
    }
    const [source] = binding.sources;
    // `const body = bodies[i]`, `const { body } = row`
    if (!source?.from || binding.parameter) return undefined;
    at = unwrap(source.from);
  }
  return undefined;
}

/** The promise whose callback a parameter belongs to: `one.then((body) => …)`. */
function promiseOf({ parameter }: Binding): PlainNode | undefined {
  const call =
    parameter?.owner.kind === 'function' && parameter.index === 0 ? parameter.owner.parent : undefined;
  return call?.kind === 'call' && call.callee.kind === 'member' && methodOf(call) === 'then'
    ? call.callee.object
    : undefined;
}

/** The list whose items a variable holds, one after the other: of a loop, or of a callback's parameter. */
export function listGoneThrough({ parameter, declarations: [declared] }: Binding): PlainNode | undefined {
  if (parameter) return listOfParameter(parameter.owner, parameter.index);
  const loop = declared && loopDeclaring(declared);
  return loop?.keyword === 'for-of' ? listOfLoop(loop) : undefined;
}

/** The same of a parameter: of a function that is written into a call which runs it at each item. */
export function listOfParameter(owner: PlainNode, index: number): PlainNode | undefined {
  const call = owner.kind === 'function' ? owner.parent : undefined;
  if (call?.kind !== 'call' || itemPosition(call) !== index || call.callee === owner) return undefined;
  return call.callee.kind === 'member' ? call.callee.object : undefined;
}

/** The loop whose head declares a variable. */
function loopDeclaring(declared: PlainNode): LoopNode | undefined {
  const loop = enclosing(declared, 'loop');
  return loop && !isWithin(declared, loop.body) ? loop : undefined;
}

/** `list[i]`, where a loop goes through the positions of the same list. */
function turnsOfPosition({ object, property }: MemberNode, scopes: Scopes): TurnsAt | undefined {
  if (property.kind !== 'name') return undefined;
  const binding = scopes.bindingOf(property);
  if (!binding) return undefined;
  for (let loop = enclosing(property, 'loop'); loop; loop = enclosing(loop, 'loop')) {
    const isOver = loop.keyword === 'for-in' || loop.keyword === 'for-of';
    const counted = isOver ? undefined : countedLoop(loop);
    const index = isOver ? loop.head[0] : counted?.index;
    if (!index || !isWithin(property, loop.body)) continue;
    const isIndex =
      index.kind === 'name'
        ? scopes.bindingOf(index) === binding
        : binding.declarations.some((one) => isWithin(one, index));
    if (!isIndex) continue;
    const list = counted?.list ?? listOfLoop(loop);
    return list && isSameName(list, object, scopes) ? { list, ...(counted && { counted }) } : undefined;
  }
  return undefined;
}

function isSameName(one: PlainNode, other: PlainNode, scopes: Scopes): boolean {
  if (one.kind === 'member' && other.kind === 'member') {
    const [first, second] = [one.property, other.property];
    return (
      first.kind === 'key' &&
      second.kind === 'key' &&
      first.name === second.name &&
      isSameName(one.object, other.object, scopes)
    );
  }
  if (one.kind === 'this') return other.kind === 'this';
  return one.kind === 'name' && other.kind === 'name' && scopes.bindingOf(one) === scopes.bindingOf(other);
}
