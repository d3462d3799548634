import type { FileModel } from '../file.ts';
import { flatten } from '../tree/flatten.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { ObjectNode, ObjectTypeNode, PlainNode } from '../tree/nodes.ts';

/** Evidence E3: `rc` and `mc` stand side by side in an object literal, an interface or a type. */
export function isEnvelope(node: ObjectNode | ObjectTypeNode, file: FileModel): boolean {
  const { fields } = file.knowledge.catalogue.api;
  const returnCode = propertyNamed(node, fields.returnCode);
  if (!returnCode || !propertyNamed(node, fields.messageCode)) return false;
  return [returnCode.value, returnCode.type].every((value) => !value || canBeReturnCode(value, file));
}

/**
 * Whether a return code may be what `node` writes: a value or a type. `rc: 4711` and `rc: 'London'` are another
 * system's envelope; a negative number is a client's own, for a call that never arrived.
 */
function canBeReturnCode(node: PlainNode, file: FileModel): boolean {
  const alternatives = flatten(node, (at) => (at.kind === 'unionType' ? at.members : undefined));
  return alternatives.some(
    (at) => (at.kind !== 'string' && at.kind !== 'number') || isReturnCode(at.value, file),
  );
}

/** Whether XT has such a return code; as a string it is tolerated, since one project saw it live. */
export function isReturnCode(value: string | number, { knowledge }: FileModel): boolean {
  return knowledge.catalogue.returnCodes.some(({ code }) => String(code) === String(value));
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
