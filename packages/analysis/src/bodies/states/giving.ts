import { isBelow, type Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import type { States } from './bits.ts';
import { rootName } from './calls.ts';
import type { Exits } from './exits.ts';
import { arrivalOf, placesAtArrival } from './homes.ts';

/** The states of the returns by which a function gives a body, or what lies around or in it; 0 where none gives it. */
export function givenBy({ returns }: Exits, place: Place, provenance: Provenance): States {
  let states = 0;
  const within = [place, ...placesAtArrival(provenance)(place)];
  for (const { argument, states: there } of returns) {
    if (
      argument &&
      !isAnotherTry(argument, place, provenance) &&
      [...provenance.flow.valueOf(argument).places].some((one) =>
        within.some((body) => isBelow(body, one) || isBelow(one, body)),
      )
    )
      states |= there;
  }
  return states;
}

/** `return get(path, attempt + 1)`: a function that calls itself gives a body of that call, not the one at hand. */
function isAnotherTry(argument: PlainNode, place: Place, { flow, calls, bodyPlaces }: Provenance): boolean {
  const returned = unwrap(argument);
  const binding = returned.kind === 'name' ? flow.parts.file.scopes.bindingOf(returned) : undefined;
  const from = binding?.sources.length === 1 ? binding.sources[0]?.from : undefined;
  const call = from ? unwrap(from) : returned;
  if (call.kind !== 'call' || isWithin(arrivalOf(place), call) || !calls.calledFunction(call)) return false;
  return !call.args.some((passed) =>
    [...bodyPlaces.mayBe(passed)].some((one) => isBelow(place, one) || one === place),
  );
}

/** Whether a call that is followed gives a body, or what holds it, to a function. */
export function isGivenTo(owner: Owner, place: Place, { calls, bodyPlaces }: Provenance): boolean {
  if (owner.kind !== 'function') return false;
  return calls
    .callsOf(owner)
    .some(
      (call) =>
        calls.calledFunction(call) === owner &&
        call.args.some((argument) =>
          [...bodyPlaces.mayBe(argument)].some((one) => one === place || isBelow(place, one)),
        ),
    );
}

/** The call by which a function gets what a module keeps: `const body = useStore((state) => state.last)`. */
export function gettingCall(at: PlainNode, scopes: Scopes): PlainNode | undefined {
  const name = rootName(at);
  const binding = name?.kind === 'name' ? scopes.bindingOf(name) : undefined;
  const from = binding?.sources.length === 1 ? binding.sources[0]?.from : undefined;
  const call = from && unwrap(from);
  return call?.kind === 'call' && ownerOf(call) === ownerOf(at) ? call : undefined;
}
