import { bodyProperties, responseTypes } from '../knowledge/http-libraries.ts';
import { anyItem, type Step } from '../flow/place.ts';
import type { PlainNode, TypeReferenceNode } from '../tree/nodes.ts';

/** A type that another is made of. */
export interface TypePart {
  readonly type: PlainNode;
  /**
   * `whole`: a value is that as well (an alias, `&`, `extends`); `alternative`: it may be that (`|`); `held`: that lies
   * at `path` in it; `guess`: it may lie there, in a type of which nothing is known.
   */
  readonly as: 'whole' | 'alternative' | 'held' | 'guess';
  readonly path: readonly Step[];
  /** Whether a member of it is left, where some are not: `Pick`, `Omit`. */
  readonly keeps?: (name: string) => boolean;
}

export const itself: readonly Step[] = [];

/** Types that have the members of what they are given. */
const keeping = new Set(['Readonly', 'Required', 'Partial', 'NonNullable', 'Awaited']);

/** Types that stand for what they are given, once it is awaited. */
const awaited = new Set(['Promise', 'PromiseLike']);

const lists = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'AsyncIterable']);

/** What a type that the file does not declare makes of its arguments. */
export function ofArguments({ typeName, args }: TypeReferenceNode): readonly TypePart[] {
  const [type, names] = args;
  if (!type) return [];
  if (keeping.has(typeName)) return [{ type, as: 'whole', path: itself }];
  if (awaited.has(typeName)) return [{ type, as: 'held', path: itself }];
  if (lists.has(typeName)) return [{ type, as: 'held', path: [anyItem] }];
  const property = responseTypes.get(typeName);
  if (property !== undefined) return [{ type, as: 'held', path: [property] }];
  if (typeName !== 'Pick' && typeName !== 'Omit') return guesses(args);
  const listed = names && listedNames(names);
  if (!listed) return guesses([type]);
  const isPick = typeName === 'Pick';
  return [{ type, as: 'whole', path: itself, keeps: (name) => listed.has(name) === isPick }];
}

/** Where arguments may be of a type that is not read: anywhere that a value, a response or its body is. */
export function guesses(args: readonly PlainNode[]): readonly TypePart[] {
  const paths = [itself, ...Array.from(bodyProperties, (name) => [name])];
  return args.flatMap((type) => paths.map((path): TypePart => ({ type, as: 'guess', path })));
}

/** The names in `'rc' | 'mc'`; undefined where others may be among them. */
function listedNames(type: PlainNode): ReadonlySet<string> | undefined {
  const members = type.kind === 'unionType' ? type.members : [type];
  const names = members.map((member) => (member.kind === 'string' ? member.value : undefined));
  return names.includes(undefined) ? undefined : new Set(names as string[]);
}
