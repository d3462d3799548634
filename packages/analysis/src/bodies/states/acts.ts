import type { Block } from '../../flow/control/graph.ts';
import { createStopping } from '../../flow/control/stopping.ts';
import { isReadingOnly } from '../../evidence/schema-envelopes.ts';
import { isCollecting } from '../../flow/assignments.ts';
import { itemPosition, methodOf } from '../../flow/functions.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { observedBy } from '../../flow/observables.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { keepingMethods } from '../../knowledge/returning-calls.ts';
import type { Binding, Scopes } from '../../scope/bindings.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, NodeOf, PlainNode } from '../../tree/nodes.ts';
import {
  afterAsking,
  afterHanding,
  afterUnknownCall,
  asked,
  excused,
  failing,
  marked,
  ok,
  type States,
  unasked,
} from './bits.ts';
import { isPlain, isShowing, rootName } from './calls.ts';
import type { Assumptions } from './assumptions.ts';
import type { BodyEvents } from './events.ts';
import { eventsAt, isItemOf, type Track } from './track.ts';
import type { Exits } from './exits.ts';
import { createThrowing } from './throwing.ts';

const orders = new Set(['<', '<=', '>', '>=']);

/** What the nodes of a function do to the states of a body. */
export interface Acts {
  /** The states behind a node. */
  after(node: PlainNode, states: States, track: Track, marks: Set<Binding>): States;
  /** The states where a call throws, and a handler takes that: of those before and of those behind it. */
  afterThrow(call: CallNode, before: States, behind: States, track: Track): States;
  /** Whether a condition asks what was set behind a failure. */
  readsMark(test: PlainNode, marks: ReadonlySet<Binding>): boolean;
  /** How something from a place in a block on never returns: it throws, or ends the process. */
  stopIn(block: Block, from: number): 'thrown' | 'ended' | undefined;
  /** Whether a function runs where its name is called, instead of where it is written. */
  readonly isNamed: (made: FunctionNode) => boolean;
}

export function createActs(
  provenance: Provenance,
  events: BodyEvents,
  assumptions: Assumptions,
  walkInside: (owner: FunctionNode, track: Track, states: States) => Exits,
): Acts {
  const { calls, flow, keys } = provenance;
  const { scopes } = flow.parts.file;
  const stopping = createStopping(calls);
  const throwing = createThrowing(calls);

  function after(node: PlainNode, states: States, track: Track, marks: Set<Binding>): States {
    switch (node.kind) {
      case 'call':
        return afterCall(node, states, track, marks);
      case 'function':
        return afterFunction(node, node, states, track);
      case 'assign':
        // Where the body itself is kept, nothing is noted of it.
        return isBodyOf(node.value, track) ? states : afterSetting(node.target, states, marks);
      case 'unary':
        return afterSetting(node.argument, states, marks);
      case 'name': {
        const made = runningFunction(node);
        return afterField(node, made ? afterFunction(made, node, states, track) : states, track);
      }
      default:
        return afterField(node, states, track);
    }
  }

  /** rc and mc that go on as a value have been asked for. */
  function afterField(node: PlainNode, states: States, track: Track): States {
    for (const { kind, standing } of eventsAt(node, track, events)) {
      if (kind !== 'result' && kind !== 'body' && standing.role === 'left') return afterAsking(states);
    }
    return states;
  }

  function afterSetting(target: PlainNode, states: States, marks: Set<Binding>): States {
    if (!(states & failing)) return states;
    const root = rootName(target);
    const binding = root?.kind === 'name' ? scopes.bindingOf(root) : undefined;
    // What lies outside of the function may be asked by anybody.
    if (!binding || binding.parameter) return (states & ~failing) | excused;
    marks.add(binding);
    return (states & ~failing) | marked;
  }

  function afterCall(call: CallNode, states: States, track: Track, marks: Set<Binding>): States {
    if (isShowing(call) || isReadingOnly(call, provenance)) return states;
    const owner = calls.calledFunction(call);
    if (owner?.body) return walkInside(owner, assumptions.inside(track, call, owner), states).states;
    const { callee } = call;
    const isHanded = events
      .among(call)
      .some(
        ({ node, kind, standing }) =>
          kind !== 'result' && standing.role !== 'shown' && eventsAt(node, track, events).length > 0,
      );
    if (callee.kind === 'member' && keepingMethods.has(methodOf(call) ?? '')) {
      const found = afterSetting(callee.object, states, marks);
      // What the file keeps in a list of its own is followed there.
      return isHanded && !isCollecting(call, flow.ask) ? afterAsking(found) : found;
    }
    if (isPlain(call) || observedBy(call, flow.parts.file)) return states;
    if (isHanded) return afterHanding(states);
    return isMade(call) ? states : afterUnknownCall(states);
  }

  function afterThrow(call: CallNode, before: States, behind: States, track: Track): States {
    const owner = calls.calledFunction(call);
    if (!owner?.body) return behind;
    if (!throwing.mayThrow(owner)) return 0;
    const { thrown } = walkInside(owner, assumptions.inside(track, call, owner), before);
    return throwing.mayThrowBeside(owner) ? thrown | before : thrown;
  }

  /** A function that is made, or handed over, where the body is known: it may run from now on. */
  function afterFunction(made: FunctionNode, at: PlainNode, states: States, track: Track): States {
    const { parent } = at;
    if (at === made && (isNamed(made) || isNeverAsked(made, scopes))) return states;
    const exits = walkInside(made, track, states);
    if (parent?.kind !== 'call') return states;
    if (parent.callee === at || methodOf(parent) === 'then') return exits.states;
    const { callee } = parent;
    if (itemPosition(parent) === undefined || callee.kind !== 'member') return states;
    if (methodOf(parent) === 'filter') return afterFilter(parent, made, exits.states, track);
    // A list without items has none that was not looked at.
    return isItemOf(callee.object, track, provenance) ? exits.states : exits.states | states;
  }

  /** The items that a filter lets through: those of a success alone, or others too. */
  function afterFilter(call: CallNode, made: FunctionNode, states: States, track: Track): States {
    const { ofSuccess, ofFailure } = assumptions.answered(call, made, track);
    if (ofFailure === false) return (states & ~(unasked | asked | failing)) | ok;
    return ofSuccess === false ? afterAsking(states) : states;
  }

  function isBodyOf(node: PlainNode, { aliases }: Track): boolean {
    return aliases.has(keys.keyOf(unwrap(node)));
  }

  /** Whether a condition of a loop only counts how often it runs: its end tells nothing of the last try. */
  function isCounting(test: PlainNode, mark: Binding): boolean {
    if (test.kind !== 'binary' || !orders.has(test.operator)) return false;
    if (test.parent?.kind !== 'loop' || test.parent.body === test) return false;
    return scopes.referencesOf(mark).every((reference) => {
      const { parent } = reference;
      const asking = enclosing(reference, 'if')?.test ?? enclosing(reference, 'conditional')?.test;
      // `if (attempt === 3) throw`: there the count tells.
      if (asking && isWithin(reference, asking)) return false;
      return parent?.kind !== 'assign' || parent.operator !== '=';
    });
  }

  /** The function that a name hands to a call, where the file writes it. */
  function runningFunction(node: NodeOf<'name'>): FunctionNode | undefined {
    if (node.parent?.kind !== 'call' || node.parent.callee === node) return undefined;
    const declaration = scopes.bindingOf(node)?.declarations[0];
    if (declaration?.kind === 'function') return declaration;
    const init = declaration?.kind === 'declarator' ? declaration.init : undefined;
    return init?.kind === 'function' ? init : undefined;
  }

  const isNamed = (made: FunctionNode): boolean => isNamedFunction(made, scopes);
  return {
    after,
    afterThrow,
    readsMark(test, marks) {
      for (const mark of marks) {
        const isIn = scopes
          .referencesOf(mark)
          .some(({ start, end }) => start >= test.start && end <= test.end);
        if (isIn && !isCounting(test, mark)) return true;
      }
      return false;
    },
    stopIn(block, from) {
      const at = stopping.lastStop(block);
      const call = at >= from ? block.points[at]?.node : undefined;
      if (call?.kind !== 'call') return undefined;
      return calls.calledFunction(call) ? 'thrown' : 'ended';
    },
    isNamed,
  };
}

/** An error is made by a class that only keeps what it is given. */
function isMade(call: CallNode): boolean {
  return call.isNew && call.callee.kind === 'name' && /(?:Error|Exception)$/.test(call.callee.name);
}

/** A function within another that has a name by which nobody asks for it. */
function isNeverAsked({ parent }: FunctionNode, scopes: Scopes): boolean {
  if (parent?.kind !== 'declarator' || parent.target.kind !== 'name' || !enclosing(parent, 'function'))
    return false;
  const binding = scopes.bindingOf(parent.target);
  return binding !== undefined && scopes.referencesOf(binding).length === 0;
}

/** Whether a function runs where its name is called, instead of where it is written. */
export function isNamedFunction({ parent, isDeclaration }: FunctionNode, scopes: Scopes): boolean {
  if (isDeclaration || (parent?.kind === 'property' && parent.parent?.kind === 'class')) return true;
  const target = parent?.kind === 'declarator' ? parent.target : undefined;
  const binding = target?.kind === 'name' ? scopes.bindingOf(target) : undefined;
  return binding !== undefined && scopes.referencesOf(binding).length > 0;
}
