import type { FileModel } from '../file.ts';
import type { BodyKey } from '../provenance/body-key.ts';
import { type Reached, reachedBy } from '../flow/reaching.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { flatten } from '../tree/flatten.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { bodyProperties } from './http-libraries.ts';
import type { Patterns } from './patterns.ts';
import { unwrap } from '../unchecked/unwrap.ts';

/** Places where a file looks at bodies, or hands them to something that may. */
export interface Looks {
  /** Whether rc or mc of the body is read, or the body handed to a function, between two places of the text. */
  isLookedAt(body: BodyKey, from: number, to: number): boolean;
  /** Whether the file reads a field of another envelope on the body. */
  hasField(body: BodyKey, fields: readonly string[]): boolean;
}

/** Objects whose methods show a value and decide nothing. */
const showing = new Map<string, ReadonlySet<string> | 'all'>([
  ['console', 'all'],
  ['JSON', new Set(['stringify'])],
]);

export function createLooks(file: FileModel, { keys, flow, calls }: Provenance, patterns: Patterns): Looks {
  const reached = (node: PlainNode): readonly Reached[] => reachedBy(node, flow, calls);
  const { fields: own, futures } = file.knowledge.catalogue.api;
  const { returnCode, messageCode } = own;
  const reads = new Map<BodyKey, number[]>();
  const fieldsRead = new Map<BodyKey, Set<string>>();
  let handed: Map<BodyKey, number[]> | undefined;
  let isRead = false;

  function recordField(body: BodyKey, field: string, at: number): void {
    if (field === returnCode || field === messageCode) append(reads, body, at);
    const fields = fieldsRead.get(body);
    if (fields) fields.add(field);
    else fieldsRead.set(body, new Set([field]));
  }

  /** Reads the file when first asked: of most files nobody asks. */
  function read(): void {
    if (isRead) return;
    isRead = true;
    for (const name of new Set([...Object.values(own), ...futures.fields])) {
      for (const member of file.membersNamed(name)) {
        if (isWritten(member)) continue;
        for (const { place, at } of reached(unwrap(member.object))) recordField(place, name, at);
        recordField(keys.keyOf(unwrap(member.object)), name, member.property.start);
      }
    }
    for (const { body, name, property, pattern } of patterns.reads) {
      // A name that nobody reads tells nobody anything.
      if (!patterns.isUsed(property)) continue;
      recordField(body, name, pattern.start);
    }
  }

  function handedOver(body: BodyKey): readonly number[] {
    if (!handed) {
      handed = new Map();
      // What a function of the file does with it is read there.
      for (const call of file.nodesOf('call')) {
        if (!isShowing(call) && !isHandingOn(call) && !calls.calledFunction(call))
          call.args.forEach(recordHanded);
      }
      // `return { ...body, result: … }`: rc and mc go on with it.
      for (const spread of file.nodesOf('spread')) if (spread.parent?.kind === 'object') recordHanded(spread);
    }
    return handed.get(body) ?? [];
  }

  function recordHanded(node: PlainNode): void {
    for (const value of flatten(node, partsOf)) {
      const isCarrying = value.kind === 'name' || value.kind === 'member' || value.kind === 'call';
      if (!handed || !isCarrying) continue;
      append(handed, keys.keyOf(value), value.start);
      for (const { place, at } of reached(value)) append(handed, place, at);
    }
  }

  return {
    isLookedAt(body, from, to) {
      read();
      const isWithin = (at: number): boolean => at >= from && at < to;
      return (
        (reads.get(body) ?? []).some(isWithin) ||
        [body, ...holdersOf(body)].some((key) => handedOver(key).some(isWithin))
      );
    },
    hasField(body, fields) {
      read();
      return fields.some((field) => fieldsRead.get(body)?.has(field));
    },
  };
}

/** The values that are handed over with `node`. */
function partsOf(node: PlainNode): readonly PlainNode[] | undefined {
  switch (node.kind) {
    case 'object':
      return node.members.flatMap((member) => (member.kind === 'property' ? (member.value ?? []) : member));
    case 'array':
      return node.elements;
    case 'spread':
    case 'await':
      return [node.argument];
    case 'conditional':
      return [node.whenTrue, node.whenFalse];
    case 'logical':
      return [node.left, node.right];
    default:
      return undefined;
  }
}

/** The keys of what a body hangs on: axios's response, of which it is `.data`. */
function holdersOf({ base, step }: BodyKey): readonly BodyKey[] {
  return base && bodyProperties.has(step) ? [base] : [];
}

function isShowing({ callee }: CallNode): boolean {
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return false;
  const methods = showing.get(callee.object.name);
  return methods === 'all' || methods?.has(memberName(callee) ?? '') === true;
}

/** What JavaScript's own functions hand on looks at nothing: `Promise.all([first, second])`. */
function isHandingOn({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Promise';
}

function isWritten(node: PlainNode): boolean {
  return node.parent?.kind === 'assign' && node.parent.target === node && node.parent.operator === '=';
}

function append(map: Map<BodyKey, number[]>, key: BodyKey, at: number): void {
  const places = map.get(key);
  if (places) places.push(at);
  else map.set(key, [at]);
}
