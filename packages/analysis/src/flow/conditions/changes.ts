import { once } from '../../basics/once.ts';
import { memberName } from '../../tree/keys.ts';
import type { Binding } from '../../scope/bindings.ts';
import { itemPosition } from '../functions.ts';
import { listOfLoop } from '../control/listed-loops.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { FunctionNode, LoopNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import type { FileModel } from '../../file/file.ts';

/** What changes a variable: an assignment, `++`, `codes.push(…)`. */
export type Change = PlainNode & { readonly kind: 'assign' | 'unary' | 'call' };

/** A loop, or a callback, that runs once for each item of a list. */
export interface Turns {
  readonly node: LoopNode | FunctionNode;
  readonly list: PlainNode;
}

/** A variable that is given a value, and is then changed in the turns of a list alone. */
export interface ChangedInTurns {
  readonly first: PlainNode | undefined;
  readonly turns: Turns;
  readonly changes: ReadonlySet<PlainNode>;
}

/** Names that are looked at: what is asked and set more often keeps no account of a list. */
const mostReferences = 40;

const growing = new Set(['push', 'unshift']);
const shrinking = new Set(['splice', 'pop', 'shift', 'fill', 'copyWithin']);

/** The changes of a variable, in the order of the text; undefined where there is one that nobody can follow. */
export const changesOf = once((file: FileModel) => once((binding: Binding) => readChanges(binding, file)));

function readChanges(binding: Binding, { scopes }: FileModel): readonly Change[] | undefined {
  const references = scopes.referencesOf(binding);
  if (references.length > mostReferences) return undefined;
  const changes: Change[] = [];
  for (const reference of references) {
    const { parent } = reference;
    if (parent?.kind === 'assign' && parent.target === reference) changes.push(parent);
    else if (parent?.kind === 'unary' && (parent.operator === '++' || parent.operator === '--'))
      changes.push(parent);
    else if (parent?.kind === 'member' && parent.object === reference) {
      const around = parent.parent;
      if (around?.kind === 'assign' && around.target === parent) return undefined;
      const method = around?.kind === 'call' && around.callee === parent ? (memberName(parent) ?? '') : '';
      if (shrinking.has(method)) return undefined;
      if (around?.kind === 'call' && growing.has(method)) changes.push(around);
    }
  }
  // Patterns and loops assign too.
  const assigned = changes.filter(({ kind }) => kind === 'assign').length;
  const [declared] = binding.declarations;
  const initial = declared?.kind === 'declarator' && declared.init ? 1 : 0;
  return binding.sources.length === assigned + initial ? changes : undefined;
}

/** Where a variable is changed, if that is in the turns of one list in front of `name`. */
export function changedInTurns(
  name: NameNode,
  binding: Binding,
  changes: readonly Change[],
): ChangedInTurns | undefined {
  const [declared] = binding.declarations;
  if (declared?.kind !== 'declarator' || declared.target.kind !== 'name') return undefined;
  let turns: Turns | undefined;
  for (const change of changes) {
    if (turns && isWithin(change, turns.node)) continue;
    if (turns) return undefined;
    turns = turnsAround(change);
    if (!turns) return undefined;
  }
  if (!turns || isWithin(declared, turns.node) || name.start < turns.node.end) return undefined;
  // What runs again begins with what it had at its end.
  const outside = turns.node.kind === 'function' ? turns.node.parent : turns.node;
  if (!outside || enclosing(outside, 'loop') !== enclosing(declared, 'loop')) return undefined;
  const owner = enclosing(outside, 'function');
  if (owner !== enclosing(declared, 'function') || owner !== enclosing(name, 'function')) return undefined;
  return { first: declared.init, turns, changes: new Set(changes) };
}

function turnsAround(change: PlainNode): Turns | undefined {
  for (let at = change.parent; at; at = at.parent) {
    if (at.kind === 'loop') {
      const list = listOfLoop(at);
      return list && { node: at, list };
    }
    if (at.kind === 'function') {
      const call = at.parent;
      if (call?.kind !== 'call' || call.callee.kind !== 'member' || itemPosition(call) === undefined)
        return undefined;
      return call.args.includes(at) && !at.isAsync ? { node: at, list: call.callee.object } : undefined;
    }
  }
  return undefined;
}
