import type { PlainNode } from '../../tree/nodes.ts';
import type { CodeMap } from './code-maps.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a map is reported: its name, or how it begins where it has none. */
export function nameRange({ kind, node }: CodeMap): Range {
  const name = nameOf(node);
  // An annotation belongs to the name's node and not to the name.
  if (name?.kind === 'name') return { start: name.start, end: name.start + name.name.length };
  if (name) return { start: name.start, end: name.end };
  if (kind === 'pairs' && node.kind === 'call') return { start: node.start, end: node.callee.end };
  return { start: node.start, end: node.start + 1 };
}

function nameOf(node: PlainNode): PlainNode | undefined {
  if (node.kind === 'enum') return node.name;
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.kind) {
      // `Object.freeze({…})` and the like hand on what they are given.
      case 'call':
        if (outer.callee === inner) return undefined;
        break;
      case 'declarator':
        return outer.target.kind === 'name' ? outer.target : undefined;
      case 'property':
        return outer.value === inner ? outer.key : undefined;
      case 'assign':
        return outer.value === inner ? outer.target : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}
