import { append } from '../../basics/grouped.ts';
import type { FileModel } from '../../file/file.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { boundNames } from '../../scope/bound-names.ts';
import type { CallNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import type { PatternRead, Patterns } from '../pattern-reads.ts';
import { callsAround } from './calls-around.ts';
import { answeringCalls } from './answering.ts';
import { type Of, createBodiesOf } from './bodies-of.ts';
import { handedIn } from './handed.ts';
import { type InOrder, inOrder, standingIn } from './text-order.ts';
import { type Standing, standingOf } from './roles.ts';

/** What an expression is of a body: one of its fields, something made of rc and mc, or the body as a whole. */
export type EventKind = 'rc' | 'mc' | 'result' | 'outcome' | 'body';

/** An expression of the file that has to do with a body. */
export interface BodyEvent extends Of {
  readonly node: PlainNode;
  readonly kind: EventKind;
  readonly standing: Standing;
  /** The calls among whose arguments it stands. */
  readonly calls: readonly PlainNode[];
}

const none: ReadonlySet<PlainNode> = new Set();

/** Where a file deals with bodies; read when first asked. */
export interface BodyEvents {
  at(node: PlainNode): readonly BodyEvent[];
  /** Those among the arguments of a call, however deep; not in functions there. */
  among(call: PlainNode): readonly BodyEvent[];
  of(place: Place): readonly BodyEvent[];
  /** The lists in which a place has its turn. */
  listsOf(place: Place): ReadonlySet<PlainNode>;
  /** Those inside an expression. */
  within(node: PlainNode): Iterable<BodyEvent>;
  /** Those of a place that stand between two places of the text. */
  between(place: Place, start: number, end: number): Iterable<BodyEvent>;
}

export function createBodyEvents(file: FileModel, provenance: Provenance, patterns: Patterns): BodyEvents {
  const { fields } = file.knowledge.catalogue.api;
  const { calls } = provenance;
  const bodiesOf = createBodiesOf(file, provenance);
  const byField = new Map<string, EventKind>([
    [fields.returnCode, 'rc'],
    [fields.messageCode, 'mc'],
    [fields.result, 'result'],
  ]);
  const byNode = new Map<PlainNode, BodyEvent[]>();
  const byCall = new Map<PlainNode, BodyEvent[]>();
  const byPlace = new Map<Place, BodyEvent[]>();
  const lists = new Map<Place, Set<PlainNode>>();
  const sorted = new Map<Place, InOrder<BodyEvent>>();
  const isOwn = (call: CallNode): boolean => calls.calledFunction(call) !== undefined;
  let isRead = false;
  let all: InOrder<BodyEvent> | undefined;

  /** Adds an event, and those of the names that hold its value: a list, since each name may have another. */
  function add(node: PlainNode, kind: EventKind, of: Of): void {
    const found = [{ node, kind }];
    for (const one of found) found.push(...addOne(one.node, one.kind, of));
  }

  function addOne(node: PlainNode, kind: EventKind, of: Of): readonly { node: PlainNode; kind: EventKind }[] {
    const standing = standingOf(node, isOwn, file);
    const around = [...callsAround(node)];
    const event: BodyEvent = { node, kind, ...of, standing, calls: around };
    append(byNode, node, event);
    for (const place of new Set([...of.places, of.certain])) {
      append(byPlace, place, event);
      if (of.list) lists.set(place, (lists.get(place) ?? new Set()).add(of.list));
    }
    for (const call of around) append(byCall, call, event);
    if (standing.declarator?.kind !== 'declarator' || isCopied(node)) return [];
    const { target, init } = standing.declarator;
    const isItself = init !== undefined && unwrap(init) === node;
    // `const code = body.mc` is the mc; `const isOk = body.rc === 0` is something made of it.
    return target.kind === 'name' && (isItself || kind !== 'result')
      ? referencesOf(target, isItself ? kind : 'outcome')
      : [];
  }

  function referencesOf(name: NameNode, kind: EventKind): readonly { node: PlainNode; kind: EventKind }[] {
    const binding = file.scopes.bindingOf(name);
    // What is also assigned elsewhere is asked as it is.
    if (!binding || kind === 'body' || named.has(name)) return [];
    named.add(name);
    return file.scopes.referencesOf(binding).map((node) => ({ node, kind }));
  }
  const named = new Set<NameNode>();

  function readPattern({ name, origin, body, property, pattern }: PatternRead): void {
    const kind = byField.get(name);
    if (!kind || !property.value) return;
    const target = property.value.kind === 'default' ? property.value.target : property.value;
    const of = bodiesOf.ofPattern(origin, body);
    if (target.kind === 'name') for (const one of referencesOf(target, kind)) add(one.node, one.kind, of);
    else if (boundNames(target).length > 0) add(pattern, kind, of);
  }

  function read(): void {
    if (isRead) return;
    isRead = true;
    for (const [name, kind] of byField) {
      for (const member of file.membersNamed(name)) {
        if (isOverwritten(member)) continue;
        add(member, kind, bodiesOf.ofObject(unwrap(member.object)));
      }
    }
    for (const one of patterns.reads) readPattern(one);
    for (const node of handedIn(file)) add(node, 'body', bodiesOf.ofHanded(node));
    const known = inOrder([...byNode.values()].flat());
    const eventsIn = ({ start, end }: PlainNode): Iterable<BodyEvent> => standingIn(known, start, end);
    for (const { node, of } of answeringCalls(file, provenance, eventsIn)) add(node, 'outcome', of);
  }

  return {
    at(node) {
      read();
      return byNode.get(node) ?? [];
    },
    among(call) {
      read();
      return byCall.get(call) ?? [];
    },
    of(place) {
      read();
      return byPlace.get(place) ?? [];
    },
    listsOf(place) {
      read();
      return lists.get(place) ?? none;
    },
    *within({ start, end }) {
      read();
      all ??= inOrder([...byNode.values()].flat());
      yield* standingIn(all, start, end);
    },
    *between(place, start, end) {
      read();
      let ordered = sorted.get(place);
      if (!ordered) sorted.set(place, (ordered = inOrder(byPlace.get(place) ?? [])));
      yield* standingIn(ordered, start, end);
    },
  };
}

/** `{ ...body }`: the copy is followed as a body itself. */
function isCopied({ parent }: PlainNode): boolean {
  return parent?.kind === 'spread' && parent.parent?.kind === 'object';
}

/** `body.rc = 0`, `delete body.mc`. */
export function isOverwritten(node: PlainNode): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target === node && parent.operator === '=';
  return parent?.kind === 'unary' && parent.operator === 'delete';
}
