import type { Binding } from '../../scope/bindings.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import type { NameNode } from '../../tree/nodes.ts';
import { type Answer, any, truthy } from './answers.ts';
import { heldAlong, isSetLater } from './along.ts';
import { changedInTurns, changesOf } from './changes.ts';
import { itemAt, listAt } from './lists.ts';
import { heldBehindTurns } from './turns.ts';
import type { Evaluator, World } from './world.ts';

/** What the variable holds that a name stands for; undefined where it is given nothing that is read. */
export function nameHeld(node: NameNode, world: World, evaluator: Evaluator): Answer | undefined {
  const { scopes } = evaluator.file;
  const binding = scopes.bindingOf(node);
  if (!binding) return undefined;
  if (!isSetOnce(binding, scopes)) return heldBehind(node, binding, world, evaluator) ?? any;
  const [source] = binding.sources;
  if (!source?.from || binding.parameter) return undefined;
  const { from, path, fallback } = source;
  const [position, ...deeper] = path;
  if (position !== undefined && deeper.length === 0) {
    // `const [first] = bodies.filter(…)`
    const list = /^\d+$/.test(position) && !fallback ? listAt(from, world, evaluator) : undefined;
    return list && itemAt(list, Number(position));
  }
  if (path.length > 0) return undefined;
  const later = isSetLater(binding) ? heldAlong(node, binding, world, evaluator) : undefined;
  if (later) return later;
  // What is put into a list that is written here is in it later.
  const isFilled = from.kind === 'array' && changesOf(evaluator.file)(binding)?.length !== 0;
  return isFilled ? (heldBehind(node, binding, world, evaluator) ?? truthy) : evaluator.evaluate(from, world);
}

/** What a variable holds where the turns of a list in front of the name, or its own function, are all that changes it. */
function heldBehind(
  node: NameNode,
  binding: Binding,
  world: World,
  evaluator: Evaluator,
): Answer | undefined {
  const changes = binding.parameter ? undefined : changesOf(evaluator.file)(binding);
  const inTurns = changes && changedInTurns(node, binding, changes);
  return inTurns
    ? heldBehindTurns(binding, inTurns, world, evaluator)
    : heldAlong(node, binding, world, evaluator);
}
