import { unwrapping } from '../knowledge/result-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { givingItem, keepingItems } from './array-methods.ts';
import { fromMap, readMade } from './built-ins.ts';
import { convertedValue, isLowerCasing } from './conversions.ts';
import { methodOf } from './functions.ts';
import { queryOf } from './hooks.ts';
import { observedBy, operatorsOf } from './observables.ts';
import type { AskFlow } from './keys.ts';
import { readNamedFields } from './named-fields.ts';
import { isParser, parsedBy } from './parsers.ts';
import { type FlowParts, readExported, readStep, stepOf, union } from './parts.ts';
import { anyItem, lowerCased, type Place, type Site } from './place.ts';
import { atCall } from './substitution.ts';
import { Gathering, isNothing, nothing, unknown, type Value, valueOf } from './value.ts';

/** A function of the file that a call may go to, and how it was made where another function made it. */
export interface Target {
  readonly owner: FunctionNode;
  readonly site: Site | undefined;
}

/** The functions of the file among the values of an expression. */
export function targetsOf(node: PlainNode, ask: AskFlow): readonly Target[] {
  const targets: Target[] = [];
  for (const { base, root } of ask(node).places) {
    // What is only declared is written elsewhere.
    if (!base && root.node.kind === 'function' && root.node.body)
      targets.push({ owner: root.node, site: root.site });
  }
  return targets;
}

/** Where what a call gives comes from. */
export function readCall(call: CallNode, parts: FlowParts, ask: AskFlow): Value {
  const own = valueOf(parts.places.root('node', call));
  if (call.isNew) return readMade(call, parts, ask) ?? own;
  const converted = convertedValue(call);
  if (converted) {
    const inner = ask(converted);
    return isLowerCasing(call) ? stepOf(inner, lowerCased, parts) : inner;
  }
  const parsed = parsedBy(call, parts.file);
  if (parsed?.path.length === 0) return ask(parsed.argument);
  const named = readNamedFields(call, parts, ask);
  if (named) return named;
  const handedOn = readStandard(call, parts, ask) ?? readObserved(call, parts, ask);
  if (handedOn) return handedOn;
  const required = readRequired(call, parts, ask);
  if (required) return required;
  const targets = targetsOf(call.callee, ask);
  const returned = targets.map(({ owner, site }) =>
    atCall(ask(parts.keys.returned(owner)), call, owner, site, parts, ask),
  );
  // What a function gives that is not read is known by its call.
  const isRead = targets.length === ask(call.callee).places.size;
  return union(parts, isRead ? returned : [...returned, own]);
}

/** `require('./module')`, where the module is followed. */
function readRequired({ callee, args }: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const [specifier] = args;
  if (callee.kind !== 'name' || callee.name !== 'require' || specifier?.kind !== 'string') return undefined;
  const exported = parts.file.scopes.bindingOf(callee)
    ? undefined
    : parts.file.files.required(specifier.value, callee);
  return exported && readExported(exported, parts, ask);
}

/** Calls of JavaScript's own that hand a value on. */
function readStandard(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const { callee, args } = call;
  const [first, second] = args;
  if (callee.kind !== 'member') return undefined;
  const method = memberName(callee);
  if (method === undefined) return undefined;
  if (callee.object.kind === 'name' && first) {
    const owner = callee.object.name;
    if (owner === 'Object' && (method === 'freeze' || method === 'seal' || method === 'preventExtensions')) {
      return ask(first);
    }
    if (owner === 'Promise') {
      if (method === 'resolve' || method === 'all') return ask(first);
      if (method === 'race' || method === 'any') return readStep(ask(first), anyItem, parts, ask);
    }
  }
  switch (method) {
    case 'then':
      if (first && isParser(first, parts.file)) return ask(callee.object);
      return first
        ? union(parts, [runBy(call, first, parts, ask), ...rejected(second, parts, ask)])
        : ask(callee.object);
    case 'catch':
      return union(parts, [ask(callee.object), ...rejected(first, parts, ask)]);
    case 'finally':
      return ask(callee.object);
    case unwrapping:
      return readStep(ask(callee.object), 'error', parts, ask);
    default:
      break;
  }
  if (method === 'get') return fromMap(callee.object, parts, ask);
  if (!givingItem.has(method) && !keepingItems.has(method)) return undefined;
  if (targetsOf(callee, ask).length > 0) return undefined;
  const gathered = new Gathering(parts.places);
  for (const place of ask(callee.object).places) {
    if (!isList(place)) gathered.addPlace(parts.places.root('node', call));
    else if (givingItem.has(method)) gathered.add(readStep(valueOf(place), anyItem, parts, ask));
    else gathered.addPlace(place);
  }
  const value = gathered.value();
  return value.places.size > 0 ? value : undefined;
}

/** What comes out of a stream of rxjs. */
function readObserved(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const observed = observedBy(call, parts.file);
  if (observed) return ask(observed);
  if (methodOf(call) !== 'pipe') return undefined;
  return readPiped(call, call.args.length, parts, ask);
}

/** What comes out of the first operators of a pipe. */
export function readPiped(pipe: CallNode, count: number, parts: FlowParts, ask: AskFlow): Value | undefined {
  const operators = operatorsOf(pipe, parts.file);
  if (!operators || pipe.callee.kind !== 'member') return undefined;
  let value = ask(pipe.callee.object);
  for (const { call, does } of operators.slice(0, count)) {
    const [callback] = call.args;
    if (does === 'keeping' || !callback) continue;
    const returned = runBy(call, callback, parts, ask);
    value = does === 'mapping' ? returned : union(parts, [value, returned]);
  }
  return value;
}

/** What a hook gets by the function that it is given. */
export function readQuery(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const query = queryOf(call);
  return query && runBy(call, query.run, parts, ask);
}

/** Whether something may be a list: of another thing's method `filter` nothing is known. */
function isList({ base, root: { kind, node } }: Place): boolean {
  if (base || kind === 'parameter') return true;
  if (kind !== 'node') return false;
  return node.kind === 'array' || (node.kind === 'call' && !keepingItems.has(methodOf(node) ?? ''));
}

/** What a callback returns for the call that runs it. */
export function runBy(call: CallNode, callback: PlainNode, parts: FlowParts, ask: AskFlow): Value {
  const targets = targetsOf(callback, ask);
  if (targets.length === 0) return isNothing(ask(callback)) ? nothing : unknown;
  return union(
    parts,
    targets.map(({ owner, site }) =>
      // A callback written into the call knows what it is passed as it is.
      owner === callback
        ? ask(parts.keys.returned(owner))
        : atCall(ask(parts.keys.returned(owner)), call, owner, site, parts, ask),
    ),
  );
}

function rejected(callback: PlainNode | undefined, parts: FlowParts, ask: AskFlow): readonly Value[] {
  return callback ? targetsOf(callback, ask).map(({ owner }) => ask(parts.keys.returned(owner))) : [];
}
