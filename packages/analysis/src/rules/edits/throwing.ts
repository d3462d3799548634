import type { FileModel } from '../../file/file.ts';
import { walk } from '../../tree/children.ts';
import type { PlainNode, PlainSource } from '../../tree/nodes.ts';
import { flatten } from '../../tree/flatten.ts';
import { memberName } from '../../tree/keys.ts';
import { type Layout, quoted } from '../../text/layout.ts';
import { isOneLine } from '../../text/lines.ts';
import { hasComment } from '../../text/trivia.ts';

const message = 'Unhandled XT message code';

/**
 * A statement that throws an error with the code in it, without what ends the statement. `at` is what the statement
 * stands in: where a name means something else there, the error says no code.
 */
export function throwingStatement(
  subject: PlainNode,
  at: PlainNode,
  { quote }: Layout,
  file: FileModel,
): string {
  const text = meansSameAt(subject, at, file) ? repeatableText(subject, file.source) : undefined;
  const argument = text === undefined ? quoted(message, quote) : `\`${message}: \${${text}}\``;
  return `throw new ${errorClassAt(at, file)}(${argument})`;
}

/** What the class of errors is called at a place: where a file has an `Error` of its own, that is another. */
export function errorClassAt(at: PlainNode, { scopes }: FileModel): string {
  return scopes.bindingAt('Error', at) ? 'globalThis.Error' : 'Error';
}

/** Whether all names in `node` mean the same at another place: none is declared anew around it. */
export function meansSameAt(node: PlainNode, at: PlainNode, { scopes }: FileModel): boolean {
  let isSame = true;
  walk(node, (inner) => {
    if (inner.kind === 'name' && scopes.bindingOf(inner) !== scopes.bindingAt(inner.name, at)) isSame = false;
  });
  return isSame;
}

/** A statement that throws an error with a code known beforehand. */
export function throwingFor(code: string, quote: string, at: PlainNode, file: FileModel): string {
  return `throw new ${errorClassAt(at, file)}(${quoted(`${message}: ${code}`, quote)})`;
}

/** The text of an expression that may be evaluated again: nothing is called but what returns the same string. */
export function repeatableText(node: PlainNode, source: PlainSource): string | undefined {
  if (!isRepeatable(node) || hasComment(node.start, node.end, source)) return undefined;
  const written = source.text.slice(node.start, node.end);
  return isOneLine(source, node.start, node.end) && !written.includes('`') ? written : undefined;
}

/** The same as an operand: in parentheses where an operator beside it would take it apart. */
export function repeatableOperand(node: PlainNode, source: PlainSource): string | undefined {
  const written = repeatableText(node, source);
  return written !== undefined && node.kind === 'logical' ? `(${written})` : written;
}

/** Methods that return the same string each time. */
const repeatableMethods = new Set(['toString', 'toUpperCase', 'toLowerCase', 'trim', 'valueOf']);

function isRepeatable(node: PlainNode): boolean {
  return flatten(node, partsOf).every(({ kind }) => kind === 'name' || kind === 'this' || kind === 'string');
}

/** What must be repeatable for `node` to be. */
function partsOf(node: PlainNode): readonly PlainNode[] | undefined {
  switch (node.kind) {
    case 'member':
      return node.property.kind === 'key' ? [node.object] : [node.object, node.property];
    case 'logical':
      return [node.left, node.right];
    case 'call': {
      const { callee, args } = node;
      if (callee.kind === 'name') return callee.name === 'String' && args.length === 1 ? args : undefined;
      const isKeeping = callee.kind === 'member' && repeatableMethods.has(memberName(callee) ?? '');
      return isKeeping && args.length === 0 ? [callee.object] : undefined;
    }
    default:
      return undefined;
  }
}
