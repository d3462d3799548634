import type { NodeOf, PlainKind, PlainNode } from './nodes.ts';

type FieldsOf<Kind extends PlainKind> = readonly Exclude<keyof NodeOf<Kind>, 'kind' | 'parent' | 'host'>[];

/** Which fields of a kind hold nodes, in the order of the text. */
export const childFields: { readonly [Kind in PlainKind]: FieldsOf<Kind> } = {
  name: [],
  key: [],
  string: [],
  number: [],
  constant: [],
  template: ['tag', 'holes'],
  member: ['object', 'property'],
  call: ['callee', 'types', 'args'],
  binary: ['left', 'right'],
  logical: ['left', 'right'],
  conditional: ['test', 'whenTrue', 'whenFalse'],
  unary: ['argument'],
  assign: ['target', 'value'],
  sequence: ['expressions'],
  await: ['argument'],
  this: [],
  function: ['name', 'params', 'returnType', 'body'],
  param: ['target', 'type'],
  class: ['name', 'heritage', 'members'],
  object: ['members'],
  property: ['key', 'type', 'value'],
  spread: ['argument'],
  array: ['elements'],
  objectPattern: ['members'],
  arrayPattern: ['elements'],
  default: ['target', 'value'],
  block: ['body'],
  variable: ['declarators'],
  declarator: ['target', 'type', 'init'],
  statement: ['expression'],
  if: ['test', 'whenTrue', 'whenFalse'],
  switch: ['subject', 'cases'],
  case: ['test', 'body'],
  return: ['argument'],
  throw: ['argument'],
  jump: [],
  loop: ['head', 'body'],
  try: ['block', 'handler', 'finalizer'],
  catch: ['param', 'body'],
  labeled: ['body'],
  import: ['specifiers'],
  imported: ['local'],
  export: ['children'],
  enum: ['name', 'members'],
  typeDeclaration: ['name', 'heritage', 'value'],
  objectType: ['members'],
  unionType: ['members'],
  typeReference: ['root', 'args'],
  other: ['children'],
  program: ['body'],
};

/** Calls `visit` for each direct child of `node`, in the order of the text. */
export function forEachChild(node: PlainNode, visit: (child: PlainNode) => void): void {
  for (const field of childFields[node.kind]) {
    const value = (node as unknown as Record<string, unknown>)[field];
    if (Array.isArray(value)) for (const child of value as PlainNode[]) visit(child);
    else if (value !== undefined) visit(value as PlainNode);
  }
}

/** Calls `visit` for `root` and all below it, parents first. */
export function walk(root: PlainNode, visit: (node: PlainNode) => void): void {
  visit(root);
  forEachChild(root, (child) => {
    walk(child, visit);
  });
}
