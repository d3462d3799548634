import { unwrapping } from '../knowledge/result-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode } from '../tree/nodes.ts';
import { givingItem, keepingItems } from './array-methods.ts';
import { fromMap } from './built-ins.ts';
import { rejected, runBy } from './callbacks.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { isParser } from './parsers.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import { anyItem, type Place } from './place.ts';
import { targetsOf } from './targets.ts';
import { Gathering, type Value, valueOf } from './value.ts';

/** Calls of JavaScript's own that hand a value on. */
export function readStandard(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { callee, args } = call;
  const [first, second] = args;
  if (callee.kind !== 'member') return undefined;
  const method = memberName(callee);
  if (method === undefined) return undefined;
  if (callee.object.kind === 'name' && first) {
    const owner = callee.object.name;
    if (owner === 'Object' && (method === 'freeze' || method === 'seal' || method === 'preventExtensions')) {
      return ask(first);
    }
    if (owner === 'Promise') {
      if (method === 'resolve' || method === 'all') return ask(first);
      if (method === 'race' || method === 'any') return readStep(ask(first), anyItem, parts, ask);
    }
  }
  switch (method) {
    case 'then':
      if (first && isParser(first, parts.file)) return ask(callee.object);
      return first
        ? union(parts, [runBy(call, first, parts, ask), ...rejected(second, parts, ask)])
        : ask(callee.object);
    case 'catch':
      return union(parts, [ask(callee.object), ...rejected(first, parts, ask)]);
    case 'finally':
      return ask(callee.object);
    case unwrapping:
      return readStep(ask(callee.object), 'error', parts, ask);
    default:
      break;
  }
  if (method === 'get') return fromMap(callee.object, parts, ask);
  if (!givingItem.has(method) && !keepingItems.has(method)) return undefined;
  if (targetsOf(callee, ask).length > 0) return undefined;
  const gathered = new Gathering(parts.places);
  for (const place of ask(callee.object).places) {
    if (!isList(place)) gathered.addPlace(parts.places.root('node', call));
    else if (givingItem.has(method)) gathered.add(readStep(valueOf(place), anyItem, parts, ask));
    else gathered.addPlace(place);
  }
  const value = gathered.value();
  return value.places.size > 0 ? value : undefined;
}

/** Whether something may be a list: of another thing's method `filter` nothing is known. */
function isList({ base, root: { kind, node } }: Place): boolean {
  if (base || kind === 'parameter') return true;
  if (kind !== 'node') return false;
  return node.kind === 'array' || (node.kind === 'call' && !keepingItems.has(methodOf(node) ?? ''));
}
