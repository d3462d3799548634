import type { NodeOf, PlainKind, PlainNode } from './nodes.ts';

/** Up to so many parents, climbing is quicker than keeping what was found. Only generated code has more. */
const nearby = 16;

/** Answers of climbs by the node that they passed; null where the top was reached without one. */
type Kept<Answer> = WeakMap<PlainNode, Answer | null>;

/**
 * Climbs from `node`, itself included, to the first that has an answer. What is far away is kept, so that the n links
 * of a chain do not climb n times as high each.
 *
 * @param kept what was found before with the same `answerOf`
 */
export function climb<Answer>(
  node: PlainNode | undefined,
  kept: Kept<Answer>,
  answerOf: (at: PlainNode) => Answer | undefined,
): Answer | undefined {
  const passed: PlainNode[] = [];
  let found: Answer | null = null;
  let steps = 0;
  for (let at = node; at; at = at.parent) {
    if (++steps > nearby) {
      const known = kept.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      passed.push(at);
    }
    const answer = answerOf(at);
    if (answer !== undefined) {
      found = answer;
      break;
    }
  }
  for (const at of passed) kept.set(at, found);
  return found ?? undefined;
}

const enclosingByKind = new Map<PlainKind, Kept<PlainNode>>();

/** The nearest node of `kind` around `node`. */
export function enclosing<Kind extends PlainKind>(node: PlainNode, kind: Kind): NodeOf<Kind> | undefined {
  let kept = enclosingByKind.get(kind);
  if (!kept) enclosingByKind.set(kind, (kept = new WeakMap()));
  return climb(node.parent, kept, (at) => (at.kind === kind ? at : undefined)) as NodeOf<Kind> | undefined;
}

const inside = new WeakMap<PlainNode, Kept<true>>();

/** Whether `node` is `outer`, or stands inside it. */
export function isWithin(node: PlainNode, outer: PlainNode): boolean {
  // What ends outside stands outside. A whole file is more than its statements: a template has some of its own.
  if (outer.parent && (node.start < outer.start || node.end > outer.end)) return false;
  let kept = inside.get(outer);
  if (!kept) inside.set(outer, (kept = new WeakMap()));
  return climb(node, kept, (at) => (at === outer ? true : undefined)) ?? false;
}

const owners: Kept<PlainNode> = new WeakMap();

/** What `this` belongs to at `node`: a class, a function that is no arrow, or the program. */
export function ownerOfThis(node: PlainNode): PlainNode {
  return climb(node.parent, owners, (at) => (isOwnerOfThis(at) ? at : undefined)) ?? node;
}

function isOwnerOfThis(node: PlainNode): boolean {
  if (node.kind === 'class' || !node.parent) return true;
  // A method's function belongs to its class or object.
  return node.kind === 'function' && !node.isArrow && node.parent.kind !== 'property';
}

/** So many steps are quicker gone again than remembered; only chains of hundreds of links take more. */
const fewSteps = 16;

/**
 * Follows `next` from a node until it gives none, for many nodes of a tree: no long way is gone twice, however
 * long the chain of links or operands that they stand in.
 */
export function createClimb(
  next: (node: PlainNode) => PlainNode | undefined,
): (node: PlainNode) => PlainNode {
  const known = new Map<PlainNode, PlainNode>();
  return (node) => {
    const way: PlainNode[] = [];
    let at = node;
    let steps = 0;
    for (let outer = next(at); outer && !known.has(at); outer = next(at)) {
      if (steps++ >= fewSteps) way.push(at);
      at = outer;
    }
    const top = known.get(at) ?? at;
    for (const passed of way) known.set(passed, top);
    return top;
  };
}
