import type { FileModel } from '../file/file.ts';
import { memberName } from '../tree/keys.ts';
import { convertedValue } from '../flow/conversions.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { IsName } from '../types/type-facts.ts';
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
  const narrowed = types.literalTypes(node.host);
  const isCode =
    isFingerprinted(declared ?? narrowed ?? [], node, file) ||
    isMessageCodeOfBody(node, file) ||
    (isNamedType(node, file) && !isBodyType(node, file));
  return isCode ? { declared, narrowed } : undefined;
}

/** What the type of a value lists that is known to be a message code otherwise; undefined when any string. */
export function listedTypeOf(value: PlainNode, { types }: FileModel): CodeType | undefined {
  const node = types && carriedValue(value);
  const narrowed = node && types.literalTypes(node.host);
  return narrowed && { declared: types.declaredLiterals(node.host), narrowed };
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
    } else return at.kind === 'name' || at.kind === 'member' || at.kind === 'await' ? at : undefined;
  }
}

/** Whether the type of `node` is a body's by name: `XtResponse`, a configured one, or what was made of such a type. */
export function isNamedBodyType(node: PlainNode, file: FileModel): boolean {
  if (!isBodyType(node, file)) return false;
  const { messageCode } = file.knowledge.catalogue.api.fields;
  return isNamedType(node, file) || file.types?.hasPropertyOf(node.host, messageCode, namesOf(file)) === true;
}

/** Whether the type of `node` has a return code and a message code. */
export function isBodyType(node: PlainNode, file: FileModel): boolean {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const properties = file.types?.properties(node.host) ?? [];
  return properties.includes(returnCode) && properties.includes(messageCode);
}

function isMessageCodeOfBody(node: PlainNode, file: FileModel): boolean {
  const { messageCode } = file.knowledge.catalogue.api.fields;
  if (file.types?.isPropertyOf(node.host, messageCode, namesOf(file))) return true;
  return node.kind === 'member' && memberName(node) === messageCode && isNamedBodyType(node.object, file);
}

function isNamedType(node: PlainNode, file: FileModel): boolean {
  return file.types?.isDeclaredAs(node.host, namesOf(file)) === true;
}

/** Whether what is written for the place of a literal, or of a key, is a message code's type by name. */
export function isExpectedCode(node: PlainNode, file: FileModel): boolean {
  return file.types?.isExpectedAs(node.host, namesOf(file)) === true;
}

/** A local type named `MessageCode` is anybody's: the catalogue's names count where its own package declares them. */
function namesOf({ knowledge }: FileModel): IsName {
  const { packages, typeNames } = knowledge.catalogue.api;
  return ({ name, package: owner }) =>
    knowledge.settings.typeNames.includes(name) ||
    (owner !== undefined && packages.includes(owner) && typeNames.includes(name));
}
