import type { FileModel } from '../file.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { ObjectNode, ObjectTypeNode, PlainNode } from '../tree/nodes.ts';

/** Evidence E3: `rc` and `mc` stand side by side in an object literal, an interface or a type. */
export function isEnvelope(node: ObjectNode | ObjectTypeNode, file: FileModel): boolean {
  const { fields } = file.knowledge.catalogue.api;
  return Boolean(propertyNamed(node, fields.returnCode) && propertyNamed(node, fields.messageCode));
}

/**
 * Whether a type, as the file declares it, is an envelope or holds one: `Body`, `Promise<Body>`,
 * `AxiosResponse<Body>`, where `Body` is declared in the file with `rc` and `mc`.
 */
export function mentionsEnvelope(type: PlainNode, file: FileModel, depth = 4): boolean {
  if (depth === 0) return false;
  switch (type.kind) {
    case 'objectType':
      return isEnvelope(type, file);
    case 'unionType':
      return type.members.some((member) => mentionsEnvelope(member, file, depth - 1));
    case 'typeReference': {
      const declarations = (type.root && file.scopes.bindingOf(type.root)?.declarations) ?? [];
      return (
        declarations.some(
          (node) => node.kind === 'typeDeclaration' && mentionsEnvelope(node.value, file, depth - 1),
        ) || type.args.some((argument) => mentionsEnvelope(argument, file, depth - 1))
      );
    }
    default:
      return false;
  }
}
