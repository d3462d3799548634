import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { PlainNode, TypeReferenceNode } from '../tree/nodes.ts';
import type { TypeParameter } from './type-form.ts';

/** The references to each type that a file declares. */
const referencesIn = once((file: FileModel): ReadonlyMap<PlainNode, readonly TypeReferenceNode[]> => {
  const found = new Map<PlainNode, TypeReferenceNode[]>();
  for (const reference of file.nodesOf('typeReference')) {
    const binding = reference.root && file.scopes.bindingOf(reference.root);
    for (const declaration of binding?.declarations ?? []) {
      const others = found.get(declaration);
      if (others) others.push(reference);
      else found.set(declaration, [reference]);
    }
  }
  return found;
});

/** What the file's references to a generic type give for one of its parameters. */
export function argumentsFor({ owner, index }: TypeParameter, file: FileModel): readonly PlainNode[] {
  return (referencesIn(file).get(owner) ?? []).flatMap(({ args }) => args[index] ?? []);
}
