import type { FileModel } from '../file.ts';
import type { Binding } from '../scope/bindings.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../tree/nodes.ts';
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

/** Steps back through the text. Calls count double, so that one call hop inside the file is followed, no more. */
interface Budget {
  readonly steps: number;
  readonly hops: number;
}

const fullBudget: Budget = { steps: 12, hops: 1 };

export interface TracerParts {
  readonly file: FileModel;
  readonly resolver: Resolver;
  readonly keys: BodyKeys;
  readonly calls: Calls;
}

export function createTracer({ file, resolver, keys, calls }: TracerParts, field: string): Tracer {
  const traces = new Map<PlainNode, Trace>();
  const assignedProperties = collectPropertyAssignments(file, keys);

  function trace(node: PlainNode, budget: Budget): Trace {
    if (budget.steps === 0) return nothing;
    const next = { ...budget, steps: budget.steps - 1 };
    switch (node.kind) {
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        return binding ? traceBinding(binding, next) : nothing;
      }
      case 'member':
        return traceMember(node, next);
      case 'logical':
        return node.operator === '&&'
          ? trace(node.right, next)
          : join(trace(node.left, next), traceFallback(node.right, next));
      case 'conditional':
        return join(traceFallback(node.whenTrue, next), traceFallback(node.whenFalse, next));
      case 'await':
        return trace(node.argument, next);
      case 'assign':
        return node.operator === '=' ? trace(node.value, next) : nothing;
      case 'sequence': {
        const last = node.expressions.at(-1);
        return last ? trace(last, next) : nothing;
      }
      case 'template': {
        const [hole, ...others] = node.holes;
        const isAlone =
          hole && others.length === 0 && !node.tag && node.texts.every((text) => text.trim() === '');
        return isAlone ? trace(hole, next) : nothing;
      }
      case 'call':
        return traceCall(node, next);
      default:
        return nothing;
    }
  }

  /** What a value may be instead: a literal there is a sentinel of the file's own. */
  function traceFallback(node: PlainNode, budget: Budget): Trace {
    const literal = node.kind === 'unary' ? node.argument : node;
    if (literal.kind === 'string' || literal.kind === 'number')
      return { ...nothing, sentinels: new Set([node]) };
    const resolved = node.kind === 'name' || node.kind === 'member' ? resolver.resolve(node) : undefined;
    if (resolved?.kind === 'string' || resolved?.kind === 'number')
      return { ...nothing, sentinels: new Set([resolved]) };
    return trace(node, budget);
  }

  function traceBinding(binding: Binding, budget: Budget): Trace {
    let found: Trace = { ...nothing, bases: new Set(keys.basesOf(binding, field)) };
    for (const { from, path, fallback } of binding.sources) {
      if (fallback) found = join(found, traceFallback(fallback, budget));
      if (!from || path.at(-1) === field) continue;
      if (path.length === 0) found = join(found, traceFallback(from, budget));
      else found = join(found, traceInto(from, path.at(-1), path.length, budget));
    }
    if (binding.parameter?.path.length === 0 && budget.hops > 0) {
      found = join(found, traceArguments(binding, { ...budget, hops: budget.hops - 1 }));
    }
    return found;
  }

  /** `const { code } = { code: body.mc }` and the like: one step into an object literal of the file. */
  function traceInto(from: PlainNode, step: string | undefined, length: number, budget: Budget): Trace {
    const owner = length === 1 && step !== undefined ? resolver.resolve(from) : undefined;
    const property = owner?.kind === 'object' ? propertyNamed(owner, step ?? '') : undefined;
    return property?.value ? trace(property.value, budget) : nothing;
  }

  /**
   * What the file's own calls pass for a parameter. All of them must pass the field: a helper that also serves
   * another system's codes tells nothing about either.
   */
  function traceArguments(binding: Binding, budget: Budget): Trace {
    const { parameter } = binding;
    if (!parameter) return nothing;
    let found = nothing;
    for (const call of calls.callsOf(parameter.owner)) {
      const argument = call.args[parameter.index];
      const passed = argument ? trace(argument, budget) : nothing;
      if (passed.bases.size === 0) return nothing;
      found = join(found, passed);
    }
    return found;
  }

  function traceMember(member: MemberNode, budget: Budget): Trace {
    const name = memberName(member);
    if (name === undefined) return nothing;
    if (name === field) return { ...nothing, bases: new Set([keys.keyOf(member.object)]) };
    let found = nothing;
    for (const value of assignedProperties(member)) found = join(found, trace(value, budget));
    const owner = resolver.resolve(member.object);
    const property = owner?.kind === 'object' ? propertyNamed(owner, name) : undefined;
    return property?.value ? join(found, trace(property.value, budget)) : found;
  }

  function traceCall(call: CallNode, budget: Budget): Trace {
    const converted = convertedValue(call);
    if (converted) {
      const inner = trace(converted, budget);
      return isLowerCasing(call) ? { ...inner, isLowerCased: true } : inner;
    }
    const read = traceReadingCall(call, budget);
    if (read.bases.size > 0) return read;
    const target = calls.calledFunction(call);
    if (!target || budget.hops === 0) return nothing;
    const inside = { ...budget, hops: budget.hops - 1 };
    const returned = calls
      .returnsOf(target)
      .reduce((found, value) => join(found, traceFallback(value, inside)), nothing);
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
  function traceReadingCall({ args }: CallNode, budget: Budget): Trace {
    const [object, ...rest] = args;
    if (!object || object.kind === 'string' || rest[0]?.kind !== 'string') return nothing;
    const isFieldRead = rest.some((argument) => argument.kind === 'string' && argument.value === field);
    const read: Trace = isFieldRead ? { ...nothing, bases: new Set([keys.keyOf(object)]) } : nothing;
    const fallback = rest.at(-1);
    if (!fallback || rest.length < 2 || fallback.kind === 'string') return read;
    return join(read, trace(fallback, budget));
  }

  return {
    trace(node) {
      let found = traces.get(node);
      if (!found) traces.set(node, (found = trace(node, fullBudget)));
      return found;
    },
  };
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
