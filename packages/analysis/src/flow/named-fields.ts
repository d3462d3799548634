import { memberName } from '../tree/keys.ts';
import type { CallNode } from '../tree/nodes.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, readStep, union } from './parts.ts';
import { unknown, type Value } from './value.ts';

/** Names of functions that read a field which a string names, and take what stands last where there is none. */
const readingFallback = /^(?:safe|get|pick|prop|path|read)/;

/** `safeString(response, 'mc')`, `safeString(error, 'code', mc)`: a call that reads a field named by a string. */
export function readNamedFields(
  { callee, args }: CallNode,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const [object, ...rest] = args;
  if (!object || object.kind === 'string' || rest[0]?.kind !== 'string') return undefined;
  const fields = new Set<string>(Object.values(parts.file.knowledge.catalogue.api.fields));
  const read = rest.flatMap((argument) =>
    argument.kind === 'string' && fields.has(argument.value) ? [argument.value] : [],
  );
  const fallback = rest.at(-1);
  const name =
    callee.kind === 'member' ? memberName(callee) : callee.kind === 'name' ? callee.name : undefined;
  const hasFallback =
    fallback && rest.length >= 2 && fallback.kind !== 'string' && readingFallback.test(name ?? '');
  if (read.length === 0 && !hasFallback) return undefined;
  return union(parts, [
    ...read.map((field) => readStep(ask(object), field, parts, ask)),
    ...(hasFallback ? [ask(fallback)] : []),
    unknown,
  ]);
}
