import type { FileModel } from '../file.ts';
import { memberName } from '../tree/keys.ts';
import { convertedValue } from '../flow/conversions.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { DeclaredName } from '../type-facts.ts';
import { isFingerprinted } from './fingerprints.ts';

/** What a declared type says of a value that is a message code (evidence E1). */
export interface CodeType {
  /** The codes that the type lists, before narrowing: each is known, whatever the catalogue says. */
  readonly declared: readonly string[] | undefined;
  /** The codes that are left where the value stands. */
  readonly narrowed: readonly string[] | undefined;
}

/**
 * Evidence E1: whether the declared type of `node` is a message code's. Its name is the catalogue's or configured, it
 * is the `mc` of a type that is, or its union can only be of XT's codes.
 */
export function codeTypeOf(value: PlainNode, file: FileModel): CodeType | undefined {
  const { types } = file;
  const node = types && carriedValue(value);
  if (!node) return undefined;
  const declared = types.declaredLiterals(node.host);
  const isCode =
    (isNamedType(node, file) && !isBodyType(node, file)) ||
    isMessageCodeOfBody(node, file) ||
    (declared !== undefined && isFingerprinted(declared, node, file));
  return isCode ? { declared, narrowed: types.literalTypes(node.host) } : undefined;
}

/** What a conversion is given: `String(error.code)` is `error.code` with its type lost. */
function carriedValue(node: PlainNode): PlainNode | undefined {
  let at = node;
  for (;;) {
    if (at.kind === 'logical' && at.operator !== '&&') at = at.left;
    else if (at.kind === 'call') {
      const converted = convertedValue(at);
      if (!converted) return at;
      at = converted;
    } else return at.kind === 'name' || at.kind === 'member' ? at : undefined;
  }
}

/** Whether the type of `node` is a body's by its declared name: `XtResponse`, or a configured one. */
export function isNamedBodyType(node: PlainNode, file: FileModel): boolean {
  return isNamedType(node, file) && isBodyType(node, file);
}

/** Whether the type of `node` has a return code and a message code. */
export function isBodyType(node: PlainNode, file: FileModel): boolean {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const properties = file.types?.properties(node.host) ?? [];
  return properties.includes(returnCode) && properties.includes(messageCode);
}

function isMessageCodeOfBody(node: PlainNode, file: FileModel): boolean {
  const { messageCode } = file.knowledge.catalogue.api.fields;
  return node.kind === 'member' && memberName(node) === messageCode && isNamedBodyType(node.object, file);
}

/** A local type named `MessageCode` is anybody's: the catalogue's names count where its own package declares them. */
function isNamedType(node: PlainNode, { types, knowledge }: FileModel): boolean {
  const { packages, typeNames } = knowledge.catalogue.api;
  const isOwn = ({ name, package: owner }: DeclaredName): boolean =>
    knowledge.settings.typeNames.includes(name) ||
    (owner !== undefined && packages.includes(owner) && typeNames.includes(name));
  return (types?.declaredAs(node.host) ?? []).some(isOwn);
}
