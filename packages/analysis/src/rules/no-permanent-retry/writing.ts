import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { propertyNamed } from '../../tree/keys.ts';
import { calledName } from '../../flow/functions.ts';

const methods = ['post', 'put', 'patch', 'delete'];

/** Whether a request surely asks for a change, and is no query: by its method, wherever that is written. */
export function isWriting(call: CallNode): boolean {
  return methods.includes(calledName(call).toLowerCase()) || call.args.some(namesMethod);
}

function namesMethod(argument: PlainNode): boolean {
  if (argument.kind === 'string') return methods.includes(argument.value.toLowerCase());
  const method = argument.kind === 'object' ? propertyNamed(argument, 'method')?.value : undefined;
  return method?.kind === 'string' && methods.includes(method.value.toLowerCase());
}
