import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { bodyMethods } from '../knowledge/http-libraries.ts';

/** Whether `node` reads the body of a response, whosever it is: `response.json()`, `JSON.parse(text)`. */
export function isReadingResponse(node: PlainNode): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'member') return false;
  return bodyMethods.has(memberName(node.callee) ?? '') || isJsonParse(node.callee);
}

export function isJsonParse(callee: PlainNode): boolean {
  return (
    callee.kind === 'member' &&
    callee.object.kind === 'name' &&
    callee.object.name === 'JSON' &&
    memberName(callee) === 'parse'
  );
}
