import { waitingPackages } from '../../knowledge/returning-calls.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { walk } from '../../tree/children.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';

/**
 * Whether a call only waits: `new Promise((resolve) => setTimeout(resolve, 500))`, `sleep(500)` of a package that does no
 * more.
 *
 * @param isPlain whether a call inside of it is known to return
 */
export function isWaiting(call: CallNode, scopes: Scopes, isPlain: (call: CallNode) => boolean): boolean {
  const { callee } = call;
  if (callee.kind !== 'name') return false;
  const binding = scopes.bindingOf(callee);
  if (binding) {
    const imported = binding.declarations.find((node) => node.kind === 'imported');
    const from = imported?.parent?.kind === 'import' ? imported.parent.source : undefined;
    return from !== undefined && waitingPackages.get(from)?.has(imported?.imported ?? '') === true;
  }
  const [made] = call.args;
  return (
    call.isNew && callee.name === 'Promise' && made?.kind === 'function' && isTimer(made, scopes, isPlain)
  );
}

/** Whether what makes a promise can only fulfil it: it is handed nothing to reject it with, and throws nothing. */
function isTimer(made: FunctionNode, scopes: Scopes, isPlain: (call: CallNode) => boolean): boolean {
  const [resolve, ...others] = made.params;
  if (resolve?.target.kind !== 'name' || others.length > 0) return false;
  const binding = scopes.bindingOf(resolve.target);
  const isResolve = (node: PlainNode): boolean => node.kind === 'name' && scopes.bindingOf(node) === binding;
  let isIt = true;
  walk(made, (node) => {
    if (node.kind === 'throw' || node.kind === 'await') isIt = false;
    if (node.kind === 'call' && !isResolve(node.callee) && !isPlain(node)) isIt = false;
  });
  return isIt;
}
