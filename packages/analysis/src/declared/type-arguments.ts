import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { TypeParameter } from './type-form.ts';

/** The type arguments that a file gives to what it declares: in types, and in calls of functions and classes. */
const argumentsIn = once((file: FileModel): ReadonlyMap<PlainNode, readonly (readonly PlainNode[])[]> => {
  const found = new Map<PlainNode, (readonly PlainNode[])[]>();
  const add = (name: PlainNode | undefined, given: readonly PlainNode[]): void => {
    const binding = name?.kind === 'name' ? file.scopes.bindingOf(name) : undefined;
    for (const declaration of binding?.declarations ?? []) append(found, declaration, given);
  };
  for (const { root, args } of file.nodesOf('typeReference')) add(root, args);
  for (const { callee, types } of file.nodesOf('call')) if (types.length > 0) add(callee, types);
  return found;
});

/** What the file gives a generic type, function or class for one of its parameters. */
export function argumentsFor({ owner, index }: TypeParameter, file: FileModel): readonly PlainNode[] {
  return (argumentsIn(file).get(owner) ?? []).flatMap((given) => given[index] ?? []);
}
