import type { ArrayNode, ObjectNode, PlainKind, PlainNode } from './nodes.ts';
import { ofStatements } from './statement-children.ts';
import { ofTypes } from './type-children.ts';
import { all, type ChildrenOf, none, type Visit } from './visiting.ts';

/** What visits the children of each kind. Written out: every node of a file passes here. */
const children: ChildrenOf<PlainKind> = {
  ...ofStatements,
  ...ofTypes,
  name: none,
  key: none,
  string: none,
  number: none,
  constant: none,
  template({ tag, holes }, visit) {
    if (tag) visit(tag);
    all(holes, visit);
  },
  member({ object, property }, visit) {
    visit(object);
    visit(property);
  },
  call({ callee, types, args }, visit) {
    visit(callee);
    all(types, visit);
    all(args, visit);
  },
  binary({ left, right }, visit) {
    visit(left);
    visit(right);
  },
  logical({ left, right }, visit) {
    visit(left);
    visit(right);
  },
  conditional({ test, whenTrue, whenFalse }, visit) {
    visit(test);
    visit(whenTrue);
    visit(whenFalse);
  },
  unary({ argument }, visit) {
    visit(argument);
  },
  assign({ target, value }, visit) {
    visit(target);
    visit(value);
  },
  sequence({ expressions }, visit) {
    all(expressions, visit);
  },
  await({ argument }, visit) {
    visit(argument);
  },
  this: none,
  function({ name, params, returnType, body }, visit) {
    if (name) visit(name);
    all(params, visit);
    if (returnType) visit(returnType);
    if (body) visit(body);
  },
  param({ target, type }, visit) {
    visit(target);
    if (type) visit(type);
  },
  class({ name, heritage, members }, visit) {
    if (name) visit(name);
    all(heritage, visit);
    all(members, visit);
  },
  object(node, visit) {
    castsBefore(node, visit);
    all(node.members, visit);
    castsBehind(node, visit);
  },
  property({ key, type, value }, visit) {
    visit(key);
    if (type) visit(type);
    if (value) visit(value);
  },
  spread({ argument }, visit) {
    visit(argument);
  },
  array(node, visit) {
    castsBefore(node, visit);
    all(node.elements, visit);
    castsBehind(node, visit);
  },
  objectPattern({ members }, visit) {
    all(members, visit);
  },
  arrayPattern({ elements }, visit) {
    all(elements, visit);
  },
  default({ target, value }, visit) {
    visit(target);
    visit(value);
  },
  enum({ name, members }, visit) {
    visit(name);
    all(members, visit);
  },
  other({ children }, visit) {
    all(children, visit);
  },
  program({ body }, visit) {
    all(body, visit);
  },
};

/** `<T>{ … }`, in the order of the text. */
function castsBefore({ start, casts }: ObjectNode | ArrayNode, visit: Visit): void {
  for (const cast of casts) if (cast.start < start) visit(cast);
}

/** `{ … } as T`. */
function castsBehind({ start, casts }: ObjectNode | ArrayNode, visit: Visit): void {
  for (const cast of casts) if (cast.start > start) visit(cast);
}

/** Whether nodes of its kind have no children: half of a file's have none. */
export function isLeaf(node: PlainNode): boolean {
  return children[node.kind] === none;
}

/** Calls `visit` for each direct child of `node`, in the order of the text. */
export function forEachChild(node: PlainNode, visit: Visit): void {
  (children[node.kind] as (node: PlainNode, visit: Visit) => void)(node, visit);
}

/**
 * Calls `visit` for `root` and all below it, parents first, in the order of the text. What is still to be visited
 * stands in a list: a tree may be deeper than the stack.
 */
export function walk(root: PlainNode, visit: Visit): void {
  const list = [root];
  const push = (node: PlainNode): void => {
    list.push(node);
  };
  for (let node = list.pop(); node; node = list.pop()) {
    visit(node);
    const first = list.length;
    forEachChild(node, push);
    turn(list, first);
  }
}

/** Turns the end of a list round, from `first` on: so that the first child is taken from the end before the others. */
export function turn(list: unknown[], first: number): void {
  for (let low = first, high = list.length - 1; low < high; low++, high--) {
    const kept = list[low];
    list[low] = list[high];
    list[high] = kept;
  }
}
