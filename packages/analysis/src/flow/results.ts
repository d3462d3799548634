import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import {
  failureCallbacks,
  failureFields,
  piping,
  resultLibraries,
  type ResultLibrary,
} from '../knowledge/result-libraries.ts';
import { keyName } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { runBy } from './callbacks.ts';
import { targetsOf } from './targets.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { libraryWordOf, packagesOf } from './library-words.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import type { Step } from './place.ts';
import { nothing, type Value } from './value.ts';

/** The step to what a result failed with, whatever its library calls it. */
const failure: Step = 'error';

/** The libraries of results that a file imports. */
const librariesIn = once((file: FileModel): readonly ResultLibrary[] =>
  [...packagesOf(file)].flatMap((name) => resultLibraries.get(name) ?? []),
);

/** A word of a library of results, as a call names it: by what was imported, or as a method of a result. */
function wordIn(call: CallNode, file: FileModel): { library: ResultLibrary; name: string } | undefined {
  const word = libraryWordOf(call.callee, file);
  const imported = word && resultLibraries.get(word.package);
  if (imported) return { library: imported, name: word.name };
  const name = methodOf(call);
  const library = name === undefined ? undefined : librariesIn(file).find(({ hasMethods }) => hasMethods);
  return library && name !== undefined ? { library, name } : undefined;
}

/**
 * What the result that a call gives failed with: a carrier, read where a step leads to it. A stage of a pipe stands for
 * what has failed once it is through, so that each is read once.
 */
export function failureOf(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { file } = parts;
  if (!failureFields.has(step) || librariesIn(file).length === 0) return undefined;
  const { callee, args } = call;
  const piped = pipedThrough(call);
  if (piped) return failureAt(lastBefore(piped.length, piped, parts, ask), parts, ask);
  const stages = call.parent?.kind === 'call' ? pipedThrough(call.parent) : undefined;
  const at = stages?.indexOf(call) ?? 0;
  const word = wordIn(call, file);
  if (!word) return undefined;
  const { library, name } = word;
  const position = library.catching.get(name);
  const callback = position === undefined ? undefined : args[position];
  if (callback) return runBy(call, callback, parts, ask);
  if (stages && at > 0) {
    return afterStage(call, failureAt(lastBefore(at, stages, parts, ask), parts, ask), parts, ask);
  }
  const [first] = args;
  const isMethod = callee.kind === 'member' && !libraryWordOf(callee, file);
  if (!isMethod && library.making.has(name)) return first ? ask(first) : nothing;
  if (library.generators.has(name)) return ofGenerator(args.at(-1), parts, ask);
  // What is given a result first, and what to do with it, keeps what failed.
  const from = isMethod ? callee.object : args.length > 1 ? first : undefined;
  return from && afterStage(call, failureAt(from, parts, ask), parts, ask);
}

function failureAt(node: PlainNode | undefined, parts: FlowParts, ask: AskFlow): Value {
  if (!node) return nothing;
  // A stage may be a function of the file, by its name: what that gives is what comes through.
  return readStep(returnedBy(node, parts, ask) ?? ask(node), failure, parts, ask);
}

/** What a function of the file gives that is named, in terms of its own parameters. */
function returnedBy(node: PlainNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const given = targetsOf(node, ask).map(({ owner }) => ask(parts.questions.returned(owner)));
  return given.length > 0 ? union(parts, given) : undefined;
}

/** What `pipe(result, stage, …)` and `result.pipe(stage, …)` begin with, and their stages. */
function pipedThrough(call: CallNode): readonly PlainNode[] | undefined {
  const { callee, args } = call;
  if (callee.kind === 'member') return methodOf(call) === piping ? [callee.object, ...args] : undefined;
  return callee.kind === 'name' && callee.name === piping ? args : undefined;
}

/** The nearest stage before one of which something is known, else what the pipe begins with. */
function lastBefore(
  at: number,
  piped: readonly PlainNode[],
  { file }: FlowParts,
  ask: AskFlow,
): PlainNode | undefined {
  for (let index = at - 1; index > 0; index--) {
    const stage = piped[index];
    if (stage?.kind === 'call' ? wordIn(stage, file) : stage && targetsOf(stage, ask).length > 0)
      return stage;
  }
  return piped[0];
}

/** A step on the way keeps what failed, or makes something else of it. */
function afterStage(call: CallNode, failed: Value, parts: FlowParts, ask: AskFlow): Value {
  const word = wordIn(call, parts.file);
  const callback = call.args.find((one) => one.kind === 'function' || targetsOf(one, ask).length > 0);
  if (!callback) return failed;
  const given = returnedBy(callback, parts, ask) ?? runBy(call, callback, parts, ask);
  if (word?.library.mapping.has(word.name)) return given;
  // What comes next may fail as well.
  return union(parts, [failed, readStep(given, failure, parts, ask)]);
}

function ofGenerator(body: PlainNode | undefined, parts: FlowParts, ask: AskFlow): Value {
  const calls = body?.kind === 'function' ? parts.functions.callsIn(body) : [];
  return union(
    parts,
    calls.map((call) => readStep(ask(call), failure, parts, ask)),
  );
}

/** What a callback gets of a result: what that failed with. Undefined where it is no such callback. */
export function failurePassed(owner: FunctionNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { file } = parts;
  if (librariesIn(file).length === 0) return undefined;
  const isNamed = owner.parent?.kind === 'property' && owner.parent.parent?.kind === 'object';
  const argument: PlainNode = isNamed ? (owner.parent?.parent ?? owner) : owner;
  const call = argument.parent;
  if (call?.kind !== 'call' || !call.args.includes(argument)) return undefined;
  const word = wordIn(call, file);
  const position = word?.library.handling.get(word.name);
  if (!word || position === undefined) return undefined;
  if (isNamed && owner.parent?.kind === 'property' && word.name !== 'catchTags') {
    if (!failureCallbacks.has(keyName(owner.parent) ?? '')) return undefined;
  }
  const index = call.args.indexOf(argument);
  const expected = isNamed ? 0 : position;
  if (!libraryWordOf(call.callee, file)) {
    const from = call.callee.kind === 'member' && index === expected ? call.callee.object : undefined;
    return from && failureAt(from, parts, ask);
  }
  const [first] = call.args;
  // `Effect.catchAll(result, callback)`
  if (index === expected + 1 && first) return failureAt(first, parts, ask);
  const piped = index === expected && call.parent?.kind === 'call' ? pipedThrough(call.parent) : undefined;
  return piped && failureAt(lastBefore(piped.indexOf(call), piped, parts, ask), parts, ask);
}

/** A field of an instance of a class that has the fields which it is made with: `Data.TaggedError('…')`. */
export function fieldOfRecord(
  call: CallNode,
  made: ClassNode,
  step: Step,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  let base = made.heritage[0];
  // `Schema.TaggedError<T>()('…', …)` is called twice.
  while (base?.kind === 'call') base = base.callee;
  const word = base && libraryWordOf(base, parts.file);
  const isRecord = word && resultLibraries.get(word.package)?.classes.has(word.name);
  const [fields] = call.args;
  return isRecord && fields ? readStep(ask(fields), step, parts, ask) : undefined;
}
