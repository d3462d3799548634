import type { NameNode, PlainNode } from '../tree/nodes.ts';
import { keyName } from '../tree/keys.ts';
import type { Step } from './bindings.ts';

/** A name that a pattern binds, how to get there from the whole value, and its default. */
export interface BoundName {
  readonly name: NameNode;
  readonly path: readonly Step[];
  readonly fallback: PlainNode | undefined;
}

/** Every name that `pattern` binds: `{ data: { mc: code = '' } }` binds `code` at `data`, `mc`. */
export function boundNames(pattern: PlainNode): readonly BoundName[] {
  const names: BoundName[] = [];
  const list: Part[] = [{ node: pattern, path: [], fallback: undefined }];
  for (let part = list.pop(); part; part = list.pop()) {
    const { node, path, fallback } = part;
    if (node.kind === 'name') names.push({ name: node, path, fallback });
    else for (const inner of partsOf(part).reverse()) list.push(inner);
  }
  return names;
}

/** A pattern, or a part of one, with the way to it. */
interface Part extends Omit<BoundName, 'name'> {
  readonly node: PlainNode;
}

function partsOf({ node, path }: Part): Part[] {
  const at = (part: PlainNode, way: readonly Step[]): Part => ({
    node: part,
    path: way,
    fallback: undefined,
  });
  switch (node.kind) {
    case 'default':
      return [{ node: node.target, path, fallback: node.value }];
    case 'spread':
      return [at(node.argument, [...path, undefined])];
    case 'objectPattern':
      return node.members.flatMap((member) => {
        // `...rest` holds all that the pattern leaves: for every question here, the value itself.
        if (member.kind === 'spread') return [at(member.argument, path)];
        if (member.kind !== 'property') return [];
        return member.value ? [at(member.value, [...path, keyName(member)])] : [];
      });
    case 'arrayPattern':
      return node.elements.map((element) => at(element, [...path, undefined]));
    default:
      return [];
  }
}
