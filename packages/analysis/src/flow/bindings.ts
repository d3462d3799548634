import type { Binding, Source } from '../scope/bindings.ts';
import type { CallNode, FunctionNode, NameNode, ParamNode, PlainNode } from '../tree/nodes.ts';
import { keepingItems } from './array-methods.ts';
import { maxAssignmentsOfName } from '../knowledge/thresholds.ts';
import { convertedValue } from './conversions.ts';
import { currentSources } from './current.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, readExported, readPath } from './parts.ts';
import { anyItem, isItem } from './place.ts';
import { readQuery } from './callbacks.ts';
import { querySelectedBy } from './hooks.ts';
import { keyName } from '../tree/keys.ts';
import { callbackArgument } from './arguments.ts';
import { failurePassed } from './results.ts';
import { targetsOf } from './targets.ts';
import { methodOf } from './functions.ts';
import { Gathering, nothing, unknown, type Value, valueOf } from './value.ts';

const declaring = new Set<PlainNode['kind']>(['function', 'class', 'enum', 'imported', 'typeDeclaration']);

/** All that a variable, parameter, function, class or import may hold, whenever it is asked. */
export function readBinding(binding: Binding, parts: FlowParts, ask: AskFlow): Value {
  const { declarations, sources, parameter } = binding;
  const declared = declarations.find(({ kind }) => declaring.has(kind));
  if (declared) {
    const exported = declared.kind === 'imported' ? parts.file.files.imported(declared) : undefined;
    return exported ? readExported(exported, parts, ask) : valueOf(parts.places.root('node', declared));
  }
  if (sources.length > maxAssignmentsOfName) return unknown;
  if (sources.some(({ from }) => from && isMadeOfItself(from, binding, parts, ask))) return unknown;
  const [first] = declarations;
  if (sources.length === 0 && !parameter && first && first.kind !== 'catch') {
    return valueOf(parts.places.root('node', first));
  }
  const gathered = new Gathering(parts.places);
  for (const source of sources) addSource(source, gathered, parts, ask);
  if (parameter?.owner.kind === 'function') {
    const passed = readParameter(parameter.owner, parameter.index, parts, ask);
    gathered.add(readPath(passed, parameter.path, parts, ask, anyItem));
  }
  for (const declaration of declarations) {
    if (declaration.kind !== 'catch') continue;
    const within = declaration.parent?.kind === 'try' ? declaration.parent.block : undefined;
    if (within) gathered.add(ask(parts.questions.thrown(within)));
  }
  return gathered.value();
}

/** What a variable holds where a name stands for it: what the last assignments before it gave it. */
export function readNamed(name: NameNode, binding: Binding, parts: FlowParts, ask: AskFlow): Value {
  const current = currentSources(name, binding);
  if (!current || current.some(({ from }) => from && isMadeOfItself(from, binding, parts, ask)))
    return ask(binding);
  const gathered = new Gathering(parts.places);
  for (const source of current) addSource(source, gathered, parts, ask);
  return gathered.value();
}

function addSource(
  { from, path, fallback }: Source,
  gathered: Gathering,
  parts: FlowParts,
  ask: AskFlow,
): void {
  if (fallback) gathered.add(ask(fallback));
  if (!from) return;
  const isKeys = from.parent?.kind === 'loop' && from.parent.keyword === 'for-in';
  const [first = '', ...deeper] = path;
  const steps = isItem(first) && isMovingItems(from) ? [undefined, ...deeper] : path;
  gathered.add(isKeys ? unknown : readPath(ask(from), steps, parts, ask, anyItem));
}

/** A parameter as such; what a list's method or a promise passes to a callback that is written into its call. */
export function readParameter(owner: FunctionNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const failed = index === 0 ? failurePassed(owner, parts, ask) : undefined;
  if (failed && (failed.places.size > 0 || !failed.isOpen)) return failed;
  const passed = readPassed(owner, index, parts, ask);
  // Nothing is not known yet, or is `undefined`.
  if (passed.places.size > 0 || !passed.isOpen) return passed;
  const param: ParamNode | undefined = owner.params[index];
  return param ? valueOf(parts.places.root('parameter', param)) : nothing;
}

/** What a callback gets that is written into the call that runs it, or into that call's options. */
function readPassed(owner: FunctionNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const { parent } = owner;
  if (parent?.kind === 'call') {
    return parent.args.includes(owner) ? callbackArgument(parent, index, parts, ask) : unknown;
  }
  if (parent?.kind !== 'property' || index > 0) return unknown;
  const query = querySelectedBy(owner);
  if (query) return readQuery(query, parts, ask) ?? unknown;
  // `subscribe({ next: (body) => … })`
  const call = parent.parent?.parent;
  const isNext = keyName(parent) === 'next' && call?.kind === 'call' && methodOf(call) === 'subscribe';
  return isNext && call.callee.kind === 'member' ? ask(call.callee.object) : unknown;
}

/** `const [first] = list.filter(…)`: the list's items, but not in its places. */
function isMovingItems(from: PlainNode): boolean {
  return from.kind === 'call' && keepingItems.has(methodOf(from) ?? '');
}

/** `code = toAppCode(code)`: code that is not read makes something else of it. */
function isMadeOfItself(from: PlainNode, binding: Binding, { file }: FlowParts, ask: AskFlow): boolean {
  const value = from.kind === 'await' ? from.argument : from;
  if (value.kind !== 'call' || convertedValue(value) || isRead(value, ask)) return false;
  return value.args.some(
    (argument) => argument.kind === 'name' && file.scopes.bindingOf(argument) === binding,
  );
}

function isRead(call: CallNode, ask: AskFlow): boolean {
  return targetsOf(call.callee, ask).length > 0;
}
