import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import {
  callableSchemas,
  changingMethods,
  importedParsers,
  type SchemaParser,
  schemaParsers,
} from '../knowledge/schema-parsers.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { methodOf } from './functions.ts';
import { constantOf, firstCallOf, libraryWordOf, packageNamed, packagesOf } from './library-words.ts';
import type { Step } from './place.ts';

/** A value that a schema has read: it is what the schema was given. */
interface Parsed {
  readonly argument: PlainNode;
  /** Where the result of the call holds it. */
  readonly path: readonly Step[];
  /** The schema, where the file writes it, or the parameter that it is passed for. */
  readonly schema: PlainNode | undefined;
}

const parsedIn = once((_: FileModel) => new Map<CallNode, Parsed | undefined>());

/** What a call of a schema's parser hands on: `Envelope.parse(await response.json())` is the body. */
export function parsedBy(call: CallNode, file: FileModel): Parsed | undefined {
  const known = parsedIn(file);
  if (!known.has(call)) known.set(call, readParsed(call, file));
  return known.get(call);
}

function readParsed(call: CallNode, file: FileModel): Parsed | undefined {
  const { callee, args, isNew } = call;
  if (isNew || args.length === 0) return undefined;
  const own = parserOf(call, file);
  if (own) {
    const argument = args[own.argument];
    return argument && { argument, path: own.path, schema: own.schema };
  }
  // A schema that is passed is known by the type of the parameter.
  const passed = callee.kind === 'member' ? callee.object : undefined;
  const library = passed && passedLibrary(passed, file);
  const given = library === undefined ? undefined : schemaParsers.get(library)?.get(methodOf(call) ?? '');
  const [value] = args;
  if (given?.argument === 0 && value) return { argument: value, path: given.path, schema: passed };
  // The schema of another module may be any library's.
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return undefined;
  const parser = importedParsers.get(methodOf(call) ?? '');
  const origin = parser && libraryWordOf(callee.object, file);
  const argument = parser && args[parser.argument];
  const isOwnModule = origin !== undefined && /^[.#~]/.test(origin.package);
  return isOwnModule && argument ? { argument, path: parser.path, schema: undefined } : undefined;
}

/** The parser that a call names, of a library that the file imports, and the schema. */
function parserOf(
  call: CallNode,
  file: FileModel,
): (SchemaParser & { readonly schema: PlainNode }) | undefined {
  if (![...packagesOf(file)].some((name) => schemaParsers.has(name))) return undefined;
  const { callee, args } = call;
  const named = callee.kind === 'call' ? callee.callee : callee;
  const word = libraryWordOf(named, file);
  const imported = word && schemaParsers.get(word.package)?.get(word.name);
  const [first] = callee.kind === 'call' ? callee.args : args;
  if (imported && first) {
    // `Schema.decodeUnknownSync(Envelope)(value)`, `v.parse(Envelope, value)`
    return callee.kind === 'call' || imported.argument > 0 ? { ...imported, schema: first } : undefined;
  }
  const owner = callee.kind === 'member' ? callee.object : callee;
  const schema = constantOf(owner, file);
  const library = isUnchanged(schema) ? libraryOf(schema, file) : undefined;
  if (library === undefined) return undefined;
  const parser = callee.kind === 'member' ? schemaParsers.get(library)?.get(methodOf(call) ?? '') : undefined;
  if (parser) return { ...parser, schema };
  const isSchema = callee.kind === 'name' && schema.kind === 'call' && callableSchemas.has(library);
  return isSchema ? { argument: 0, path: [], schema } : undefined;
}

function libraryOf(schema: PlainNode, file: FileModel): string | undefined {
  const head = firstCallOf(schema);
  return head && libraryWordOf(head.callee, file)?.package;
}

/** Whether a schema gives what it is given. */
function isUnchanged(schema: PlainNode): boolean {
  let at = schema;
  while (at.kind === 'call' && at.callee.kind === 'member') {
    if (changingMethods.has(methodOf(at) ?? '')) return false;
    at = at.callee.object;
  }
  return true;
}

/** The library of which a parameter's declared type is: `schema: z.ZodType<T>`. */
function passedLibrary(node: PlainNode, file: FileModel): string | undefined {
  const parameter = node.kind === 'name' ? file.scopes.bindingOf(node)?.parameter : undefined;
  const owner = parameter?.path.length === 0 ? parameter.owner : undefined;
  const type = owner?.kind === 'function' ? owner.params[parameter?.index ?? 0]?.type : undefined;
  return type?.kind === 'typeReference' && type.root ? packageNamed(type.root, file) : undefined;
}

/** Whether an expression names what reads a value by a schema and hands it on: `reply.then(Envelope.parse)`. */
export function isParser(node: PlainNode, file: FileModel): boolean {
  if (node.kind !== 'member') return false;
  const schema = constantOf(node.object, file);
  const library = isUnchanged(schema) ? libraryOf(schema, file) : undefined;
  const parser = library === undefined ? undefined : schemaParsers.get(library)?.get(memberName(node) ?? '');
  return parser?.argument === 0 && parser.path.length === 0;
}
