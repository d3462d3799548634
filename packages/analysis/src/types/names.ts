import type { IsName } from './type-facts.ts';
import {
  type CheckedSymbol,
  type Checker,
  declarationOf,
  type NodeParts,
  type TypeParts,
} from './checker.ts';
import { writtenTypesFor } from './expected.ts';
import { isNothingType, listedStrings } from './listed.ts';
import { type CheckedPlace, knownType, typeOfSymbol } from './places.ts';

/** How deep a declaration of a type is read. */
const maxDepth = 8;

/** Types that hand on the one that they are given, where the value is awaited or returned. */
const handingOn = new Set(['Promise', 'PromiseLike', 'Awaited', 'NonNullable', 'Readonly']);

/** Whether the type of a value has such a name, or is made of types that have. */
export function isDeclaredAs(place: CheckedPlace, isName: IsName, checker: Checker): boolean {
  const types = [place.declared, place.type];
  if (types.some((type) => isNamedType(type, isName))) return true;
  const mentions: NodeParts[] = [];
  const read = (node: NodeParts): boolean => isNamedNode(node, isName, checker, mentions);
  // `type Code = string` leaves no trace in the type: only the annotation names it.
  const isNamed = annotationsOf(place, checker).filter(read).length > 0;
  const texts = types.flatMap((type) => listedStrings(type).texts);
  if (isNamed || texts.length === 0) return isNamed;
  for (const { aliasSymbol } of types) for (const alias of aliasSymbol?.declarations ?? []) read(alias);
  const mentioned = new Set(mentions.flatMap((node) => textsOf(node, checker)));
  return texts.every((text) => mentioned.has(text));
}

/** Whether what is written where a value goes has such a name: an argument's parameter, a property, a key's type. */
export function isWrittenAs(node: NodeParts, isName: IsName, checker: Checker): boolean {
  return writtenTypesFor(node, checker).some((type) => isNamedNode(type, isName, checker, []));
}

/** What a type lists, or what its properties list: a body's type is mentioned for its code, `XtFailure<…>['mc']`. */
function textsOf(node: NodeParts, checker: Checker): readonly string[] {
  const type = knownType(checker.getTypeAtLocation(node), checker);
  const { texts } = listedStrings(type);
  if (texts.length > 0) return texts;
  return type
    .getProperties()
    .flatMap((property) => listedStrings(typeOfSymbol(property, node, checker)).texts);
}

/** Whether each declaration of a property stands in a type of such a name, whatever was made of that. */
export function isOfNamedType(property: CheckedSymbol | undefined, isName: IsName): boolean {
  const declarations: readonly NodeParts[] = property?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => {
      // A member stands in an interface, a class or a type literal, and that in an alias.
      let owner: NodeParts | undefined = declaration.parent;
      while (owner && !owner.name && owner.parent) owner = owner.parent;
      const name = owner?.name?.text;
      return name !== undefined && isName({ name, package: packageOf(declaration) });
    })
  );
}

function isNamedType(type: TypeParts, isName: IsName): boolean {
  if (isNamed(type.aliasSymbol, isName)) return true;
  if (type.isIntersection()) return (type.types ?? []).some((part) => isNamedType(part, isName));
  return !type.isUnion() && isNamed(type.getSymbol(), isName);
}

function isNamed(symbol: CheckedSymbol | undefined, isName: IsName): boolean {
  // Anonymous types have symbols too, whose names are none.
  if (!symbol || symbol.name.startsWith('__')) return false;
  return isName({ name: symbol.name, package: packageOf(declarationOf(symbol)) });
}

/** What is written of a value's type: its annotation, the casts around it, what the called function returns. */
function annotationsOf({ node, declaration, casts }: CheckedPlace, checker: Checker): readonly NodeParts[] {
  const written = [declaration?.type, ...takenTypes(declaration, checker), ...casts];
  if (!declaration) {
    // The value of `await call()` is what the call's promise holds.
    const call = [node, node.expression].find((at) => at && isCall(at));
    const signature = call && checker.getResolvedSignature(call);
    written.push((signature?.declaration as NodeParts | undefined)?.type);
  }
  return written.filter((type) => type !== undefined);
}

/** What is written of the property that a pattern takes: `const { code }: Failure = …`. */
function takenTypes(
  declaration: NodeParts | undefined,
  checker: Checker,
): readonly (NodeParts | undefined)[] {
  const pattern = declaration?.parent;
  if (!declaration || declaration.type || !pattern?.elements) return [];
  const name = (declaration.propertyName ?? declaration.name)?.text;
  const property = name === undefined ? undefined : checker.getTypeAtLocation(pattern).getProperty(name);
  return (property?.declarations ?? []).map((written: NodeParts) => written.type);
}

function isCall(node: NodeParts): boolean {
  return 'arguments' in node && node.expression !== undefined;
}

/**
 * Whether a written type has such a name: `ApiCode`, `ApiCode | undefined`, `Promise<ApiCode>`. All references to such
 * names, in it and in the declarations behind it, are added to `mentions`.
 */
function isNamedNode(
  node: NodeParts | undefined,
  isName: IsName,
  checker: Checker,
  mentions: NodeParts[],
  depth = maxDepth,
): boolean {
  if (!node || depth === 0) return false;
  const read = (part: NodeParts | undefined): boolean =>
    isNamedNode(part, isName, checker, mentions, depth - 1);
  const { types = [], typeArguments = [], typeName = node.qualifier } = node;
  const symbol = typeName && checker.getSymbolAtLocation(typeName);
  const meant = symbol && behind(symbol, checker);
  if (isNamed(symbol, isName) || isNamed(meant, isName)) {
    mentions.push(node);
    return true;
  }
  for (const part of [...(meant?.declarations ?? []), node.type, node.constraint, node.objectType])
    read(part);
  const [first] = typeArguments.map(read);
  const members = types.filter((member) => !isNothingType(checker.getTypeAtLocation(member))).map(read);
  if (symbol) return first === true && handingOn.has(symbol.name);
  return members.length > 0 && !members.includes(false);
}

/** The symbol behind a name, where that was imported: the type that it stands for knows its own. */
function behind(symbol: CheckedSymbol, checker: Checker): CheckedSymbol | undefined {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return type.aliasSymbol ?? type.getSymbol() ?? symbol;
}

/** The npm package whose file declares a node: the folder below the last `node_modules`. */
function packageOf(declaration: NodeParts | undefined): string | undefined {
  const path = declaration?.getSourceFile().fileName ?? '';
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
}
