import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';

/** Methods that return the string they are called on, but for case and white space. */
const convertingMethods = new Set([
  'toString',
  'toUpperCase',
  'toLowerCase',
  'trim',
  'valueOf',
  'trimEnd',
  'trimStart',
]);

/** What `call` converts into a string, or from case to case: the code itself, still. Undefined for other calls. */
export function convertedValue({ callee, args }: CallNode): PlainNode | undefined {
  if (callee.kind === 'name') return callee.name === 'String' ? args[0] : undefined;
  const isConverting = callee.kind === 'member' && convertingMethods.has(memberName(callee) ?? '');
  return isConverting ? callee.object : undefined;
}

/** Whether a conversion leaves a string in lower case. */
export function isLowerCasing({ callee }: CallNode): boolean {
  return callee.kind === 'member' && memberName(callee) === 'toLowerCase';
}
