import {
  type Checker,
  type CheckedSymbol,
  type CheckedType,
  type NodeParts,
  declarationOf,
} from './checker.ts';

/** What stands at one expression, as the checker sees it. */
export interface Place {
  readonly node: NodeParts;
  readonly symbol: CheckedSymbol | undefined;
  readonly declaration: NodeParts | undefined;
  /** The type that the value has here, narrowed; a type parameter is its constraint. */
  readonly type: CheckedType;
  /** The type that its declaration gives it, as instantiated here; the type here where nothing declares it. */
  readonly declared: CheckedType;
  /** What the casts around it cast to, the outermost first. */
  readonly casts: readonly NodeParts[];
}

export function placeOf(node: NodeParts, checker: Checker): Place {
  const symbol = symbolAt(node, checker);
  const type = knownType(checker.getTypeAtLocation(node), checker);
  return {
    node,
    symbol,
    declaration: declarationOf(symbol),
    type,
    // At a place that is no name, the checker narrows nothing.
    declared: symbol
      ? knownType(checker.getTypeOfSymbolAtLocation(symbol, node.getSourceFile()), checker)
      : type,
    casts: castsAround(node),
  };
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
  for (let outer = parentOf(node); outer?.type && outer.expression === inner; outer = parentOf(outer)) {
    casts.unshift(outer.type);
    inner = outer;
  }
  return casts;
}

function parentOf(node: NodeParts): NodeParts | undefined {
  return node.parent;
}
