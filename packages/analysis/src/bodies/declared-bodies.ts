import type { FileModel } from '../file.ts';
import { keyName } from '../tree/keys.ts';
import type { PlainNode, PropertyNode, TypeReferenceNode } from '../tree/nodes.ts';

/** What a declared type says of the value: a body, or the response of axios that holds one. */
export type Declared = 'body' | 'response' | undefined;

/** Types that stand for what they are given. */
const transparent = new Set(['Promise', 'PromiseLike', 'Readonly', 'Awaited', 'NonNullable']);

const maxDepth = 5;

/**
 * Reads a type annotation: `Promise<XtBody<T>>` where the file declares `XtBody` with rc, mc and result, a type of
 * the package for bodies, or a type named in the settings. A type whose rc can only be that of a success is no body
 * that anybody has to look at.
 */
export function declaredAs(type: PlainNode | undefined, file: FileModel, depth = maxDepth): Declared {
  if (!type || depth === 0) return undefined;
  switch (type.kind) {
    case 'objectType':
      return isBody(type.members, file) ? 'body' : undefined;
    case 'unionType':
      return firstOf(type.members, (member) => declaredAs(member, file, depth - 1));
    case 'typeReference':
      return ofReference(type, file, depth);
    default:
      return undefined;
  }
}

function ofReference(type: TypeReferenceNode, file: FileModel, depth: number): Declared {
  const [argument] = type.args;
  if (transparent.has(type.typeName)) return declaredAs(argument, file, depth - 1);
  if (type.typeName === 'AxiosResponse') {
    return declaredAs(argument, file, depth - 1) === 'body' ? 'response' : undefined;
  }
  if (file.knowledge.settings.typeNames.includes(type.typeName)) return 'body';
  const declarations = (type.root && file.scopes.bindingOf(type.root)?.declarations) ?? [];
  return firstOf(declarations, (node) => {
    if (node.kind === 'imported') {
      const isPackage =
        node.parent?.kind === 'import' && file.knowledge.catalogue.api.packages.includes(node.parent.source);
      return isPackage && node.imported === file.knowledge.catalogue.api.bodyTypeName ? 'body' : undefined;
    }
    if (node.kind !== 'typeDeclaration') return undefined;
    if (node.value.kind !== 'objectType') return declaredAs(node.value, file, depth - 1);
    return isBody([...node.value.members, ...inherited(node.heritage, file, depth - 1)], file)
      ? 'body'
      : undefined;
  });
}

/** The members of the interfaces of the file that an interface extends. */
function inherited(heritage: readonly PlainNode[], file: FileModel, depth: number): readonly PlainNode[] {
  if (depth === 0) return [];
  return heritage.flatMap((base) => {
    const root = base.kind === 'typeReference' ? base.root : undefined;
    const declarations = (root && file.scopes.bindingOf(root)?.declarations) ?? [];
    return declarations.flatMap((node) =>
      node.kind === 'typeDeclaration' && node.value.kind === 'objectType'
        ? [...node.value.members, ...inherited(node.heritage, file, depth - 1)]
        : [],
    );
  });
}

function isBody(members: readonly PlainNode[], file: FileModel): boolean {
  const { fields, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const { returnCode, messageCode, result } = fields;
  const named = (name: string): PropertyNode | undefined =>
    members.find((member): member is PropertyNode => member.kind === 'property' && keyName(member) === name);
  const rc = named(returnCode);
  const canFail = rc && !(rc.type?.kind === 'number' && rc.type.value === outcomeReturnCodes.success);
  return Boolean(canFail && named(messageCode) && named(result));
}

function firstOf<Item>(items: readonly Item[], read: (item: Item) => Declared): Declared {
  for (const item of items) {
    const declared = read(item);
    if (declared) return declared;
  }
  return undefined;
}
