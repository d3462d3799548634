import type { FileModel } from '../file.ts';
import type { Binding } from '../scope/bindings.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, MemberNode, PlainKind, PlainNode } from '../tree/nodes.ts';
import { collectPropertyAssignments } from './assigned-properties.ts';
import type { BodyKey, BodyKeys } from './body-key.ts';
import { parameterKey } from './body-key.ts';
import type { Calls } from './calls.ts';
import { convertedValue, isLowerCasing } from './conversions.ts';
import type { Resolver } from './resolver.ts';

/** Where a value comes from, as far as one field of the envelope is concerned. */
export interface Trace {
  /** The bodies that the field is read from. Empty: the value is not that field's. */
  readonly bases: ReadonlySet<BodyKey>;
  /** Strings and numbers that the file itself puts into the value: sentinels. */
  readonly sentinels: ReadonlySet<PlainNode>;
  /** Whether the value has been lower-cased on its way, so that only lower-case literals can equal it. */
  readonly isLowerCased: boolean;
}

/** Follows values back to reads of one field, such as `mc` (evidence E2). */
export interface Tracer {
  trace(node: PlainNode): Trace;
}

const nothing: Trace = { bases: new Set(), sentinels: new Set(), isLowerCased: false };

/** Kinds of nodes that hand on a value of another place. */
const carrying = new Set<PlainKind>([
  'name',
  'member',
  'logical',
  'conditional',
  'await',
  'assign',
  'sequence',
  'template',
  'call',
]);

/** Whether the value of `node` may come from another place: what is written there itself is asked nothing. */
export function canCarry(node: PlainNode): boolean {
  return carrying.has(node.kind);
}

/** Calls that are followed on the way back: one hop inside the file. */
const maxHops = 1;

/** Steps that are followed; only generated code takes more. */
const maxSteps = 200;

export interface TracerParts {
  readonly file: FileModel;
  readonly resolver: Resolver;
  readonly keys: BodyKeys;
  readonly calls: Calls;
}

export function createTracer({ file, resolver, keys, calls }: TracerParts, field: string): Tracer {
  const traces = Array.from({ length: maxHops + 1 }, () => new Map<PlainNode | Binding, Trace>());
  let steps = 0;
  let isNamed: boolean | undefined;
  const assignedProperties = collectPropertyAssignments(file, keys);

  /** Each node is traced once for each number of hops left; one that is still being traced adds nothing to itself. */
  function trace(node: PlainNode, hops: number): Trace {
    if (!canCarry(node) || !(isNamed ??= namesField(file, field))) return nothing;
    return remember(node, hops, () => (steps < maxSteps ? traceNode(node, hops) : nothing));
  }

  function remember(key: PlainNode | Binding, hops: number, compute: () => Trace): Trace {
    const known = traces[hops]?.get(key);
    if (known) return known;
    traces[hops]?.set(key, nothing);
    steps++;
    const found = compute();
    steps--;
    traces[hops]?.set(key, found);
    return found;
  }

  function traceNode(node: PlainNode, hops: number): Trace {
    switch (node.kind) {
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        return binding ? remember(binding, hops, () => traceBinding(binding, hops)) : nothing;
      }
      case 'member':
        return traceMember(node, hops);
      case 'logical':
        return node.operator === '&&'
          ? trace(node.right, hops)
          : join(trace(node.left, hops), traceFallback(node.right, hops));
      case 'conditional':
        return join(traceFallback(node.whenTrue, hops), traceFallback(node.whenFalse, hops));
      case 'await':
        return trace(node.argument, hops);
      case 'assign':
        return node.operator === '=' ? trace(node.value, hops) : nothing;
      case 'sequence': {
        const last = node.expressions.at(-1);
        return last ? trace(last, hops) : nothing;
      }
      case 'template': {
        const [hole, ...others] = node.holes;
        const isAlone =
          hole && others.length === 0 && !node.tag && node.texts.every((text) => text.trim() === '');
        return isAlone ? trace(hole, hops) : nothing;
      }
      case 'call':
        return traceCall(node, hops);
      default:
        return nothing;
    }
  }

  /** What a value may be instead: a literal there is a sentinel of the file's own. */
  function traceFallback(node: PlainNode, hops: number): Trace {
    const literal = node.kind === 'unary' ? node.argument : node;
    if (literal.kind === 'string' || literal.kind === 'number')
      return { ...nothing, sentinels: new Set([node]) };
    const resolved = node.kind === 'name' || node.kind === 'member' ? resolver.resolve(node) : undefined;
    if (resolved?.kind === 'string' || resolved?.kind === 'number')
      return { ...nothing, sentinels: new Set([resolved]) };
    return trace(node, hops);
  }

  function traceBinding(binding: Binding, hops: number): Trace {
    if (binding.sources.some(({ from }) => from && isMadeOfItself(from, binding))) return nothing;
    let found: Trace = { ...nothing, bases: new Set(keys.basesOf(binding, field)) };
    for (const { from, path, fallback } of binding.sources) {
      if (fallback) found = join(found, traceFallback(fallback, hops));
      if (!from || path.at(-1) === field) continue;
      if (path.length === 0) found = join(found, traceFallback(from, hops));
      else found = join(found, traceInto(from, path.at(-1), path.length, hops));
    }
    if (binding.parameter?.path.length === 0 && hops > 0) {
      found = join(found, traceArguments(binding, hops - 1));
    }
    return found;
  }

  /** `code = toAppCode(code)`: another module makes something else of it. */
  function isMadeOfItself(from: PlainNode, binding: Binding): boolean {
    const value = from.kind === 'await' ? from.argument : from;
    if (value.kind !== 'call' || convertedValue(value) || calls.calledFunction(value)) return false;
    return value.args.some(
      (argument) => argument.kind === 'name' && file.scopes.bindingOf(argument) === binding,
    );
  }

  /** `const { code } = { code: body.mc }` and the like: one step into an object literal of the file. */
  function traceInto(from: PlainNode, step: string | undefined, length: number, hops: number): Trace {
    const owner = length === 1 && step !== undefined ? resolver.resolve(from) : undefined;
    const property = owner?.kind === 'object' ? propertyNamed(owner, step ?? '') : undefined;
    return property?.value ? trace(property.value, hops) : nothing;
  }

  /**
   * What the file's own calls pass for a parameter. All of them must pass the field: a helper that also serves
   * another system's codes tells nothing about either.
   */
  function traceArguments(binding: Binding, hops: number): Trace {
    const { parameter } = binding;
    if (!parameter) return nothing;
    let found = nothing;
    for (const call of calls.callsOf(parameter.owner)) {
      const argument = call.args[parameter.index];
      const passed = argument ? trace(argument, hops) : nothing;
      if (passed.bases.size === 0) return nothing;
      found = join(found, passed);
    }
    return found;
  }

  function traceMember(member: MemberNode, hops: number): Trace {
    const name = memberName(member);
    if (name === undefined) return nothing;
    if (name === field) return { ...nothing, bases: new Set([keys.keyOf(member.object)]) };
    let found = nothing;
    for (const value of assignedProperties(member)) found = join(found, trace(value, hops));
    const owner = resolver.resolve(member.object);
    const property = owner?.kind === 'object' ? propertyNamed(owner, name) : undefined;
    return property?.value ? join(found, trace(property.value, hops)) : found;
  }

  function traceCall(call: CallNode, hops: number): Trace {
    const converted = convertedValue(call);
    if (converted) {
      const inner = trace(converted, hops);
      return isLowerCasing(call) ? { ...inner, isLowerCased: true } : inner;
    }
    const read = traceReadingCall(call, hops);
    if (read.bases.size > 0) return read;
    const target = calls.calledFunction(call);
    if (!target || hops === 0) return nothing;
    const returned = calls
      .returnsOf(target)
      .reduce((found, value) => join(found, traceFallback(value, hops - 1)), nothing);
    return { ...returned, bases: new Set([...returned.bases].map((base) => asPassed(base, target, call))) };
  }

  /** A body that a helper reads from its parameter is, for one call of it, what that call passes. */
  function asPassed(base: BodyKey, target: PlainNode, { args }: CallNode): BodyKey {
    for (const [index, argument] of args.entries()) {
      const key = parameterKey(target, index);
      if (base === key || base.startsWith(`${key}.`)) return keys.keyOf(argument) + base.slice(key.length);
    }
    return base;
  }

  /** `safeString(response, 'mc')`, `safeString(error, 'code', mc)`: a call that reads a field named by a string. */
  function traceReadingCall({ callee, args }: CallNode, hops: number): Trace {
    const [object, ...rest] = args;
    if (!object || object.kind === 'string' || rest[0]?.kind !== 'string') return nothing;
    const isFieldRead = rest.some((argument) => argument.kind === 'string' && argument.value === field);
    const read: Trace = isFieldRead ? { ...nothing, bases: new Set([keys.keyOf(object)]) } : nothing;
    const fallback = rest.at(-1);
    if (!fallback || rest.length < 2 || fallback.kind === 'string') return read;
    // `mapError(request, 'xt', mc)` is no reading, and makes something else of the mc.
    const name = callee.kind === 'member' ? memberName(callee) : callee.kind === 'name' ? callee.name : '';
    if (!/^(?:safe|get|pick|prop|path|read)/.test(name ?? '')) return read;
    return join(read, trace(fallback, hops));
  }

  return { trace: (node) => trace(node, maxHops) };
}

/** Whether the file speaks of the field at all: as a member, a key, or a string. */
function namesField(file: FileModel, field: string): boolean {
  return (
    file.membersNamed(field).length > 0 ||
    file.propertiesByName().has(field) ||
    file.nodesOf('string').some(({ value }) => value === field)
  );
}

function join(first: Trace, second: Trace): Trace {
  if (first === nothing) return second;
  if (second === nothing) return first;
  return {
    bases: new Set([...first.bases, ...second.bases]),
    sentinels: new Set([...first.sentinels, ...second.sentinels]),
    isLowerCased: first.isLowerCased || second.isLowerCased,
  };
}
