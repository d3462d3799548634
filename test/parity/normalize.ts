import { forEachChild } from '../../packages/analysis/src/index.ts';
import type { PlainNode, PlainSource } from '../../packages/analysis/src/index.ts';

/** A node as far as both lowerings must agree on it. Equal strings mean equal nodes. */
export type Line = string;

/** What is no child and no link. */
const links = new Set(['parent', 'host', 'start', 'end', 'kind']);

/**
 * A tree as lines, one a node, parents first, indented by depth. `other` nodes are left out and what they hold takes
 * their place: they are frames without a question of the analysis behind them, and the two parsers divide types
 * and tags into different ones.
 */
export function linesOf({ program, comments }: PlainSource): Line[] {
  const lines: Line[] = [];
  const visit = (node: PlainNode, depth: number): void => {
    if (node.kind !== 'other') lines.push(`${' '.repeat(depth)}${describe(node)}`);
    forEachChild(node, (child) => {
      visit(child, node.kind === 'other' ? depth : depth + 1);
    });
  };
  // A program's own range is not compared: one parser begins it at the first token, the other at the first character.
  forEachChild(program, (child) => {
    visit(child, 0);
  });
  for (const { start, end, value } of comments)
    lines.push(`comment ${start}-${end} ${JSON.stringify(value)}`);
  return lines;
}

/** Kind, range, every field that is a plain value, and for each field with nodes how many there are. */
function describe(node: PlainNode): Line {
  const fields = Object.entries(node)
    .filter(([name]) => !links.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${fieldOf(value)}`);
  return `${node.kind} ${node.start}-${node.end} ${fields.join(' ')}`;
}

function fieldOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fieldOf).join()}]`;
  if (typeof value === 'object' && value !== null)
    return isNode(value) ? markOf(value) : JSON.stringify(value);
  return value === undefined ? 'none' : JSON.stringify(value);
}

/** A child where it stands in its parent: its kind and where it begins, so that fields are compared too. */
function markOf(node: PlainNode): string {
  return node.kind === 'other' ? '…' : `${node.kind}@${node.start}`;
}

function isNode(value: object): value is PlainNode {
  return 'kind' in value && 'host' in value;
}
