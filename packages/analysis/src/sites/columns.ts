import { once } from '../basics/once.ts';
import { givingItem, keepingItems } from '../flow/array-methods.ts';
import { itemPosition, methodOf } from '../flow/functions.ts';
import { anyItem, type Step } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { longestAlias } from '../knowledge/thresholds.ts';
import type { Binding } from '../scope/bindings.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { ArrayNode, CallNode, ObjectNode, PlainNode } from '../tree/nodes.ts';

/** What the rows of one table have in one place: `code` of `[{ code: 'AUTH_103' }, { code: 'AUTH_104' }]`. */
export interface Column {
  readonly table: ArrayNode | ObjectNode;
  /** What each row has there, and the row; rows that have nothing there are left out. */
  readonly cells: readonly { readonly node: PlainNode; readonly row: PlainNode }[];
}

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
    if ((at.kind === 'array' || at.kind === 'object') && step === anyItem) {
      return columnsOf(provenance)(at, rest, false);
    }
    const keys: PlainNode | undefined = at.kind === 'call' ? keysOfObject(at, left, provenance) : undefined;
    if (keys?.kind === 'object') return columnsOf(provenance)(keys, [], true);
    way = further(way, provenance);
  }
  return undefined;
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
  if (call.callee.kind === 'call') return fromTests(call.callee, index, steps, provenance);
  if (call.callee.kind !== 'member' || call.args[0] !== owner || itemPosition(call) !== index)
    return undefined;
  return { node: call.callee.object, path: [anyItem, ...steps] };
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

type ReadColumn = (table: ArrayNode | ObjectNode, path: readonly Step[], isOfKeys: boolean) => Column;

/** Each column of a table is read once, however many expressions read it. */
const columnsOf = once((provenance: Provenance): ReadColumn => {
  const known = new Map<PlainNode, Map<string, Column>>();
  return (table, path, isOfKeys) => {
    let columns = known.get(table);
    if (!columns) known.set(table, (columns = new Map<string, Column>()));
    const name = isOfKeys ? 'keys' : path.join('\n');
    let column = columns.get(name);
    if (!column) columns.set(name, (column = readColumn(table, path, isOfKeys, provenance)));
    return column;
  };
});

function readColumn(
  table: ArrayNode | ObjectNode,
  path: readonly Step[],
  isOfKeys: boolean,
  { resolver }: Provenance,
): Column {
  const cells: { node: PlainNode; row: PlainNode }[] = [];
  for (const row of table.kind === 'array' ? withoutHoles(table.elements) : table.members) {
    if (isOfKeys) {
      if (row.kind === 'property') cells.push({ node: row.key, row });
      continue;
    }
    let at: PlainNode | undefined = row.kind === 'property' ? row.value : row;
    for (const step of path) {
      if (at && at.kind !== 'object' && at.kind !== 'array') at = resolver.resolve(at);
      if (at?.kind === 'object') at = propertyNamed(at, step)?.value;
      else at = at?.kind === 'array' ? withoutHoles(at.elements)[Number(step)] : undefined;
    }
    const node = at?.kind === 'name' || at?.kind === 'member' ? resolver.resolve(at) : at;
    if (node) cells.push({ node, row });
  }
  return { table, cells };
}
