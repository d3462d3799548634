import { libraryByGlobal } from '../knowledge/http-libraries.ts';
import { keyName } from '../tree/keys.ts';
import type { CallNode, ParamNode } from '../tree/nodes.ts';

/** The request of jQuery's to whose callback, or function `success` of its options, the answer is passed first. */
export function jqueryCallOf(param: ParamNode): CallNode | undefined {
  const owner = param.parent;
  if (owner?.kind !== 'function' || owner.params[0] !== param) return undefined;
  const { parent } = owner;
  const isOption = parent?.kind === 'property' && keyName(parent) === 'success';
  const call = isOption ? parent.parent?.parent : parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return undefined;
  const { object } = call.callee;
  return object.kind === 'name' && libraryByGlobal.get(object.name) === 'jquery' ? call : undefined;
}
