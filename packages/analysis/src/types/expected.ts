import { type CheckedNode, type Checker, declarationOf, type NodeParts } from './checker.ts';
import { listedStrings } from './listed.ts';
import { knownType } from './places.ts';

/** How many declarations are read to get from what is written of a type to what it is made of. */
const maxDepth = 8;

/** Types that are asked for what they are given. */
const transparent = new Set(['Partial', 'Readonly', 'Required', 'NonNullable', 'Promise', 'Awaited']);
const lists = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable']);
const tables = new Set(['Record', 'Map', 'ReadonlyMap']);

/** What a type is asked for: itself, what its items are, what its keys are. */
type Part = 'itself' | 'items' | 'keys';

/** A type as it is written, and the part of it that is meant. */
interface Written {
  readonly node: NodeParts;
  readonly part: Part;
}

/**
 * The types that are written for what stands at an expression, or as a key of an object: of the variable, parameter,
 * property or result that it is for. `type Code = string` leaves no trace in a type: only what is written names it.
 */
export function writtenTypesFor(node: NodeParts, checker: Checker): readonly NodeParts[] {
  const { parent } = node;
  const isKey = parent?.name === node && (parent.initializer ?? parent.body) !== undefined && isIn(parent);
  const object = isKey ? parent.parent : undefined;
  // What lists its texts is held to them by TypeScript.
  const expected = object ? undefined : checker.getContextualType(node);
  if (expected && listedStrings(knownType(expected, checker)).texts.length > 0) return [];
  const written = object
    ? annotationsOf(object, 'keys', checker, maxDepth)
    : annotationsOf(node, 'itself', checker, maxDepth);
  return written.flatMap((type) => partsOf(type, checker, maxDepth));
}

/** Whether a property stands in an object literal. */
function isIn({ parent }: NodeParts): boolean {
  return parent?.properties !== undefined;
}

/** What is written where an expression's value goes. */
function annotationsOf(node: NodeParts, part: Part, checker: Checker, depth: number): readonly Written[] {
  const { parent } = node;
  if (!parent || depth === 0) return [];
  const outer = (at: NodeParts, of: Part): readonly Written[] => annotationsOf(at, of, checker, depth - 1);
  if (parent.initializer === node) {
    if (parent.type) return [{ node: parent.type, part }];
    return isIn(parent) ? propertyTypes(parent, part, checker) : [];
  }
  if (parent.right === node) return assignedTypes(parent, part, checker);
  const position = parent.arguments?.indexOf(node) ?? -1;
  if (position >= 0) return argumentTypes(parent, position, part, checker, outer);
  if (parent.elements?.includes(node)) {
    if (part !== 'itself') return [];
    // `new Map([['AUTH_103', '…']])`
    const pairs = parent.elements[0] === node && parent.parent?.elements ? parent.parent : undefined;
    return pairs && isTable(pairs.parent) ? outer(pairs, 'keys') : outer(parent, 'items');
  }
  if (parent.whenTrue === node || parent.whenFalse === node) return outer(parent, part);
  // An arrow gives its body, another function what it returns.
  if (parent.body === node) return parent.type ? [{ node: parent.type, part }] : [];
  if (parent.expression !== node) return [];
  if (parent.type) return [{ node: parent.type, part }, ...outer(parent, part)];
  const owner = returningFunction(parent);
  if (owner) return owner.type ? [{ node: owner.type, part }] : [];
  return isWrapping(parent) ? outer(parent, part) : [];
}

function isTable(call: NodeParts | undefined): boolean {
  return call?.arguments !== undefined && tables.has(call.expression?.text ?? '');
}

/** What the declaration says of what is assigned: a variable, a parameter, a property. */
function assignedTypes({ left, operatorToken }: NodeParts, part: Part, checker: Checker): readonly Written[] {
  if (!left || !operatorToken || !/^(?:=(?!=)|\?\?=|\|\|=)/.test(textFrom(operatorToken, 3))) return [];
  const type = declarationOf(checker.getSymbolAtLocation(left.name ?? left))?.type;
  return type ? [{ node: type, part }] : [];
}

/** What the object's type declares for the property that is assigned. */
function propertyTypes({ name, parent }: NodeParts, part: Part, checker: Checker): readonly Written[] {
  const object = parent && checker.getContextualType(parent);
  const property = object && name?.text !== undefined ? object.getProperty(name.text) : undefined;
  return (property?.declarations ?? []).flatMap((declaration: NodeParts) =>
    declaration.type ? [{ node: declaration.type, part }] : [],
  );
}

function argumentTypes(
  call: NodeParts,
  position: number,
  part: Part,
  checker: Checker,
  outer: (at: NodeParts, of: Part) => readonly Written[],
): readonly Written[] {
  const name = call.expression?.text ?? '';
  // `new Set<Code>(['…'])`, `new Map<Code, string>(…)`
  if (position === 0 && (lists.has(name) || tables.has(name))) {
    const [given] = call.typeArguments ?? [];
    if (given) return part === 'itself' ? [] : [{ node: given, part: 'itself' }];
    return outer(call, part);
  }
  const declaration = checker.getResolvedSignature(call)?.declaration as NodeParts | undefined;
  const parameters = declaration?.parameters ?? [];
  const last = parameters.at(-1);
  const parameter = parameters[position] ?? (last?.dotDotDotToken ? last : undefined);
  if (!parameter?.type) return [];
  const isRest = parameter.dotDotDotToken !== undefined;
  if (isRest && part !== 'itself') return [];
  return [{ node: parameter.type, part: isRest ? 'items' : part }];
}

/** The function that a `return` leaves. */
function returningFunction(statement: NodeParts): NodeParts | undefined {
  if (!/^return\b/.test(textFrom(statement, 'return '.length))) return undefined;
  let at: NodeParts | undefined = statement.parent;
  while (at && !at.parameters) at = at.parent;
  return at;
}

function textFrom(node: CheckedNode, length: number): string {
  const start = node.getStart();
  return node.getSourceFile().text.slice(start, start + length);
}

/** Parentheses, and what only says something of a type. */
function isWrapping(node: CheckedNode): boolean {
  return textFrom(node, 1) === '(';
}

/** The types behind one that is written, as far as a part is asked: the ones that may have a name. */
function partsOf({ node, part }: Written, checker: Checker, depth: number): readonly NodeParts[] {
  if (depth === 0) return [];
  const into = (type: NodeParts | undefined, of: Part): readonly NodeParts[] =>
    type ? partsOf({ node: type, part: of }, checker, depth - 1) : [];
  const { typeName, typeArguments: [first] = [], types } = node;
  if (types) return types.flatMap((member) => into(member, part));
  if (!typeName) {
    if (part === 'items' && node.elementType) return into(node.elementType, 'itself');
    if (part === 'keys' && node.typeParameter) return into(node.typeParameter.constraint, 'itself');
    if (part === 'keys' && node.members) {
      return node.members.flatMap(({ parameters: [index] = [] }) => into(index?.type, 'itself'));
    }
    return node.type ? into(node.type, part) : [];
  }
  const name = typeName.text ?? '';
  if (part === 'items' && lists.has(name)) return into(first, 'itself');
  if (part === 'keys' && tables.has(name)) return into(first, 'itself');
  if (transparent.has(name)) return into(first, part);
  if (part === 'itself') return [node];
  // An alias stands for what it is declared as.
  const alias = checker.getTypeAtLocation(node).aliasSymbol ?? checker.getSymbolAtLocation(typeName);
  const declared = declarationOf(alias);
  return declared?.type ? into(declared.type, part) : [];
}
