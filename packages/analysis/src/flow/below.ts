import type { PlainNode } from '../tree/nodes.ts';
import type { Flow } from './flow.ts';
import { readPath } from './parts.ts';
import { anyItem, type Step } from './place.ts';
import { thrownBy } from './rejecting.ts';
import type { Value } from './value.ts';

/** What lies at `path` below what an expression is. */
export function valueBelow(node: PlainNode, path: readonly Step[], { parts, ask }: Flow): Value {
  return readPath(ask(node), path, parts, ask, anyItem);
}

/** What is thrown, at `path`, where `node` is run: a promise that rejects, a function that throws. */
export function thrownBelow(node: PlainNode, path: readonly Step[], { parts, ask }: Flow): Value {
  return readPath(thrownBy(node, parts, ask), path, parts, ask, anyItem);
}

/** What a constructed error was given, one value an argument: what its message is made of. */
export function argumentsOfErrors({ places }: Value): readonly PlainNode[] {
  return [...places].flatMap(({ base, root: { node } }) =>
    !base && node.kind === 'call' && node.isNew ? node.args : [],
  );
}
