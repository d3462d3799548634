import type { FileModel } from '../../file/file.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Binding } from '../../scope/bindings.ts';
import { isDeclaredWithin } from '../../scope/declared-within.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { rootName } from './calls.ts';
import { type States, unasked } from './bits.ts';
import { givenBy } from './giving.ts';
import { arrivalOf, madeIn } from './homes.ts';
import { keepingsWithin } from './keeping.ts';
import type { Origins } from './origins.ts';
import { settingsOf } from './settings.ts';
import { trackOf } from './track.ts';
import { listGoneThrough } from './turns.ts';
import type { Walker } from './walk.ts';

/**
 * The states of a body where it is read out of what its function has kept it in: a list, an object or a variable of the
 * function. What was not put there does not get there: `if (body.rc !== 0) continue; good.push(body)`.
 *
 * @param createWalker makes a walker that has been nowhere yet
 * @returns undefined where a use does not read a body out of such a thing
 */
export function createKeptHere(
  createWalker: () => Walker,
  origins: Origins,
  provenance: Provenance,
): (use: PlainNode, body: Place) => States | undefined {
  const { file } = provenance.flow.parts;
  const walked = new Map<Place, Map<Binding, Walker | undefined>>();

  function walkFrom(body: Place, holder: Binding): Walker | undefined {
    const { home, birth } = startOf(body, holder);
    const isOfHome = isDeclaredWithin(home)(holder);
    const keepings = keepingsWithin(body, home, provenance).filter((node) => holderOf(node, file) === holder);
    if (!isOfHome || keepings.length === 0) return undefined;
    const first = createWalker();
    const track = trackOf([body]);
    first.walk(home, track, { births: new Map([birth]), atEntry: 0 });
    const again = createWalker();
    again.walk(home, track, {
      births: new Map(keepings.map((node) => [node, () => first.kept.get(node) ?? 0])),
      atEntry: 0,
    });
    return again;
  }

  /** The function that has a body, and what gives it there: the call, or the callback that makes a list of such. */
  function startOf(body: Place, holder: Binding): { home: Owner; birth: readonly [PlainNode, () => States] } {
    const arrival = arrivalOf(body);
    const home = ownerOf(arrival);
    const [declared] = holder.declarations;
    const around = declared && ownerOf(declared);
    const made = around && around !== home ? madeIn(around, arrival) : undefined;
    if (!around || !made) return { home, birth: [arrival, () => origins.initialStates(body, 0)] };
    return {
      home: around,
      birth: [made, () => givenBy(origins.runHome(body, 0).exits, body, provenance) || unasked],
    };
  }

  return (use, body) => {
    const holder = holderRead(use, file);
    if (!holder || settingsOf(provenance)(body).length > 0) return undefined;
    let ofBody = walked.get(body);
    if (!ofBody) walked.set(body, (ofBody = new Map<Binding, Walker | undefined>()));
    if (!ofBody.has(holder)) ofBody.set(holder, walkFrom(body, holder));
    return ofBody.get(holder)?.uses.get(use);
  };
}

/** The variable into which a body is put: by an assignment, or a method of a list. */
function holderOf(node: PlainNode, { scopes }: FileModel): Binding | undefined {
  const target =
    node.kind === 'assign'
      ? node.target
      : node.kind === 'call' && node.callee.kind === 'member'
        ? node.callee.object
        : undefined;
  const root = target && rootName(target);
  return root?.kind === 'name' ? scopes.bindingOf(root) : undefined;
}

/** The variable out of which a use reads: its own root, or the list whose items a callback or loop goes through. */
function holderRead(use: PlainNode, { scopes }: FileModel): Binding | undefined {
  const root = rootName(use);
  const binding = root?.kind === 'name' ? scopes.bindingOf(root) : undefined;
  const list = binding && listGoneThrough(binding);
  const from = list && rootName(list);
  return from?.kind === 'name' ? scopes.bindingOf(from) : binding;
}
