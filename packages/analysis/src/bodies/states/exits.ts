import type { PlainNode } from '../../tree/nodes.ts';
import type { States } from './bits.ts';

/** The states of a body where an expression is returned. */
interface Returned {
  readonly argument: PlainNode | undefined;
  readonly states: States;
}

/** The states of a body at each return that is reached with it, and where its function ends. */
export interface Exits {
  readonly returns: readonly Returned[];
  readonly states: States;
  /** The states where it ends without a return. */
  readonly atEnd: States;
  /** The states where the function throws. */
  readonly thrown: States;
}

/** What is known where nothing was followed: the same states wherever the function is left. */
export function everywhere(states: States): Exits {
  return { returns: [], states, atEnd: states, thrown: states };
}

/** What is known behind all ways through one function; undefined where there is none. */
export function exitsOfAll(all: readonly Exits[]): Exits | undefined {
  const [first, ...others] = all;
  return first && others.reduce(both, first);
}

function both(known: Exits, exits: Exits): Exits {
  return {
    returns: [...known.returns, ...exits.returns],
    states: known.states | exits.states,
    atEnd: known.atEnd | exits.atEnd,
    thrown: known.thrown | exits.thrown,
  };
}

/** Whether two know the same. */
export function areSame(one: Exits, other: Exits): boolean {
  if (one.states !== other.states || one.atEnd !== other.atEnd || one.thrown !== other.thrown) return false;
  const [given, before] = [statesByArgument(one), statesByArgument(other)];
  return (
    given.size === before.size && [...given].every(([argument, states]) => before.get(argument) === states)
  );
}

function statesByArgument({ returns }: Exits): ReadonlyMap<PlainNode | undefined, States> {
  const found = new Map<PlainNode | undefined, States>();
  for (const { argument, states } of returns) found.set(argument, (found.get(argument) ?? 0) | states);
  return found;
}
