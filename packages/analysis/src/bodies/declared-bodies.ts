import type { FileModel } from '../file/file.ts';
import type { PlainNode, PropertyNode } from '../tree/nodes.ts';
import { createTypeReader, type TypeReader } from '../declared/declared-type.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';

/** What a declared type says of the value: a body, or the response of an HTTP library that holds one. */
export type DeclaredAs = 'body' | 'response' | undefined;

const readers = { whole: new WeakMap<FileModel, TypeReader>(), some: new WeakMap<FileModel, TypeReader>() };

/**
 * Reads a type annotation: `Promise<XtBody<T>>` where the file declares `XtBody` with rc, mc and result, a type of
 * the package for bodies, or a type named in the settings. A type whose rc can only be that of a success is no body
 * that anybody has to look at.
 *
 * @param needed `whole` where only a type with all four fields counts, since nothing else of XT's is in the file
 */
export function declaredAs(
  type: PlainNode | undefined,
  file: FileModel,
  needed: 'whole' | 'some' = 'some',
): DeclaredAs {
  if (!type) return undefined;
  let reader = readers[needed].get(file);
  if (!reader) readers[needed].set(file, (reader = createBodyReader(file, needed === 'whole')));
  const paths = reader.pathsIn(type);
  if (paths.some(({ length }) => length === 0)) return 'body';
  const isResponse = paths.some(([step, ...deeper]) => bodyProperties.has(step ?? '') && deeper.length === 0);
  return isResponse ? 'response' : undefined;
}

function createBodyReader(file: FileModel, isWhole: boolean): TypeReader {
  const { fields, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const canFail = ({ type }: PropertyNode): boolean =>
    !(type?.kind === 'number' && type.value === outcomeReturnCodes.success);
  return createTypeReader(file, {
    members: [fields.returnCode, fields.messageCode, fields.result, fields.messageArguments],
    isFound: (type, [rc, mc, result, ma]) =>
      isNamedBody(type, file) || Boolean(rc && mc && result && canFail(rc) && (ma ?? !isWhole)),
    isGuessed: false,
  });
}

/** A name from the settings, or the one that XT's package has for bodies. */
function isNamedBody(type: PlainNode, { scopes, knowledge }: FileModel): boolean {
  if (type.kind !== 'typeReference') return false;
  if (knowledge.settings.typeNames.includes(type.typeName)) return true;
  const { packages, bodyTypeName } = knowledge.catalogue.api;
  return ((type.root && scopes.bindingOf(type.root)?.declarations) ?? []).some(
    (node) =>
      node.kind === 'imported' &&
      node.imported === bodyTypeName &&
      node.parent?.kind === 'import' &&
      packages.includes(node.parent.source),
  );
}
