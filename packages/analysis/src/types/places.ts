import {
  type Checker,
  type CheckedSymbol,
  type CheckedType,
  type NodeParts,
  type TypeParts,
  declarationOf,
} from './checker.ts';

/** What stands at one expression, as the checker sees it. */
export interface Place {
  readonly node: NodeParts;
  readonly symbol: CheckedSymbol | undefined;
  readonly declaration: NodeParts | undefined;
  /** The type that the value has here, narrowed, or that it is cast to. */
  readonly type: CheckedType;
  /** The type that its declaration gives it, as instantiated here; the type here where nothing declares it. */
  readonly declared: CheckedType;
  /** What the casts around it cast to, the outermost first. */
  readonly casts: readonly NodeParts[];
}

export function placeOf(node: NodeParts, checker: Checker): Place {
  const symbol = symbolAt(node, checker);
  const casts = castsAround(node);
  // A cast to `string` says less than what it casts.
  const cast = casts
    .map((written): TypeParts => knownType(checker.getTypeAtLocation(written), checker))
    .find(({ intrinsicName }) => intrinsicName === undefined);
  const type = cast ?? knownType(checker.getTypeAtLocation(node), checker);
  const declared =
    symbol && !cast
      ? // At a place that is no name, the checker narrows nothing.
        knownType(checker.getTypeOfSymbolAtLocation(symbol, node.getSourceFile()), checker)
      : type;
  return { node, symbol, declaration: declarationOf(symbol), type, declared, casts };
}

/** What is known of a type: of a parameter its constraint, and nothing of `null` and `undefined`. */
export function knownType(type: CheckedType, checker: Checker): CheckedType {
  return checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
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
