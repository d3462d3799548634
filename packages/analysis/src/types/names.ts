import type { IsName } from '../type-facts.ts';
import {
  type Checker,
  type CheckedSymbol,
  declarationOf,
  type NodeParts,
  type TypeParts,
} from './checker.ts';
import { listedStrings } from './listed.ts';
import { knownType, type Place } from './places.ts';

/** How deep a declaration of a type is read. */
const maxDepth = 8;

/** Types that hand on the one that they are given, where the value is awaited or returned. */
const handingOn = new Set(['Promise', 'PromiseLike', 'Awaited', 'NonNullable', 'Readonly']);

/** Whether the type of a value has such a name. */
export function isDeclaredAs(place: Place, isName: IsName, checker: Checker): boolean {
  const annotations = annotationsOf(place, checker);
  const types = [place.declared, place.type];
  return (
    types.some((type) => isNamedType(type, isName)) ||
    // `type Code = string` leaves no trace in the type: only the annotation names it.
    annotations.some((node) => isNamedNode(node, isName, checker)) ||
    isMadeOfNamed(place, annotations, isName, checker)
  );
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
      const name = textOf(owner?.name);
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
function annotationsOf({ node, declaration, casts }: Place, checker: Checker): readonly NodeParts[] {
  const written = [declaration?.type, ...casts];
  if (!declaration) {
    // The value of `await call()` is what the call's promise holds.
    const call = [node, node.expression].find((at) => at && isCall(at));
    const signature = call && checker.getResolvedSignature(call);
    written.push((signature?.declaration as NodeParts | undefined)?.type);
  }
  return written.filter((type) => type !== undefined);
}

function isCall(node: NodeParts): boolean {
  return 'arguments' in node && node.expression !== undefined;
}

/** `ApiCode`, `ApiCode | undefined`, `Promise<ApiCode>`, where such a type is none that lists its texts. */
function isNamedNode(node: NodeParts, isName: IsName, checker: Checker, depth = maxDepth): boolean {
  if (depth === 0) return false;
  const name = node.typeName ?? node.qualifier;
  if (name) {
    const symbol = checker.getSymbolAtLocation(name);
    if (isNamed(symbol, isName) || isNamed(symbol && behind(symbol, checker), isName)) return true;
    const [first] = node.typeArguments ?? [];
    return (
      first !== undefined &&
      handingOn.has(symbol?.name ?? '') &&
      isNamedNode(first, isName, checker, depth - 1)
    );
  }
  if (!node.types) return false;
  const isPart = (part: NodeParts): boolean => isNamedNode(part, isName, checker, depth - 1);
  if (checker.getTypeAtLocation(node).isIntersection()) return node.types.some(isPart);
  const members = node.types.filter((member) => !isNothing(member, checker));
  return members.length > 0 && members.every(isPart);
}

function isNothing(node: NodeParts, checker: Checker): boolean {
  const { intrinsicName } = checker.getTypeAtLocation(node) as TypeParts;
  return intrinsicName === 'undefined' || intrinsicName === 'null';
}

/** Whether types of such names, mentioned where the value's type is declared, list all that it lists. */
function isMadeOfNamed(
  { declared, type }: Place,
  annotations: readonly NodeParts[],
  isName: IsName,
  checker: Checker,
): boolean {
  const { texts } = listedStrings(declared);
  if (texts.length === 0) return false;
  const aliases = [declared, type].flatMap(({ aliasSymbol }) => aliasSymbol?.declarations ?? []);
  const mentioned = new Set<string>();
  const add = (node: NodeParts): void => {
    const named = knownType(checker.getTypeAtLocation(node), checker);
    const own = listedStrings(named).texts;
    // A body's type is mentioned for its code: `XtFailure<…>['mc']`.
    const properties = own.length > 0 ? [] : named.getProperties();
    const listed = properties.flatMap((property) => {
      const read = checker.getTypeOfSymbolAtLocation(property, node.getSourceFile());
      return listedStrings(knownType(read, checker)).texts;
    });
    for (const text of [...own, ...listed]) mentioned.add(text);
  };
  for (const node of [...annotations, ...aliases]) forEachNamed(node, isName, checker, add);
  return texts.every((text) => mentioned.has(text));
}

/** Calls `add` with each reference to a type of such a name, in a declaration and in those that it names. */
function forEachNamed(
  node: NodeParts,
  isName: IsName,
  checker: Checker,
  add: (node: NodeParts) => void,
  depth = maxDepth,
): void {
  if (depth === 0) return;
  const visit = (part: NodeParts | undefined): void => {
    if (part) forEachNamed(part, isName, checker, add, depth - 1);
  };
  const name = node.typeName ?? node.qualifier;
  if (name) {
    const symbol = checker.getSymbolAtLocation(name);
    const meant = symbol && behind(symbol, checker);
    if (isNamed(symbol, isName) || isNamed(meant, isName)) {
      add(node);
      return;
    }
    for (const declaration of meant?.declarations ?? []) visit(declaration);
  }
  for (const part of [...(node.types ?? []), ...(node.typeArguments ?? [])]) visit(part);
  for (const part of [node.type, node.constraint, node.objectType]) visit(part);
}

/** The symbol behind a name, where that was imported: the type that it stands for knows its own. */
function behind(symbol: CheckedSymbol, checker: Checker): CheckedSymbol | undefined {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return type.aliasSymbol ?? type.getSymbol() ?? symbol;
}

function textOf(name: NodeParts | undefined): string | undefined {
  return name?.escapedText === undefined ? undefined : String(name.escapedText);
}

/** The npm package whose file declares a node: the folder below the last `node_modules`. */
function packageOf(declaration: NodeParts | undefined): string | undefined {
  const path = declaration?.getSourceFile().fileName ?? '';
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
}
