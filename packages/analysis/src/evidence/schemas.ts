import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { schemaRoles, type SchemaRole, unitsOperator } from '../knowledge/literal-libraries.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName } from '../tree/keys.ts';
import type { ArrayNode, CallNode, NumberNode, PlainNode, StringNode } from '../tree/nodes.ts';
import { constantOf, headBehind, libraryWordOf, packagesOf } from '../flow/library-words.ts';

/**
 * What a schema says a value is: literals, keys, and names of what holds literals. Texts in a language of the
 * library's own are `expressions`.
 */
interface SchemaTexts {
  readonly leaves: readonly PlainNode[];
  readonly expressions: readonly StringNode[];
  /** What it begins with or has in it, and regular expressions that it fits. */
  readonly parts: readonly { readonly node: PlainNode; readonly as: 'prefix' | 'regex' }[];
}

const none: SchemaTexts = { leaves: [], expressions: [], parts: [] };

/** Whether a file imports a library of schemas. */
export const hasSchemas = once((file: FileModel) =>
  [...packagesOf(file)].some((name) => schemaRoles.has(name)),
);

/** What a property of an object, whose value is `value`, is by its schema; nothing where that is none. */
export function readSchema(value: PlainNode, file: FileModel): SchemaTexts {
  if (!hasSchemas(file)) return none;
  // A schema of codes is written once, and named in many.
  const known = schemasOf(file);
  const schema = constantOf(value, file);
  let texts = known.get(schema);
  if (!texts) known.set(schema, (texts = readTexts(schema, file)));
  return texts;
}

const schemasOf = once((_: FileModel) => new Map<PlainNode, SchemaTexts>());

function readTexts(value: PlainNode, file: FileModel): SchemaTexts {
  const leaves: PlainNode[] = [];
  const expressions: StringNode[] = [];
  const parts: { node: PlainNode; as: 'prefix' | 'regex' }[] = [];
  const seen = new Set<PlainNode>();
  const open = [value];
  for (let node = open.pop(); node; node = open.pop()) {
    const at = constantOf(node, file);
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.kind === 'string' && isExpression(at, file)) expressions.push(at);
    if (at.kind === 'array' && isUnits(at, file)) leaves.push(...at.elements.slice(1));
    if (at.kind !== 'call') continue;
    const role = roleOf(at, file);
    if (role === 'texts') leaves.push(...at.args.flatMap((argument) => textsIn(argument, file)));
    else if (role === 'keys') leaves.push(...at.args.flatMap((argument) => keysIn(argument, file)));
    else if (role === 'prefix' || role === 'regex') {
      parts.push(...at.args.slice(0, 1).map((node) => ({ node, as: role })));
    } else if (role) open.push(...at.args.flatMap(partsOf));
    // `z.literal('…').optional()` is what stands in front.
    if (at.callee.kind === 'member') open.push(at.callee.object);
  }
  leaves.sort((a, b) => a.start - b.start);
  return { leaves, expressions, parts };
}

/** What a word of a schema library makes of its arguments; a method of a schema has its library's words. */
function roleOf({ callee }: CallNode, file: FileModel): SchemaRole | undefined {
  const word = libraryWordOf(callee, file);
  if (word) return schemaRoles.get(word.package)?.get(word.name);
  if (callee.kind !== 'member') return undefined;
  const head = headBehind(callee.object, file);
  const library = head && libraryWordOf(head.callee, file)?.package;
  return library === undefined ? undefined : schemaRoles.get(library)?.get(memberName(callee) ?? '');
}

function partsOf(argument: PlainNode): readonly PlainNode[] {
  return argument.kind === 'array' ? withoutHoles(argument.elements) : [argument];
}

/** The literals of an argument; a name that leads to none of this kind stays, for what follows values. */
function textsIn(argument: PlainNode, file: FileModel): readonly PlainNode[] {
  const at = constantOf(argument, file);
  if (at.kind === 'array') return withoutHoles(at.elements);
  if (at.kind === 'object') {
    return at.members.flatMap((member) => (member.kind === 'property' && member.value ? [member.value] : []));
  }
  return [at === argument || isLiteral(at) ? at : argument];
}

function keysIn(argument: PlainNode, file: FileModel): readonly PlainNode[] {
  const at = constantOf(argument, file);
  return at.kind === 'object'
    ? at.members.flatMap((member) => (member.kind === 'property' ? [member.key] : []))
    : [];
}

export function isLiteral(node: PlainNode): node is StringNode | NumberNode {
  return node.kind === 'string' || node.kind === 'number';
}

/** Whether a text is in a language of a schema library's: it stands in what a call of such a word is given. */
export function isExpression(node: PlainNode, file: FileModel): boolean {
  if (!hasSchemas(file)) return false;
  let at = node.parent;
  while (at?.kind === 'property' || at?.kind === 'object') at = at.parent;
  return at?.kind === 'call' && roleOf(at, file) === 'expression';
}

/** Whether a list in such a language names what a value is one of: `['===', 'AUTH_103', 'AUTH_104']`. */
function isUnits(node: ArrayNode, file: FileModel): boolean {
  const [operator] = node.elements;
  return operator?.kind === 'string' && operator.value === unitsOperator && isExpression(node, file);
}

/** A literal inside a text of a schema language, with its range in the file. */
interface QuotedText {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** The texts in quotes in `"'AUTH_103' | 'AUTH_104'"`, where they stand in the file. */
export function quotedTexts(node: StringNode, file: FileModel): readonly QuotedText[] {
  const inner = file.source.text.slice(node.start + 1, node.end - 1);
  return Array.from(inner.matchAll(/(\\?['"])([^'"\\]*)\1/g), ({ index, 1: quote = '', 2: written = '' }) => {
    const start = node.start + 1 + index + quote.length;
    return { written, start, end: start + written.length };
  });
}

/** The texts that a schema lists and writes itself. */
export function textsInSchema(value: PlainNode, file: FileModel): readonly string[] {
  const { leaves, expressions } = readSchema(value, file);
  return [
    ...leaves.flatMap((leaf) =>
      leaf.kind === 'string' ? [leaf.value] : leaf.kind === 'key' ? [leaf.name] : [],
    ),
    ...expressions.flatMap((node) => quotedTexts(node, file).map(({ written }) => written)),
  ];
}
