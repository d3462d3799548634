import type { PlainNode } from '../tree/nodes.ts';
import { targetsOf } from './targets.ts';
import type { Flow } from './flow.ts';
import { readPath, union } from './parts.ts';
import { anyItem, type Step } from './place.ts';
import { atCall } from './substitution.ts';
import type { Value } from './value.ts';

/** What lies at `path` below what an expression is. */
export function valueBelow(node: PlainNode, path: readonly Step[], { parts, ask }: Flow): Value {
  return readPath(ask(node), path, parts, ask, anyItem);
}

/** What is thrown, at `path`, where `node` is run: a promise that rejects, a function that throws. */
export function thrownBelow(node: PlainNode, path: readonly Step[], { parts, ask }: Flow): Value {
  const call = node.kind === 'await' ? node.argument : node;
  const thrown =
    call.kind === 'call'
      ? targetsOf(call.callee, ask).map(({ owner, site }) =>
          atCall(ask(parts.keys.thrown(owner)), call, owner, site, parts, ask),
        )
      : targetsOf(call, ask).map(({ owner }) => ask(parts.keys.thrown(owner)));
  return readPath(union(parts, thrown), path, parts, ask, anyItem);
}

/** What a constructed error was given, one value an argument: what its message is made of. */
export function argumentsOfErrors({ places }: Value): readonly PlainNode[] {
  return [...places].flatMap(({ base, root: { node } }) =>
    !base && node.kind === 'call' && node.isNew ? node.args : [],
  );
}
