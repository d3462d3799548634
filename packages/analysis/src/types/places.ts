import {
  type CheckedNode,
  type Checker,
  type CheckedSymbol,
  type CheckedType,
  type NodeParts,
  type TypeParts,
  declarationOf,
} from './checker.ts';
import { listedStrings } from './listed.ts';

/** What stands at one expression, as the checker sees it. */
export interface CheckedPlace {
  readonly node: NodeParts;
  readonly symbol: CheckedSymbol | undefined;
  readonly declaration: NodeParts | undefined;
  /** The type that the value has here, narrowed; what it is cast to where that lists texts, or alone says something. */
  readonly type: CheckedType;
  /** The type that its declaration gives it, as instantiated here; the type here where nothing declares it. */
  readonly declared: CheckedType;
  /** What the casts around it cast to, the outermost first. */
  readonly casts: readonly NodeParts[];
}

export function checkedPlaceOf(node: NodeParts, checker: Checker): CheckedPlace {
  const symbol = symbolAt(node, checker);
  const casts = castsAround(node);
  const typeAt = (at: NodeParts): TypeParts => knownType(checker.getTypeAtLocation(at), checker);
  const own = typeAt(node);
  const seen = [...casts.map(typeAt), own];
  // A cast to `string`, or from a list to `string[]`, says less than what it casts.
  const type =
    seen.find((cast) => listedStrings(cast).texts.length > 0) ?? [own, ...seen].find(isTold) ?? own;
  const declared = symbol ? typeOfSymbol(symbol, node, checker) : own;
  return { node, symbol, declaration: declarationOf(symbol), type, declared, casts };
}

/** Whether a type is more than a keyword such as `unknown` or `string`. */
function isTold({ intrinsicName }: TypeParts): boolean {
  return intrinsicName === undefined;
}

/** What is known of a type: of a parameter its constraint, and nothing of `null` and `undefined`. */
export function knownType(type: CheckedType, checker: Checker): CheckedType {
  return checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
}

/** What is known of the type of a property, or of another symbol by its declaration: nothing is narrowed. */
export function typeOfSymbol(symbol: CheckedSymbol, node: CheckedNode, checker: Checker): CheckedType {
  // The checker narrows at names alone.
  return knownType(checker.getTypeOfSymbolAtLocation(symbol, node.getSourceFile()), checker);
}

function symbolAt(node: NodeParts, checker: Checker): CheckedSymbol | undefined {
  const { argumentExpression: argument, name } = node;
  if (!argument) return checker.getSymbolAtLocation(name ?? node);
  // `body['mc']` names its property, `body[key]` another variable.
  return argument.escapedText === undefined && argument.text !== undefined
    ? checker.getSymbolAtLocation(argument)
    : undefined;
}

function castsAround(node: NodeParts): readonly NodeParts[] {
  const casts: NodeParts[] = [];
  let inner = node;
  for (;;) {
    const outer: NodeParts | undefined = inner.parent;
    if (outer?.expression !== inner) return casts;
    if (outer.type) casts.unshift(outer.type);
    else if (!areParentheses(outer, inner)) return casts;
    inner = outer;
  }
}

function areParentheses(outer: NodeParts, inner: NodeParts): boolean {
  const start = outer.getStart();
  return start < inner.getStart() && outer.getSourceFile().text.charAt(start) === '(';
}
