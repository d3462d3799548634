import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Place } from '../../flow/place.ts';
import type { CodeSite } from '../../sites/site.ts';
import { enclosing } from '../../tree/ancestors.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { Dispatch } from './dispatch.ts';

/** So many places behind a dispatch are looked at; who asks a code more often asks it for more than one of them does. */
const mostLookedAt = 200;

/**
 * Whether a code that a dispatch does not name is asked for behind it, in the same function: a throw for all that it does
 * not name would take the code from there.
 */
export function isAskedBehind({ node, identity, names }: Dispatch, analysis: Analysis): boolean {
  const end = enclosing(node, 'function')?.end ?? Infinity;
  const named = new Set(names.map(({ text }) => text));
  for (const place of [...identity, undefined]) {
    const asked = askedFor(analysis).get(place) ?? [];
    const first = firstFrom(node.end, asked);
    for (let index = first; index < asked.length; index++) {
      const site = asked[index];
      if (!site || site.start >= end) break;
      if (!named.has(site.written) || index - first > mostLookedAt) return true;
    }
  }
  return false;
}

/** The cases and comparisons of a file by whose code is asked, in the order of the text; some that only a type tells. */
const askedFor = once(({ sites }: Analysis): ReadonlyMap<Place | undefined, readonly CodeSite[]> => {
  const byPlace = new Map<Place | undefined, CodeSite[]>();
  const asking = sites.sites.filter(({ kind }) => kind === 'case' || kind === 'comparison');
  for (const site of asking.sort((a, b) => a.start - b.start)) {
    const places = site.evidence.kind === 'read' ? site.evidence.bodies : [undefined];
    for (const place of places) append(byPlace, place, site);
  }
  return byPlace;
});
