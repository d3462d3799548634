import { once } from '../basics/once.ts';
import type { Analysis } from '../corroboration/analysis.ts';
import { standingOf } from '../bodies/states/roles.ts';
import type { Place } from '../flow/place.ts';
import { enclosing } from '../tree/ancestors.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';
import type { Identity } from './identity.ts';
import { isSetBefore } from './set-before.ts';
import { statementsOf } from './statements-behind.ts';

/**
 * Whether a code that a dispatch does not name is taken all the same: what follows throws, or throws, returns, passes on
 * or logs the code or its body; or what the clauses set has a value from before.
 */
export function isTakenBehind(
  dispatch: PlainNode,
  subject: PlainNode,
  identity: Identity,
  clauses: readonly PlainNode[],
  analysis: Analysis,
): boolean {
  return (
    isThrownBehind(dispatch) ||
    isPassedOnBehind(dispatch, subject, identity, analysis) ||
    isSetBefore(dispatch, clauses, analysis.file)
  );
}

function isThrownBehind(dispatch: PlainNode): boolean {
  return dispatch.parent !== undefined && (lastThrow(dispatch.parent)?.start ?? -1) > dispatch.start;
}

/** The last `throw` of a list; sought once, since each dispatch in the list asks. */
const lastThrow = once((list: PlainNode) => statementsOf(list)?.findLast(({ kind }) => kind === 'throw'));

function isPassedOnBehind(
  dispatch: PlainNode,
  subject: PlainNode,
  identity: Identity,
  analysis: Analysis,
): boolean {
  const { file, provenance } = analysis;
  const end = enclosing(dispatch, 'function')?.end ?? file.source.program.end;
  for (const body of identity) {
    const passed = passedOn(analysis)(body);
    if ((passed[firstFrom(dispatch.end, passed)]?.end ?? Infinity) <= end) return true;
  }
  const binding = subject.kind === 'name' ? file.scopes.bindingOf(subject) : undefined;
  return (binding ? file.scopes.referencesOf(binding) : []).some((name) => {
    if (name.start < dispatch.end || name.end > end) return false;
    const { role, isCompared } = standingOf(
      name,
      (call) => provenance.calls.calledFunction(call) !== undefined,
      file,
    );
    return !isCompared && going.has(role);
  });
}

/** Where the code of a body, or the body, goes on, in order. */
const passedOn = once(({ bodies }: Analysis) =>
  once((body: Place): readonly PlainNode[] =>
    bodies.events
      .of(body)
      .filter(
        ({ kind, standing: { role, isCompared } }) =>
          (kind === 'mc' && !isCompared && going.has(role)) || (kind === 'body' && role !== 'none'),
      )
      .map(({ node }) => node)
      .sort((a, b) => a.start - b.start),
  ),
);

const going = new Set(['left', 'passed', 'shown', 'answered']);
