import type { FileModel } from '../file/file.ts';
import type { ArrayNode, CallNode, EnumNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import { only, type Texts } from './texts.ts';

/** What `typeof X` asks: what X is made of. */
export function valueOf(
  asked: PlainNode | undefined,
  file: FileModel,
): ObjectNode | ArrayNode | EnumNode | undefined {
  const [declaration, ...others] = asked?.kind === 'name' ? file.files.declarationsOf(asked) : [];
  if (!declaration || others.some(({ kind }) => kind !== 'typeDeclaration')) return undefined;
  if (declaration.kind === 'enum') return declaration;
  const init = declaration.kind === 'declarator' && !declaration.type ? declaration.init : undefined;
  const made = init?.kind === 'call' && isKeeping(init) ? init.args[0] : init;
  return made?.kind === 'object' || made?.kind === 'array' ? made : undefined;
}

/** `Object.freeze({ … })` */
function isKeeping({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Object';
}

/** The strings that the members of an object or an enum stand for; undefined where one is anything else. */
export function valuesOf(members: readonly PlainNode[]): Texts | undefined {
  return spelledIn(members.map((member) => (member.kind === 'property' ? member.value : undefined)));
}

/** The strings that nodes are; undefined where one is anything else. */
export function spelledIn(nodes: readonly (PlainNode | undefined)[]): Texts | undefined {
  const texts = nodes.flatMap((node) => (node?.kind === 'string' ? node.value : []));
  return texts.length === nodes.length ? only(texts) : undefined;
}
