/**
 * What is known of a body where control is, a bit for each way by which it may have got there. Paths that meet have
 * the states of both.
 */
export type States = number;

/** Nobody has asked. */
export const unasked = 1;
/** Somebody has asked, or had the code, and nothing was decided by it. */
export const asked = 2;
/** A test has shown success. */
export const ok = 4;
/** A test has shown failure, and all that ran since is known to return. */
export const failed = 8;
/** The same, and something was set on the way: it may decide later. */
export const marked = 16;
/** Something unknown had the body, or ran after a failure was seen: it may have thrown. */
export const excused = 32;

export const failing = failed | marked;

/** The states of paths on which something unknown ran: behind a failure it may have thrown. */
export function afterUnknownCall(states: States): States {
  return states & failing ? (states & ~failing) | excused : states;
}

/** The states after something unknown had the body, its rc or its mc. */
export function afterHanding(states: States): States {
  return (states & ~ok) === 0 ? states : (states & ok) | excused;
}

/**
 * The states in which others find what a function keeps.
 *
 * @param unsure what it may have been kept back in: what was set behind a failure may be the very thing
 */
export function whenKept(states: States, unsure: States): States {
  return states & unsure ? (states & ~unsure) | excused : states;
}

/** The states after rc or mc went on as a value. */
export function afterAsking(states: States): States {
  return states & unasked ? (states & ~unasked) | asked : states;
}

/** The states where a test came out so: what success and failure allow of it. */
export function afterTest(
  states: States,
  { bySuccess, byFailure, isAsking }: { bySuccess: boolean; byFailure: boolean; isAsking: boolean },
): States {
  if (bySuccess && byFailure) return isAsking ? afterAsking(states) : states;
  const open = states & (unasked | asked);
  let left = 0;
  if (bySuccess) left = (states & ok) | (open ? ok : 0) | (states & excused);
  if (byFailure) left = (states & failing) | (open ? failed : 0) | (states & excused);
  return left;
}

/** The states where success and failure are told apart, and either may have come. */
export function toldApart(states: States): States {
  return states & (unasked | asked) ? (states & ~(unasked | asked)) | ok | failed : states;
}
