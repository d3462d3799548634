import type { CallNode } from '../tree/nodes.ts';
import { readMade } from './built-ins.ts';
import { readObserved } from './callbacks.ts';
import { convertedValue, isLowerCasing } from './conversions.ts';
import type { AskFlow } from './questions.ts';
import { readNamedFields } from './named-fields.ts';
import { parsedBy } from './parsers.ts';
import { type FlowParts, readExported, stepOf, union } from './parts.ts';
import { lowerCased } from './place.ts';
import { readStandard } from './standard-calls.ts';
import { atCall } from './substitution.ts';
import { targetsOf } from './targets.ts';
import { type Value, valueOf } from './value.ts';

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
  const returned = targets.map(({ owner, chain }) =>
    atCall(ask(parts.questions.returned(owner)), call, owner, chain, parts, ask),
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
