import { once } from '../basics/once.ts';
import { anyItem } from '../flow/place.ts';
import { canCarry } from '../flow/trace.ts';
import { operandsOf } from '../tree/flatten.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import { columnAt } from './columns.ts';
import { type Collection, collectionOf, collectionOfColumn } from './members.ts';
import { passedFor } from './passed-values.ts';
import { spelling } from './site.ts';

const askingMethods = new Set(['has', 'get', 'includes', 'indexOf', 'hasOwnProperty', 'delete']);

/** Evidence E4: collections that are asked with a message code. Their members inherit what is known of the code. */
export function collectAskedCollections(collector: Collector): void {
  for (const member of collector.file.nodesOf('member')) {
    if (member.property.kind !== 'key') ask(collector, member.object, member.property);
  }
  for (const { operator, left, right } of collector.file.nodesOf('binary')) {
    if (operator === 'in') ask(collector, right, left);
  }
  for (const [method, calls] of collector.file.callsByMethod()) {
    if (!askingMethods.has(method)) continue;
    for (const { callee, args } of calls) {
      if (callee.kind === 'member' && args[0]) ask(collector, callee.object, args[0]);
    }
  }
  const isTable = createIsTable(collector);
  for (const call of collector.file.nodesOf('call')) collectTables(collector, call, isTable);
}

/** What is asked is resolved first: few expressions are collections, and where a code comes from costs more. */
function ask(collector: Collector, asked: PlainNode, code: PlainNode): void {
  if (!canCarry(code)) return;
  // `(table ?? {})[mc]` asks the table.
  for (const table of operandsOf(asked)) askTable(collector, table, code);
}

function askTable(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { resolver } = collector.provenance;
  const column = columnAt(asked, collector.provenance);
  const lists = column?.cells.flatMap(({ node }) => collectionOf(node, resolver) ?? []) ?? [];
  const asking = lists.length > 0 ? collector.subjectOf(code) : undefined;
  for (const list of lists) if (asking) collector.addCollection(list, asking);
  const target = resolver.resolve(asked);
  if (!target || target.kind === 'name' || target.kind === 'member') askForeign(collector, asked, code);
  const made = target && (collectionOf(target, resolver) ?? collectionOfRows(target, collector));
  const collections = made ? [made] : target ? [] : passedCollections(asked, collector);
  if (collections.every(({ members }) => members.length === 0)) return;
  const subject = collector.subjectOf(code);
  for (const collection of collections) if (subject) collector.addCollection(collection, subject, asked);
}

/**
 * What the calls of a function pass for a list that it asks: `withRetry(send, ['AUTH_105'])`. A helper that is passed lists
 * without a code of XT's as well serves others, and tells nothing.
 */
function passedCollections(asked: PlainNode, { file, provenance }: Collector): readonly Collection[] {
  const { resolver } = provenance;
  const passed = passedFor(asked, [], provenance).flatMap((list) => {
    const made = canCarry(list) ? resolver.resolve(list) : list;
    return (made && collectionOf(made, resolver)) ?? [];
  });
  const lists = passed.filter(({ members }) => members.length > 0);
  const hasCode = ({ members }: Collection): boolean =>
    members.some(({ literal }) => file.knowledge.isKnown(spelling(literal)));
  return lists.every(hasCode) ? lists : [];
}

/** `new Map(ROWS.map((row) => [row.code, row.text]))`, `new Set(…)`, `Object.fromEntries(…)`: what is made of rows. */
function collectionOfRows(target: PlainNode, { provenance }: Collector): Collection | undefined {
  if (target.kind !== 'call') return undefined;
  const { callee, args, isNew } = target;
  const name =
    callee.kind === 'name' ? callee.name : callee.kind === 'member' ? memberName(callee) : undefined;
  const isOfPairs = isNew ? name === 'Map' : name === 'fromEntries';
  const rows = isNew || isOfPairs ? args[0] : target;
  const column = rows && columnAt(rows, provenance, isOfPairs ? [anyItem, '0'] : [anyItem]);
  return column && collectionOfColumn(column);
}

/** A table or list that another module writes: only its type tells what is in it. */
function askForeign(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { types, knowledge } = collector.file;
  if (!types || (asked.kind !== 'name' && asked.kind !== 'member')) return;
  const elements = types.elementLiterals(asked.host);
  const texts = elements ?? types.foreignProperties(asked.host);
  if (!texts?.some((text) => knowledge.isNumbered(text))) return;
  const subject = collector.subjectOf(code);
  if (subject) collector.addForeign({ asked, role: elements ? 'element' : 'key', texts, subject });
}

/**
 * `helper(X, mc)`: a table of the file handed over together with the code. A literal written into the call is no
 * table but the helper's options; and what has none of XT's codes is what a logger or an error is told as well.
 */
function collectTables(
  collector: Collector,
  { callee, args, isNew }: CallNode,
  isTable: (node: PlainNode, isHasOwn: boolean) => boolean,
): void {
  if (args.length < 2 || isNew) return;
  const isHasOwn = callee.kind === 'member' && memberName(callee) === 'hasOwn';
  let codes: readonly PlainNode[] | undefined;
  for (const table of args) {
    if ((table.kind !== 'name' && table.kind !== 'member') || !isTable(table, isHasOwn)) continue;
    // One that asks is enough, and the first is the evidence; a table does not ask itself.
    codes ??= args.filter((code) => canCarry(code) && collector.subjectOf(code)).slice(0, 2);
    const code = codes.find((other) => other !== table);
    if (code) ask(collector, table, code);
  }
}

/** Whether a name is a table that a code may ask: one with a code of XT's, or for `Object.hasOwn` any. */
function createIsTable({ file, provenance }: Collector): (node: PlainNode, isHasOwn: boolean) => boolean {
  const hasCode = once(({ members }: Collection) =>
    members.some(({ literal }) => file.knowledge.isKnown(spelling(literal))),
  );
  return (node, isHasOwn) => {
    const target = provenance.resolver.resolve(node);
    const collection = target && collectionOf(target, provenance.resolver);
    // What is in a table of another module, its type tells.
    if (!collection) return file.types !== undefined;
    return isHasOwn ? collection.members.length > 0 : hasCode(collection);
  };
}
