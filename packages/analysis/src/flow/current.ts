import { once } from '../basics/once.ts';
import type { Binding, Source } from '../scope/bindings.ts';
import { enclosing } from '../tree/ancestors.ts';
import type { NameNode, PlainNode } from '../tree/nodes.ts';

/** Assignments that are looked at on either side of a name: more have variables that hold anything. */
const nearest = 8;

/** An assignment as a statement: what runs behind it in its list has what it assigned. */
interface Write {
  readonly source: Source;
  readonly at: PlainNode;
  /** The list of statements that it stands in; undefined where it is no statement. */
  readonly list: PlainNode | undefined;
}

/**
 * The assignments of which one gave a variable its value where `name` stands: the last that always runs before it, and
 * those between, which may. Undefined where that is not told by the text: then it may be any.
 */
export function currentSources(name: NameNode, binding: Binding): readonly Source[] | undefined {
  const written = writesOf(binding);
  if (!written || written.owner !== enclosing(name, 'function')) return undefined;
  const { writes } = written;
  let index = lastBefore(writes, name.start);
  const found: Source[] = [];
  for (let step = 0; step < nearest && index >= 0; step++, index--) {
    const write = writes[index];
    if (!write) return undefined;
    found.push(write.source);
    if (!write.list || !isInside(name, write.list)) continue;
    const later = laterInLoop(name, write, writes);
    return later && [...found, ...later];
  }
  return undefined;
}

/** What a loop around the name, inside the list, assigns behind it: it comes round again. */
function laterInLoop(
  name: NameNode,
  { list }: Write,
  writes: readonly Write[],
): readonly Source[] | undefined {
  let end = -1;
  for (
    let loop = enclosing(name, 'loop');
    loop && list && isInside(loop, list);
    loop = enclosing(loop, 'loop')
  ) {
    end = loop.end;
  }
  const found: Source[] = [];
  for (let index = lastBefore(writes, name.start) + 1; ; index++) {
    const write = writes[index];
    if (!write || write.at.start >= end) return found;
    if (found.length === nearest) return undefined;
    found.push(write.source);
  }
}

/** The index of the last write that ends before a position. */
function lastBefore(writes: readonly Write[], position: number): number {
  let [low, high] = [0, writes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((writes[middle]?.at.end ?? position) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The writes of a variable in the order of the text; undefined where one stands elsewhere than in one function. */
const writesOf = once(
  (
    binding: Binding,
  ): { readonly owner: PlainNode | undefined; readonly writes: readonly Write[] } | undefined => {
    const { sources } = binding;
    if (sources.length < 2) return undefined;
    const writes: Write[] = [];
    const [first] = sources;
    const owner = first?.from && enclosing(first.from, 'function');
    for (const source of sources) {
      const at = source.from?.parent;
      const isWrite =
        (at?.kind === 'assign' && at.operator === '=' && at.value === source.from) ||
        (at?.kind === 'declarator' && at.init === source.from);
      if (!at || !isWrite || source.fallback || enclosing(at, 'function') !== owner) return undefined;
      writes.push({ source, at, list: listAround(at) });
    }
    writes.sort((a, b) => a.at.start - b.at.start);
    return { owner, writes };
  },
);

function listAround(write: PlainNode): PlainNode | undefined {
  const statement = write.parent;
  if (statement?.kind !== 'statement' && statement?.kind !== 'variable') return undefined;
  const list = statement.parent;
  return list?.kind === 'block' || list?.kind === 'case' || list?.kind === 'program' ? list : undefined;
}

function isInside(node: PlainNode, outer: PlainNode): boolean {
  return node !== outer && outer.start <= node.start && node.end <= outer.end;
}
