import { append } from '../../basics/grouped.ts';
import type { FileModel } from '../../file/file.ts';
import { anyItem, type Place } from '../../flow/place.ts';
import { isDependencies } from '../../flow/hooks.ts';
import { readPath } from '../../flow/parts.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { boundNames } from '../../scope/bound-names.ts';
import type { CallNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import type { PatternRead, Patterns } from '../pattern-reads.ts';
import { callsAround } from './calls-around.ts';
import { isPlain } from './calls.ts';
import { handedWith } from './handed.ts';
import { itemsOf } from './items.ts';
import { type InOrder, inOrder, inside } from './text-order.ts';
import { type Standing, standingOf } from './roles.ts';
import { listInTurn, listOfParameter } from './turns.ts';

/** What an expression is of a body: one of its fields, something made of rc and mc, or the body as a whole. */
export type EventKind = 'rc' | 'mc' | 'result' | 'outcome' | 'body';

/** An expression of the file that has to do with a body. */
export interface BodyEvent {
  readonly node: PlainNode;
  readonly kind: EventKind;
  /** The body that it must be. */
  readonly certain: Place;
  /** The bodies that it may be. */
  readonly places: ReadonlySet<Place>;
  /** The list in which each of those has its turn where it stands: then it is each of them once. */
  readonly list: PlainNode | undefined;
  readonly standing: Standing;
  /** The calls among whose arguments it stands. */
  readonly calls: readonly PlainNode[];
}

const none: ReadonlySet<PlainNode> = new Set();

/** The bodies that an expression has to do with. */
type Of = Pick<BodyEvent, 'certain' | 'places' | 'list'>;

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
  const { keys, flow, calls } = provenance;
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

  function addOne(
    node: PlainNode,
    kind: EventKind,
    of: Of,
  ): readonly { node: PlainNode; kind: EventKind }[] {
    const standing = standingOf(node, isOwn);
    const around = [...callsAround(node)];
    const event: BodyEvent = { node, kind, ...of, standing, calls: around };
    append(byNode, node, event);
    for (const place of new Set([...of.places, of.certain])) {
      append(byPlace, place, event);
      if (of.list) lists.set(place, (lists.get(place) ?? new Set()).add(of.list));
    }
    for (const call of around) append(byCall, call, event);
    if (standing.declarator?.kind !== 'declarator') return [];
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
    const places = new Set([body]);
    const whole = origin.from ? flow.valueOf(origin.from) : flow.valueOfParameter(origin.owner, origin.index);
    for (const place of readPath(whole, origin.path, flow.parts, flow.ask, anyItem).places) places.add(place);
    const target = property.value.kind === 'default' ? property.value.target : property.value;
    const list = origin.from ? listInTurn(origin.from, file.scopes) : listOfParameter(origin.owner, origin.index);
    const of: Of = { certain: body, places, list };
    if (target.kind === 'name') for (const one of referencesOf(target, kind)) add(one.node, one.kind, of);
    else if (boundNames(target).length > 0) add(pattern, kind, of);
  }

  function ofObject(object: PlainNode): Of {
    return {
      certain: keys.keyOf(object),
      places: keys.mayBe(object),
      list: listInTurn(object, file.scopes),
    };
  }

  function read(): void {
    if (isRead) return;
    isRead = true;
    for (const [name, kind] of byField) {
      for (const member of file.membersNamed(name)) {
        if (isWritten(member)) continue;
        const object = unwrap(member.object);
        add(member, kind, ofObject(object));
      }
    }
    for (const one of patterns.reads) readPattern(one);
    const handing = [
      ...file
        .nodesOf('call')
        .flatMap((call) => call.args.filter((argument) => !isDependencies(argument, call))),
      ...file.nodesOf('spread').filter(({ parent }) => parent?.kind === 'object'),
      ...file.nodesOf('return').flatMap(({ argument }) => argument ?? []),
      ...file.nodesOf('throw').map(({ argument }) => argument),
      ...file.nodesOf('function').flatMap(({ body }) => (body && body.kind !== 'block' ? body : [])),
    ];
    for (const node of new Set(handing.flatMap(handedWith))) {
      const of = ofObject(node);
      const isKept = node.parent?.kind === 'call' && isPlain(node.parent);
      // A list is handed on with its items; `Promise.all(list)` is that list.
      const items = isKept ? [] : itemsOf(node, provenance);
      add(node, 'body', { ...of, places: new Set([...of.places, ...items]) });
    }
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
      yield* inside(all, start, end);
    },
    *between(place, start, end) {
      read();
      let ordered = sorted.get(place);
      if (!ordered) sorted.set(place, (ordered = inOrder(byPlace.get(place) ?? [])));
      yield* inside(ordered, start, end);
    },
  };
}

/** `body.rc = 0`, `delete body.mc`. */
export function isWritten(node: PlainNode): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target === node && parent.operator === '=';
  return parent?.kind === 'unary' && parent.operator === 'delete';
}
