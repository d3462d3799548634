import { givingItem, keepingItems } from '../flow/array-methods.ts';
import { itemPosition, methodOf } from '../flow/functions.ts';
import { anyItem, type Step } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { longestAlias } from '../knowledge/thresholds.ts';
import type { Binding } from '../scope/bindings.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { type Column, columnsOf } from './column.ts';

/** A way down from a node, on which one step is any row. */
interface Way {
  readonly node: PlainNode;
  readonly path: readonly Step[];
}

/**
 * The column that an expression reads of any row: `row.code` in `ROWS.find((row) => row.code === mc)`, or of a list the
 * items. However long the table is: each row is one of many values that the expression may have, and the table is one.
 *
 * @param path the way from `node` to what is asked
 */
export function columnAt(
  node: PlainNode,
  provenance: Provenance,
  path: readonly Step[] = [],
): Column | undefined {
  let way: Way | undefined = { node, path };
  for (let steps = 0; way && steps < longestAlias; steps++) {
    const { node: at, path: left } = way;
    const [step, ...rest] = left;
    if (isTable(at) && step === anyItem) {
      return columnsOf(provenance)(at, rest, false);
    }
    const keys: PlainNode | undefined = at.kind === 'call' ? keysOfObject(at, left, provenance) : undefined;
    if (keys?.kind === 'object') return columnsOf(provenance)(keys, [], true);
    way = further(way, provenance);
  }
  return undefined;
}

function isTable(node: PlainNode): node is Column['table'] {
  return node.kind === 'array' || node.kind === 'object' || node.kind === 'template';
}

/** One step back to where a value comes from. */
function further({ node, path }: Way, provenance: Provenance): Way | undefined {
  const [step, ...rest] = path;
  switch (node.kind) {
    case 'member': {
      const name = memberName(node);
      return name === undefined ? undefined : { node: node.object, path: [name, ...path] };
    }
    case 'name': {
      const binding = provenance.flow.parts.file.scopes.bindingOf(node);
      return binding && fromBinding(binding, path, provenance);
    }
    case 'object': {
      const value = step === undefined ? undefined : propertyNamed(node, step)?.value;
      return value && { node: value, path: rest };
    }
    case 'array': {
      const element = withoutHoles(node.elements)[Number(step)];
      return element && { node: element, path: rest };
    }
    case 'call':
      return fromCall(node, path, provenance);
    default:
      return undefined;
  }
}

function fromBinding(
  { parameter, sources }: Binding,
  path: readonly Step[],
  provenance: Provenance,
): Way | undefined {
  const [source, ...others] = sources;
  if (!parameter) {
    if (!source?.from || others.length > 0) return undefined;
    return { node: source.from, path: [...source.path.map((step) => step ?? anyItem), ...path] };
  }
  const { owner, index } = parameter;
  const call = owner.parent;
  if (source || call?.kind !== 'call' || !call.args.includes(owner)) return undefined;
  const steps = [...parameter.path.map((step) => step ?? anyItem), ...path];
  // `it.each` with a table in a template passes each row as an object.
  if (call.callee.kind === 'template' && isEach(call.callee.tag))
    return index === 0 ? { node: call.callee, path: [anyItem, ...steps] } : undefined;
  if (call.callee.kind === 'call') return fromTests(call.callee, index, steps, provenance);
  if (call.callee.kind !== 'member' || call.args[0] !== owner || itemPosition(call) !== index)
    return undefined;
  return { node: call.callee.object, path: [anyItem, ...steps] };
}

function isEach(tag: PlainNode | undefined): boolean {
  return tag?.kind === 'member' && memberName(tag) === 'each';
}

/** `it.each(ROWS)(name, callback)` passes a row that is a list as several parameters, any other as the first. */
function fromTests(
  each: CallNode,
  index: number,
  path: readonly Step[],
  { resolver }: Provenance,
): Way | undefined {
  const [rows] = each.args;
  const method = methodOf(each);
  if (!rows || (method !== 'each' && method !== 'for')) return undefined;
  const table = resolver.resolve(rows);
  const isOfLists = table?.kind === 'array' && table.elements[0]?.kind === 'array';
  if (method === 'each' && isOfLists) return { node: rows, path: [anyItem, String(index), ...path] };
  return index === 0 ? { node: rows, path: [anyItem, ...path] } : undefined;
}

/** Calls that hand rows on: as they are, one of them, or made anew by a callback. */
function fromCall(call: CallNode, path: readonly Step[], provenance: Provenance): Way | undefined {
  const { callee, args } = call;
  const [first] = args;
  const [step, ...rest] = path;
  if (callee.kind !== 'member') {
    const isOfList = call.isNew && callee.kind === 'name' && (callee.name === 'Set' || callee.name === 'Map');
    return isOfList && first ? { node: first, path } : undefined;
  }
  const method = methodOf(call) ?? '';
  if (callee.object.kind === 'name' && callee.object.name === 'Object') {
    if (method === 'freeze' && first) return { node: first, path };
    if (method === 'values' && first && step === anyItem) return { node: first, path };
    // `[key, value]`: the keys are asked elsewhere.
    if (method !== 'entries' || !first || step !== anyItem || rest[0] !== '1') return undefined;
    return { node: first, path: [anyItem, ...rest.slice(1)] };
  }
  if (givingItem.has(method)) return { node: callee.object, path: [anyItem, ...path] };
  if (keepingItems.has(method)) return { node: callee.object, path };
  if (method !== 'map' || step !== anyItem || first?.kind !== 'function') return undefined;
  const [returned, ...others] = provenance.calls.returnsOf(first);
  return returned && others.length === 0 ? { node: returned, path: rest } : undefined;
}

/** The object whose keys are asked: `Object.keys(TEXT)`, or the first of `Object.entries(TEXT)`. */
function keysOfObject(
  { callee, args: [object] }: CallNode,
  [row, key, ...deeper]: readonly Step[],
  { resolver }: Provenance,
): PlainNode | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'Object')
    return undefined;
  const method = memberName(callee);
  const isKey =
    row === anyItem &&
    deeper.length === 0 &&
    (method === 'keys' ? key === undefined : method === 'entries' && key === '0');
  return isKey && object ? resolver.resolve(object) : undefined;
}
