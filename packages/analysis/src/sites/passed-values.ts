import type { Place } from '../flow/place.ts';
import { pathOf } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { canCarry } from '../flow/carrying.ts';
import { withoutHoles } from '../tree/holes.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';

/**
 * What the file's calls pass for what `value` is: `'AUTH_103'` in `reply(1, 'AUTH_103')`, where `mc` is the second
 * parameter of `reply`. Each call is read by itself, so that a helper of a hundred tests is one of any number; and only
 * as far as somebody asks on.
 *
 * @param path the way from `value` to what is asked
 * @param seen parameters that need not be followed, and all that are
 */
export function* passedFor(
  value: PlainNode,
  path: readonly string[],
  provenance: Provenance,
  seen = new Set<Place>(),
): Generator<PlainNode, void> {
  const open = [{ value, path }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: node, path: below } = next;
    for (const place of canCarry(node) ? provenance.flow.valueOf(node).places : []) {
      const at = provenance.bodyPlaces.below(place, below);
      if (seen.has(at) || at.root.kind !== 'parameter') continue;
      seen.add(at);
      for (const argument of argumentsAt(at, provenance)) {
        yield argument;
        open.push({ value: argument, path: [] });
      }
    }
  }
}

/** The arguments that calls pass for a parameter, or what is written in them at the place's path. */
function* argumentsAt(place: Place, { calls, flow }: Provenance): Generator<PlainNode, void> {
  const param = place.root.node;
  const owner = param.parent;
  if (owner?.kind !== 'function') return;
  const { functions } = flow.parts;
  const index = functions.positionOf(param, owner);
  for (const call of calls.callsOf(owner)) {
    const argument = functions.argumentAt(call, index);
    const node = argument === 'unknown' ? undefined : argument;
    const inside = node && writtenAt(node, pathOf(place));
    if (inside) yield inside;
  }
}

/** What a literal holds at a path; undefined where it does not write it. */
function writtenAt(node: PlainNode, path: readonly string[]): PlainNode | undefined {
  let at: PlainNode | undefined = node;
  for (const step of path) {
    if (at?.kind === 'object') at = propertyNamed(at, step)?.value;
    else at = at?.kind === 'array' ? withoutHoles(at.elements)[Number(step)] : undefined;
  }
  return at;
}
