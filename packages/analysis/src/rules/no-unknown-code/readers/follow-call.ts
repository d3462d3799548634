import { memberName } from '../../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../../tree/nodes.ts';
import { ask, keyArgument } from './asking.ts';
import type { Carried, Carriers } from './carried.ts';
import { followTarget } from './carriers.ts';
import { addTypeKeys } from './key-types.ts';
import { addUnmended, type Part } from './part.ts';

/** What a call does with a collection: a name of `Object`'s or the like, a class, or a function of the file. */
export function followCall(
  call: CallNode,
  node: PlainNode,
  carried: Carried,
  part: Part,
  carriers: Carriers,
): void {
  const index = call.args.indexOf(node);
  if (index < 0) return;
  const { path, isShared } = carried;
  const effect = index === 0 ? builtIn(call, carriers) : undefined;
  if (effect === 'same') {
    carriers.follow(call, carried, part);
    return;
  }
  if (path.length === 0) {
    if (effect === 'keys') {
      // `new Map<Code, string>(…)`
      const [type] = call.types;
      if (type) addTypeKeys(type, part, carriers);
      carriers.follow(call, { ...carried, isList: true }, part);
      return;
    }
    const key = keyArgument(call, node);
    if (key) {
      ask(key, part, isShared, carriers);
      return;
    }
  }
  if (effect === 'entries') {
    addUnmended(part, 'listed', node.start);
    return;
  }
  const { calls } = carriers.analysis.provenance;
  const param = calls.calledFunction(call)?.params[index];
  const hasSpread = call.args.slice(0, index).some(({ kind }) => kind === 'spread');
  if (!param || hasSpread || param.target.kind === 'spread') {
    addUnmended(part, 'handedOn', node.start);
    return;
  }
  if (param.type && path.length === 0) addTypeKeys(param.type, part, carriers);
  // The function may be called with another table: what it spells belongs to both.
  followTarget(param.target, { ...carried, isShared: true }, part, carriers);
}

/** `same`: the value comes back. `keys`: its keys, as a list. `entries`: they are gone through. */
function builtIn({ callee, isNew }: CallNode, carriers: Carriers): 'same' | 'keys' | 'entries' | undefined {
  const { scopes } = carriers.analysis.file;
  if (callee.kind === 'name') {
    const isGlobal = !scopes.bindingOf(callee);
    return isNew && isGlobal && (callee.name === 'Map' || callee.name === 'Set') ? 'keys' : undefined;
  }
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || scopes.bindingOf(callee.object))
    return undefined;
  const name = memberName(callee);
  if (callee.object.name === 'Array') return name === 'from' ? 'keys' : undefined;
  if (callee.object.name !== 'Object') return undefined;
  switch (name) {
    case 'freeze':
    case 'seal':
    case 'preventExtensions':
      return 'same';
    case 'keys':
      return 'keys';
    case 'values':
    case 'entries':
      return 'entries';
    default:
      return undefined;
  }
}
