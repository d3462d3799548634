import type { FileModel } from '../../file/file.ts';
import { givingItem } from '../../flow/array-methods.ts';
import { truthOf } from '../../flow/conditions/answers.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import { methodOf } from '../../flow/functions.ts';
import { isItem, type Place } from '../../flow/place.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { longestAlias } from '../../knowledge/thresholds.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { BodyEvents } from './events.ts';
import { listInTurn } from './turns.ts';

/** Whether a field is read of what a test has chosen, and that is the body: `const bad = body.rc !== 0 ? body : other`. */
export function isChosen(
  field: PlainNode,
  aliases: ReadonlySet<Place>,
  world: World,
  { file: { scopes }, provenance, evaluate }: Evaluator,
): boolean {
  let at = field.kind === 'member' ? unwrap(field.object) : field;
  for (let steps = 0; steps < longestAlias; steps++) {
    if (aliases.has(provenance.bodyPlaces.placeOf(at))) return true;
    if (at.kind === 'conditional') {
      const truth = truthOf(evaluate(at.test, world));
      if (truth === undefined) return false;
      at = unwrap(truth ? at.whenTrue : at.whenFalse);
      continue;
    }
    const binding = at.kind === 'name' ? scopes.bindingOf(at) : undefined;
    const source = binding && isSetOnce(binding, scopes) ? binding.sources[0] : undefined;
    if (!source?.from || source.path.length > 0) return false;
    at = unwrap(source.from);
  }
  return false;
}

/** Whether an expression is one body wherever it may be: of what was chosen, or taken out of a list, it may be none. */
export function isAlwaysBody(
  node: PlainNode,
  file: FileModel,
  events: BodyEvents,
  depth: number = longestAlias,
): boolean {
  if (node.kind === 'member')
    return node.property.kind === 'key' || listInTurn(node, file.scopes) !== undefined;
  if (node.kind === 'call') return !givingItem.has(methodOf(node) ?? '');
  // `isDry ? null : body` is asked for as the body; `body.rc === 0 ? null : body` tells of its outcome.
  if (node.kind === 'conditional') return !asksOutcome(node.test, events);
  if (node.kind === 'logical') return !asksOutcome(node.left, events);
  if (node.kind !== 'name') return true;
  const source = file.scopes.bindingOf(node)?.sources[0];
  if (!source?.from || depth === 0) return true;
  return !isItem(source.path[0] ?? '') && isAlwaysBody(unwrap(source.from), file, events, depth - 1);
}

function asksOutcome(test: PlainNode, events: BodyEvents): boolean {
  for (const { kind } of events.within(test)) if (kind !== 'result' && kind !== 'body') return true;
  return false;
}
