import type { Block } from '../../flow/control/graph.ts';
import { createStopping } from '../../flow/control/stopping.ts';
import { isReadingOnly } from '../../evidence/schema-envelopes.ts';
import { isCollecting } from '../../flow/assignments.ts';
import { itemPosition, methodOf } from '../../flow/functions.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { observedBy } from '../../flow/observables.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { storingMethods } from '../../knowledge/returning-calls.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { afterAsking, afterHanding, afterUnknownCall, type States } from './bits.ts';
import { isMakingError, isPlain, isShowing } from './calls.ts';
import type { Assumptions } from './assumptions.ts';
import { choosing, createChoices, hidesOthers } from './choices.ts';
import { isAsserting } from './asserting.ts';
import type { BodyEvents } from './events.ts';
import { eventsAt, isItemOf, type Track } from './track.ts';
import type { Exits } from './exits.ts';
import { afterSetting, readsMark } from './marks.ts';
import { functionHandedOn, isNamedFunction, isNeverAsked } from './running-functions.ts';
import { createThrowing } from './throwing.ts';

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
  const { calls, flow, bodyPlaces, resolver } = provenance;
  const { file } = flow.parts;
  const { scopes } = file;
  const stopping = createStopping(calls);
  const throwing = createThrowing(calls, scopes);
  const choices = createChoices(assumptions, file);

  function after(node: PlainNode, states: States, track: Track, marks: Set<Binding>): States {
    switch (node.kind) {
      case 'call':
        return afterField(node, afterCall(node, states, track, marks), track);
      case 'function':
        return afterFunction(node, node, states, track);
      case 'assign':
        // Where the body itself is kept, nothing is noted of it.
        return isBodyOf(node.value, track) ? states : afterSetting(node.target, states, marks, scopes);
      case 'unary':
        return afterSetting(node.argument, states, marks, scopes);
      case 'name':
      case 'member': {
        const made = functionHandedOn(node, resolver);
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

  function afterCall(call: CallNode, states: States, track: Track, marks: Set<Binding>): States {
    if (isShowing(call, scopes) || isReadingOnly(call, provenance)) return states;
    if (isAsserting(call, track, events, file)) return states;
    const owner = calls.calledFunction(call);
    if (owner?.body) return walkInside(owner, assumptions.inside(track, call, owner), states).states;
    const { callee } = call;
    const isHanded = events
      .among(call)
      .some(
        ({ node, kind, standing }) =>
          kind !== 'result' && standing.role !== 'shown' && eventsAt(node, track, events).length > 0,
      );
    if (callee.kind === 'member' && storingMethods.has(methodOf(call) ?? '')) {
      const found = afterSetting(callee.object, states, marks, scopes);
      // What the file keeps in a list of its own is followed there.
      return isHanded && !isCollecting(call, flow.ask) ? afterAsking(found) : found;
    }
    if (isPlain(call, scopes) || observedBy(call, flow.parts.file)) return states;
    if (isHanded) return afterHanding(states);
    return isMakingError(call) ? states : afterUnknownCall(states);
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
    // What it is given may have a name of its own there.
    const isGiven = parent?.kind === 'call' && parent.callee !== at;
    const inner = isGiven ? assumptions.inside(track, parent, made) : track;
    const exits = walkInside(made, inner, states);
    if (parent?.kind !== 'call') return states;
    if (parent.callee === at || methodOf(parent) === 'then') return exits.states;
    if (isOperator(parent)) {
      const isFilter = parent.callee.kind === 'name' && choosing.has(parent.callee.name);
      return isFilter ? choices.after(parent, made, inner, exits.states) : exits.states;
    }
    const { callee } = parent;
    if (itemPosition(parent) === undefined || callee.kind !== 'member') return states;
    if (choosing.has(methodOf(parent) ?? '')) {
      const before = hidesOthers(parent, provenance) ? states : undefined;
      return choices.after(parent, made, inner, exits.states, before);
    }
    // A list without items has none that was not looked at.
    return isItemOf(callee.object, track, provenance, events) ? exits.states : exits.states | states;
  }

  function isBodyOf(node: PlainNode, { aliases }: Track): boolean {
    return aliases.has(bodyPlaces.placeOf(unwrap(node)));
  }

  /** `{ SUCCESS: () => body.result }`, out of which the file takes what it calls. */
  const isTakenOut = (made: FunctionNode): boolean =>
    made.parent?.kind === 'property' &&
    made.parent.parent?.kind === 'object' &&
    calls.callsOf(made).length > 0;
  const isNamed = (made: FunctionNode): boolean => isNamedFunction(made, scopes) || isTakenOut(made);
  return {
    after,
    afterThrow,
    readsMark: (test, marks) => readsMark(test, marks, scopes),
    stopIn(block, from) {
      const at = stopping.lastStop(block);
      const call = at >= from ? block.points[at]?.node : undefined;
      if (call?.kind !== 'call') return undefined;
      return calls.calledFunction(call) ? 'thrown' : 'ended';
    },
    isNamed,
  };
}

/** `tap((body) => …)` in a pipe: what it lets through goes on to those behind it. */
function isOperator(call: CallNode): boolean {
  const { parent } = call;
  return parent?.kind === 'call' && parent.callee !== call && methodOf(parent) === 'pipe';
}
