import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import { askingsIn } from '../evidence/askings.ts';
import { canCarry } from '../flow/carrying.ts';
import { anyItem, type Place } from '../flow/place.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import { columnAt } from './columns.ts';
import { type Collection, collectionOf, collectionOfColumn } from './members.ts';
import { passedFor } from './passed-values.ts';
import { spelling } from './site.ts';
import { withAskers } from './askers.ts';

/** Evidence E4: collections that are asked with a message code. Their members inherit what is known of the code. */
export function collectAskedCollections(collector: Collector): void {
  for (const { asked, by } of askingsIn(collector.file)) askTable(collector, asked, by);
  const isTable = createIsTable(collector);
  for (const call of collector.file.nodesOf('call')) collectTables(collector, call, isTable);
}

/** What is asked is resolved first: few expressions are collections, and where a code comes from costs more. */
function askTable(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { resolver } = collector.provenance;
  const column = columnAt(asked, collector.provenance);
  const lists = column?.cells.flatMap(({ node }) => collectionOf(node, resolver) ?? []) ?? [];
  const asking = lists.length > 0 ? collector.claimOf(code) : undefined;
  for (const list of lists) if (asking) collector.addCollection(list, asking);
  const target = resolver.resolve(asked);
  if (!target && !column) askEach(collector, asked, code);
  for (const key of (target && filledIn(collector).get(target)) ?? []) {
    const column = columnAt(key, collector.provenance);
    const claim = column && collector.claimOf(code);
    if (claim) collector.addCollection(collectionOfColumn(column), claim);
  }
  if (!target || target.kind === 'name' || target.kind === 'member') askImported(collector, asked, code);
  const collection = target && (collectionOf(target, resolver) ?? collectionOfRows(target, collector));
  if (!target) askPassed(collector, asked, code);
  if (!collection || collection.members.length === 0) return;
  const claim = collector.claimOf(code);
  if (claim) collector.addCollection(collection, withAskers(claim, target, collector), asked);
}

/**
 * What the calls of a function pass for a list that it asks: `withRetry(send, ['AUTH_105'])`. A helper that is passed lists
 * without a code of XT's as well serves others, and tells nothing.
 */
function askPassed(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { file, provenance } = collector;
  const [parameter] = provenance.flow.valueOf(asked).places;
  const known = passedLists(collector);
  if (parameter?.root.kind !== 'parameter' || known.told.has(parameter)) return;
  let lists = known.of.get(parameter);
  if (!lists) known.of.set(parameter, (lists = readPassed(asked, collector)));
  const isOfXt = ({ members }: Collection): boolean =>
    members.some(({ literal }) => file.knowledge.isKnown(spelling(literal)));
  if (lists.length === 0 || !lists.every(isOfXt)) return;
  const claim = collector.claimOf(code);
  if (!claim) return;
  known.told.add(parameter);
  for (const list of lists) collector.addCollection(list, claim, asked);
}

/** What is passed for each parameter, read once however often the function asks it, and those that are told. */
const passedLists = once((_: Collector) => ({
  of: new Map<Place, readonly Collection[]>(),
  told: new Set<Place>(),
}));

function readPassed(asked: PlainNode, { provenance }: Collector): readonly Collection[] {
  const { resolver } = provenance;
  return [...passedFor(asked, [], provenance)]
    .flatMap((list) => {
      const made = canCarry(list) ? resolver.resolve(list) : list;
      return (made && collectionOf(made, resolver)) ?? [];
    })
    .filter(({ members }) => members.length > 0);
}

/** The keys that are put into a table or set one by one, from rows: `for (const row of ROWS) byCode[row.code] = row`. */
const filledIn = once(({ file, provenance }: Collector): ReadonlyMap<PlainNode, readonly PlainNode[]> => {
  const found = new Map<PlainNode, PlainNode[]>();
  const put = (table: PlainNode, key: PlainNode | undefined): void => {
    const made = key && (key.kind === 'name' || key.kind === 'member') && provenance.resolver.resolve(table);
    if (made) append(found, made, key);
  };
  for (const { target } of file.nodesOf('assign'))
    if (target.kind === 'member') put(target.object, target.property);
  for (const method of ['set', 'add']) {
    for (const { callee, args } of file.callsByMethod().get(method) ?? []) {
      if (callee.kind === 'member') put(callee.object, args[0]);
    }
  }
  return found;
});

/** `KINDS[kind].includes(mc)`: whichever list of a table it is. */
function askEach(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { provenance } = collector;
  if (asked.kind !== 'member' || asked.property.kind === 'key') return;
  const lists = [...provenance.flow.valueOf(asked).places].map(({ base, root }) =>
    !base && root.node.kind === 'array' ? collectionOf(root.node, provenance.resolver) : undefined,
  );
  const claim = lists.length > 0 && !lists.includes(undefined) ? collector.claimOf(code) : undefined;
  for (const list of lists) if (list && claim) collector.addCollection(list, claim, asked);
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
function askImported(collector: Collector, asked: PlainNode, code: PlainNode): void {
  const { types, knowledge } = collector.file;
  if (!types || (asked.kind !== 'name' && asked.kind !== 'member')) return;
  const elements = types.elementLiterals(asked.host);
  const texts = elements ?? types.importedProperties(asked.host);
  if (!texts?.some((text) => knowledge.isNumbered(text))) return;
  const claim = collector.claimOf(code);
  if (claim) collector.addImported({ asked, role: elements ? 'element' : 'key', texts, claim });
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
    codes ??= args.filter((code) => canCarry(code) && collector.claimOf(code)).slice(0, 2);
    const code = codes.find((other) => other !== table);
    if (code) askTable(collector, table, code);
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
