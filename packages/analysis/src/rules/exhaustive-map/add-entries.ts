import type { Analysis } from '../../corroboration/analysis.ts';
import type { Edit } from '../../text/edit.ts';
import type { Entry } from './code-maps.ts';
import type { MapGap } from './map-gap.ts';
import { entriesOf } from '../../units/units.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import type { PlainNode, PlainSource } from '../../tree/nodes.ts';
import { withoutHoles } from '../../tree/holes.ts';
import { keyName } from '../../tree/keys.ts';
import { isAskedWhole } from './asked-whole.ts';
import { createTakesText, isClosedTo } from './closed-types.ts';
import { chooseValue, type WrittenEntry } from './entry-values.ts';
import { type Item, itemsOf } from './items.ts';
import { insertAfter, insertBefore, type NewEntry } from './insert-entries.ts';
import { indentAt, type Layout, layoutOf } from '../../text/layout.ts';
import { createEntryWriter, valueText } from './write-entry.ts';

/** An entry of the map, and what comes next to it. */
interface Place {
  readonly entry: Entry;
  readonly item: Item;
  readonly side: 'after' | 'before';
  readonly added: UnitCode[];
}

/**
 * Adds missing entries to a map or enum, each after its predecessor in the catalogue. Undefined where a name that
 * an enum's new member would have is taken, where a key cannot be written as those beside it are, where the type that
 * is written for the map has no such key, or where another type asks for something under each key.
 */
export function addEntries(found: MapGap, analysis: Analysis): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const { map, gap, entries } = found;
  const { container } = map;
  const isTaken = (code: string): boolean =>
    container.kind === 'enum' && container.members.some((member) => keyName(member) === code);
  if (gap.missing.some(({ code }) => isTaken(code))) return undefined;
  const keys = gap.missing.map(({ code }) => (found.isLowerCased ? code.toLowerCase() : code));
  if (isClosedTo(keys, map.node, analysis) || isAskedWhole(map.node, analysis.file)) return undefined;

  const layout = layoutOf(analysis.file);
  const nodes: readonly PlainNode[] =
    container.kind === 'array' ? withoutHoles(container.elements) : container.members;
  const items = new Map(itemsOf(nodes, container, source).map((item) => [item.node, item]));
  const written = Array.from(entries, ([code, entry]): WrittenEntry => {
    const end = items.get(entry.node)?.end ?? entry.node.end;
    return { code, entry, text: valueText(entry, end, source) };
  });
  const takesText = createTakesText(map, analysis);
  const isCommaFirst = [...items.values()].some((item) => item.isCommaFirst);

  const edits: Edit[] = [];
  for (const place of placesFor(found, items, analysis)) {
    const write = createEntryWriter(found, place.entry, layout, analysis);
    const asBlock = blockWriter(place.item, layout, source);
    const added: NewEntry[] = [];
    for (const code of place.added) {
      const value = chooseValue(code, written, { layout, file: analysis.file, asBlock, takesText });
      const text = write(code.code, value);
      if (text === undefined) return undefined;
      added.push({ text, isCertain: map.kind === 'enum' || value.isCertain });
    }
    const insert = place.side === 'before' ? insertBefore : insertAfter;
    edits.push(...insert(place.item, added, isCommaFirst, layout, source));
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Where the missing codes belong: after the nearest one before them, of the same family if there is one. */
function placesFor(
  { gap, entries }: MapGap,
  items: ReadonlyMap<PlainNode, Item>,
  { file: { knowledge } }: Analysis,
): readonly Place[] {
  const order = entriesOf([...entries.keys(), ...gap.missing.map(({ code }) => code)], knowledge);
  const places = new Map<string, Place>();
  for (const missing of gap.missing) {
    const index = order.findIndex(({ code }) => code === missing.code);
    const isRelative = ({ code, family }: UnitCode): boolean =>
      family === missing.family && entries.has(code);
    const before = order.slice(0, index);
    const after = order.slice(index);
    const relative = before.findLast(isRelative) ?? after.find(isRelative);
    const neighbour =
      relative ??
      before.findLast(({ code }) => entries.has(code)) ??
      after.find(({ code }) => entries.has(code));
    const entry = neighbour && entries.get(neighbour.code);
    const item = entry && items.get(entry.node);
    if (!neighbour || !entry || !item) continue;
    const side = before.includes(neighbour) ? 'after' : 'before';
    const key = `${side} ${neighbour.code}`;
    const place = places.get(key) ?? { entry, item, side, added: [] };
    place.added.push(missing);
    places.set(key, place);
  }
  return [...places.values()];
}

/** Puts a statement between braces: on lines of its own where the entry has lines of its own. */
function blockWriter(
  { node, hasOwnLines }: Item,
  { eol, unit }: Layout,
  source: PlainSource,
): (statement: string) => string {
  const line = eol + indentAt(source, node.start);
  return (statement) => (hasOwnLines ? `{${line}${unit}${statement}${line}}` : `{ ${statement} }`);
}
