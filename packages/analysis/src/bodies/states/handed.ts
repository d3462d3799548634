import type { FileModel } from '../../file/file.ts';
import { isDependencies } from '../../flow/hooks.ts';
import { flatten } from '../../tree/flatten.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** What a file hands on: to calls, out of functions, and in copies of objects. */
export function handedIn(file: FileModel): ReadonlySet<PlainNode> {
  const handing = [
    ...file
      .nodesOf('call')
      .flatMap((call) => call.args.filter((argument) => !isDependencies(argument, call))),
    ...file.nodesOf('spread').filter(({ parent }) => parent?.kind === 'object'),
    ...file.nodesOf('return').flatMap(({ argument }) => argument ?? []),
    ...file.nodesOf('throw').map(({ argument }) => argument),
    ...file.nodesOf('function').flatMap(({ body }) => (body && body.kind !== 'block' ? body : [])),
  ];
  return new Set(handing.flatMap(handedWith));
}

/** The expressions that are handed on with `node`. */
export function handedWith(node: PlainNode): readonly PlainNode[] {
  return flatten(node, partsOf).filter(({ kind }) => kind === 'name' || kind === 'member' || kind === 'call');
}

function partsOf(node: PlainNode): readonly PlainNode[] | undefined {
  switch (node.kind) {
    case 'object':
      return node.members.flatMap((member) => (member.kind === 'property' ? (member.value ?? []) : member));
    case 'array':
      return node.elements;
    case 'spread':
    case 'await':
      return [node.argument];
    case 'conditional':
      return [node.whenTrue, node.whenFalse];
    case 'logical':
      return [node.left, node.right];
    default:
      return undefined;
  }
}
