import { once } from '../basics/once.ts';
import type { Step } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { withoutHoles } from '../tree/holes.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { ArrayNode, ObjectNode, PlainNode, TemplateNode } from '../tree/nodes.ts';

/** What the rows of one table have in one place: `code` of `[{ code: 'AUTH_103' }, { code: 'AUTH_104' }]`. */
export interface Column {
  readonly table: ArrayNode | ObjectNode | TemplateNode;
  /** What each row has there, and the row; rows that have nothing there are left out. */
  readonly cells: readonly { readonly node: PlainNode; readonly row: PlainNode }[];
}

type Table = Column['table'];
type ReadColumn = (table: Table, path: readonly Step[], isOfKeys: boolean) => Column;

/** Each column of a table is read once, however many expressions read it. */
export const columnsOf = once((provenance: Provenance): ReadColumn => {
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
  table: Table,
  path: readonly Step[],
  isOfKeys: boolean,
  { resolver }: Provenance,
): Column {
  if (table.kind === 'template') return readHeaded(table, path);
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

/**
 * The column under a heading of a table that is written into a template: each hole is a cell, and the text before the
 * first names the columns.
 */
function readHeaded(table: TemplateNode, [heading, ...deeper]: readonly Step[]): Column {
  const headings = (table.texts[0] ?? '').split('|').map((name) => name.trim());
  const at = headings.findIndex((name) => name === heading);
  const isCell = (_: PlainNode, index: number): boolean =>
    at >= 0 && deeper.length === 0 && index % headings.length === at;
  return { table, cells: table.holes.filter(isCell).map((node) => ({ node, row: node })) };
}
