import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { maxCallsInCircle } from '../knowledge/thresholds.ts';
import { enclosing } from '../tree/ancestors.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { classOfMethod } from './functions.ts';

/**
 * The calls by which functions of a file call each other in a circle of many calls, as a parser's functions do. What
 * gets out by those is not told apart: there are more ways through such a circle than anybody follows, and which of
 * them were kept would depend on who asked first.
 */
export const callsInCircles = once((file: FileModel): ReadonlySet<CallNode> => {
  const calls = new Map<FunctionNode, [CallNode, FunctionNode][]>();
  for (const call of file.nodesOf('call')) {
    const target = namedTarget(call, file);
    if (!target) continue;
    for (let at = enclosing(call, 'function'); at; at = enclosing(at, 'function'))
      append(calls, at, [call, target]);
  }
  const circleOf = circles(calls);
  const inCircle = new Map<number, CallNode[]>();
  for (const [owner, ofOwner] of calls) {
    for (const [call, target] of ofOwner) {
      const circle = circleOf.get(owner);
      // What calls itself is told by itself.
      if (circle !== undefined && target !== owner && circle === circleOf.get(target))
        append(inCircle, circle, call);
    }
  }
  return new Set(
    [...inCircle.values()].flatMap((ofCircle) => (ofCircle.length > maxCallsInCircle ? ofCircle : [])),
  );
});

/** The function that a call names: one of the file, or a method of the class around it. */
function namedTarget({ callee }: CallNode, { scopes }: FileModel): FunctionNode | undefined {
  if (callee.kind === 'name') {
    const [declared] = scopes.bindingOf(callee)?.declarations ?? [];
    if (declared?.kind === 'function') return declared;
    return declared?.kind === 'declarator' && declared.init?.kind === 'function' ? declared.init : undefined;
  }
  if (callee.kind !== 'member' || callee.object.kind !== 'this') return undefined;
  return methodsOf(classAround(callee))?.get(memberName(callee) ?? '');
}

function classAround(node: PlainNode): PlainNode | undefined {
  for (let at = enclosing(node, 'function'); at; at = enclosing(at, 'function')) {
    const found = classOfMethod(at);
    if (found) return found;
  }
  return undefined;
}

function methodsOf(made: PlainNode | undefined): ReadonlyMap<string, FunctionNode> | undefined {
  return made?.kind === 'class' ? methodsByName(made) : undefined;
}

const methodsByName = once((made: PlainNode & { kind: 'class' }): ReadonlyMap<string, FunctionNode> => {
  const found = new Map<string, FunctionNode>();
  for (const member of made.members) {
    if (member.kind !== 'property' || member.value?.kind !== 'function' || member.key.kind !== 'key')
      continue;
    found.set(member.key.name, member.value);
  }
  return found;
});

/** Tarjan's strongly connected components, without recursion: the number of the circle that each function is in. */
function circles(
  calls: ReadonlyMap<FunctionNode, readonly [CallNode, FunctionNode][]>,
): ReadonlyMap<FunctionNode, number> {
  const found = new Map<FunctionNode, number>();
  const order = new Map<FunctionNode, number>();
  const lowest = new Map<FunctionNode, number>();
  const stack: FunctionNode[] = [];
  let circle = 0;
  for (const start of calls.keys()) {
    const list: { owner: FunctionNode; next: number }[] = order.has(start) ? [] : [{ owner: start, next: 0 }];
    for (let at = list.at(-1); at; at = list.at(-1)) {
      const { owner } = at;
      if (at.next === 0) {
        order.set(owner, order.size);
        lowest.set(owner, order.size - 1);
        stack.push(owner);
      }
      const target = calls.get(owner)?.[at.next++]?.[1];
      if (target) {
        if (!order.has(target)) list.push({ owner: target, next: 0 });
        else if (!found.has(target))
          lowest.set(owner, Math.min(lowest.get(owner) ?? 0, order.get(target) ?? 0));
        continue;
      }
      list.pop();
      const outer = list.at(-1);
      if (outer) lowest.set(outer.owner, Math.min(lowest.get(outer.owner) ?? 0, lowest.get(owner) ?? 0));
      if (lowest.get(owner) !== order.get(owner)) continue;
      for (let member = stack.pop(); member; member = stack.pop()) {
        found.set(member, circle);
        if (member === owner) break;
      }
      circle++;
    }
  }
  return found;
}
