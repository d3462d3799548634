import type { FileModel } from '../file.ts';
import type { BodyKey, BodyKeys } from '../provenance/body-key.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { isEnvelope, mentionsEnvelope } from './envelope.ts';

/**
 * Evidence C1, asked of a body: `field` (`rc`, or for the return code's own sites `mc`) is read on it, destructured
 * from it, or written beside the other in the type or literal that the file declares for it.
 */
export function bodiesWith(field: string, file: FileModel, keys: BodyKeys): ReadonlySet<BodyKey> {
  const bodies = new Set<BodyKey>();
  for (const member of file.membersNamed(field)) bodies.add(keys.keyOf(member.object));
  for (const binding of file.scopes.bindings) {
    for (const base of keys.basesOf(binding, field)) bodies.add(base);
  }
  for (const name of file.nodesOf('string')) {
    if (name.value !== field || name.parent?.kind !== 'call') continue;
    const [object, ...names] = name.parent.args;
    if (object && names.includes(name)) bodies.add(keys.keyOf(object));
  }
  for (const base of declaredBodies(file, keys)) bodies.add(base);
  return bodies;
}

/** Bodies of variables and parameters whose declared type, call type argument or literal is an envelope. */
function declaredBodies(file: FileModel, keys: BodyKeys): readonly BodyKey[] {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const properties = file.propertiesByName();
  // An envelope names both, so that most files declare none.
  if (!properties.has(returnCode) || !properties.has(messageCode)) return [];
  const bodies: BodyKey[] = [];
  const addName = (target: PlainNode, type: PlainNode | undefined, init: PlainNode | undefined): void => {
    const types = [type, ...(init ? callTypes(init) : [])];
    const isLiteral = init?.kind === 'object' && isEnvelope(init, file);
    if (!isLiteral && !types.some((node) => node && mentionsEnvelope(node, file))) return;
    if (target.kind === 'default') addName(target.target, type, init);
    else if (target.kind === 'name') bodies.push(keys.keyOf(target), keys.keyAt(target, ['data']));
    else if (init) bodies.push(keys.keyOf(init), keys.keyAt(init, ['data']));
  };
  for (const { target, type, init } of file.nodesOf('declarator')) addName(target, type, init);
  for (const owner of file.nodesOf('function')) {
    for (const [index, { target, type }] of owner.params.entries()) {
      addName(target, type, undefined);
      if (type && mentionsEnvelope(type, file)) bodies.push(keys.keyOfParameter(owner, index));
    }
  }
  for (const literal of file.nodesOf('object')) {
    if (isEnvelope(literal, file)) bodies.push(keys.keyOf(literal));
  }
  return bodies;
}

/** The type arguments of the call that `node` awaits or reads from: `(await axios.get<Body>(url)).data`. */
function callTypes(node: PlainNode): readonly PlainNode[] {
  const types: PlainNode[] = [];
  let at: PlainNode | undefined = node;
  while (at) {
    if (at.kind === 'call') {
      types.push(...at.types);
      at = at.callee.kind === 'member' ? at.callee.object : undefined;
    } else if (at.kind === 'await') at = at.argument;
    else at = at.kind === 'member' ? at.object : undefined;
  }
  return types;
}
