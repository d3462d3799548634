import type { FileModel } from '../file/file.ts';
import type { BodyKey } from '../flow/body-key.ts';
import { isCollecting } from '../flow/assignments.ts';
import { isDependencies } from '../flow/hooks.ts';
import { observedBy } from '../flow/observables.ts';
import { reachedBy } from '../flow/reaching.ts';
import type { Provenance } from '../flow/provenance.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { bodyProperties } from '../knowledge/http-libraries.ts';
import type { Patterns } from './patterns.ts';
import { createPositions, type Positions } from './positions.ts';
import { unwrap } from '../flow/unwrap.ts';

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
  const { fields: own, futures } = file.knowledge.catalogue.api;
  const { returnCode, messageCode } = own;
  const reads = createPositions();
  const fieldsRead = new Map<BodyKey, Set<string>>();
  let handed: Positions | undefined;
  let isRead = false;

  function recordField(body: BodyKey, field: string, at: number): void {
    if (field === returnCode || field === messageCode) reads.add(body, at);
    const fields = fieldsRead.get(body);
    if (fields) fields.add(field);
    else fieldsRead.set(body, new Set([field]));
  }

  /** Reads the file when first asked: of most files nobody asks. */
  function read(): void {
    if (isRead) return;
    isRead = true;
    for (const name of new Set([...Object.values(own), ...futures.fields])) {
      const members = file.membersNamed(name).filter((member) => !isWritten(member));
      const objects = members.map(({ object }) => unwrap(object));
      for (const { place, at } of reachedBy(objects, flow, calls)) recordField(place, name, at);
      for (const { object, property } of members)
        recordField(keys.keyOf(unwrap(object)), name, property.start);
    }
    for (const { body, name, property, pattern } of patterns.reads) {
      // A name that nobody reads tells nobody anything.
      if (!patterns.isUsed(property)) continue;
      recordField(body, name, pattern.start);
    }
  }

  function handedOver(): Positions {
    if (handed) return handed;
    handed = createPositions();
    const nodes: PlainNode[] = [];
    // What a function of the file does with it is read there.
    for (const call of file.nodesOf('call')) {
      if (
        !isShowing(call) &&
        !isHandingOn(call) &&
        !isCollecting(call, flow.ask) &&
        !observedBy(call, file) &&
        !calls.calledFunction(call) &&
        !calls.isRead(call)
      )
        for (const argument of call.args) if (!isDependencies(argument, call)) collectHanded(argument, nodes);
    }
    // `return { ...body, result: … }`: rc and mc go on with it.
    for (const spread of file.nodesOf('spread')) {
      if (spread.parent?.kind === 'object') collectHanded(spread, nodes);
    }
    for (const node of nodes) handed.add(keys.keyOf(node), node.start);
    for (const { place, at } of reachedBy(nodes, flow, calls)) handed.add(place, at);
    return handed;
  }

  return {
    isLookedAt(body, from, to) {
      read();
      return (
        reads.hasWithin(body, from, to) ||
        [body, ...holdersOf(body)].some((key) => handedOver().hasWithin(key, from, to))
      );
    },
    hasField(body, fields) {
      read();
      return fields.some((field) => fieldsRead.get(body)?.has(field));
    },
  };
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

/** The expressions that are handed on with `node`. */
function collectHanded(node: PlainNode, found: PlainNode[]): void {
  switch (node.kind) {
    case 'object':
      for (const member of node.members) {
        const value = member.kind === 'property' ? member.value : member;
        if (value) collectHanded(value, found);
      }
      break;
    case 'array':
      for (const element of node.elements) collectHanded(element, found);
      break;
    case 'spread':
    case 'await':
      collectHanded(node.argument, found);
      break;
    case 'conditional':
      collectHanded(node.whenTrue, found);
      collectHanded(node.whenFalse, found);
      break;
    case 'logical':
      collectHanded(node.left, found);
      collectHanded(node.right, found);
      break;
    case 'name':
    case 'member':
    case 'call':
      found.push(node);
      break;
  }
}
