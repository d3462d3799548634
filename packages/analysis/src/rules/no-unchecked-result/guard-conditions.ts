import type { FileModel } from '../../file/file.ts';
import { isOneLine } from '../../text/lines.ts';
import { walk } from '../../tree/children.ts';
import { testedOperands } from '../../tree/flatten.ts';
import type { PlainKind, PlainNode } from '../../tree/nodes.ts';
import { rootOf } from './guard-place.ts';

const opposites = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['==', '!='],
  ['!=', '=='],
]);

/** What may be evaluated twice, as long as nothing in it is called or set. */
const acting: ReadonlySet<PlainKind> = new Set(['call', 'assign', 'await', 'function', 'template', 'other']);

/**
 * The conditions inside a statement under which the body of a use is there, where they ask something beside it: what
 * `o.status` says of `o.value`. A guard in front of the statement must ask them first.
 *
 * @param around the statement, or the arrow whose expression has the use
 * @returns undefined where a condition cannot be written a second time
 */
export function conditionsBeside(
  body: PlainNode,
  at: PlainNode,
  around: PlainNode,
  { scopes, source }: FileModel,
): readonly string[] | undefined {
  const root = rootOf(body);
  const binding = body.kind === 'member' && root.kind === 'name' ? scopes.bindingOf(root) : undefined;
  if (!binding) return [];
  const written: string[] = [];
  const textOf = ({ start, end }: PlainNode): string => source.text.slice(start, end);
  const way = textOf(body);

  /** Whether an operand asks another part of what holds the body. */
  const isBeside = (operand: PlainNode): boolean => {
    let isFound = false;
    walk(operand, (node) => {
      if (node.kind !== 'member' || rootOf(node) !== node.object) return;
      const { object } = node;
      if (object.kind !== 'name' || scopes.bindingOf(object) !== binding) return;
      const text = textOf(node);
      if (way !== text && !way.startsWith(`${text}.`) && !way.startsWith(`${text}?`)) isFound = true;
    });
    return isFound;
  };

  for (let inner = at, { parent } = at; parent && inner !== around; inner = parent, { parent } = inner) {
    const chosen = chosenBy(parent, inner);
    if (!chosen) continue;
    for (const { node, isTrue } of testedOperands(chosen.test, chosen.isTrue)) {
      if (!isBeside(node)) continue;
      const isJoined = chosen.test.kind === 'logical' && (chosen.test.operator === '&&') !== chosen.isTrue;
      if (isJoined || !isRepeatable(node) || !isOneLine(source, node.start, node.end)) return undefined;
      written.unshift(isTrue ? textOf(node) : negated(node, textOf));
    }
  }
  return written;
}

/** The test that decides whether a part of a node is evaluated, and how it came out there. */
function chosenBy(
  node: PlainNode,
  part: PlainNode,
): { readonly test: PlainNode; readonly isTrue: boolean } | undefined {
  if (node.kind === 'logical') {
    if (node.operator === '??' || node.right !== part) return undefined;
    return { test: node.left, isTrue: node.operator === '&&' };
  }
  if (node.kind !== 'if' && node.kind !== 'conditional') return undefined;
  return part === node.test ? undefined : { test: node.test, isTrue: part === node.whenTrue };
}

function isRepeatable(node: PlainNode): boolean {
  let isActing = false;
  walk(node, ({ kind }) => {
    if (acting.has(kind)) isActing = true;
  });
  return !isActing;
}

function negated(node: PlainNode, textOf: (node: PlainNode) => string): string {
  const opposite = node.kind === 'binary' ? opposites.get(node.operator) : undefined;
  return node.kind === 'binary' && opposite
    ? `${textOf(node.left)} ${opposite} ${textOf(node.right)}`
    : `!(${textOf(node)})`;
}
