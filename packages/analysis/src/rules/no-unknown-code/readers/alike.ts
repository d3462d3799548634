import type { Analysis } from '../../../corroboration/analysis.ts';
import { type CodeSite, spelling } from '../../../sites/site.ts';
import { codeAskedFor } from '../../../spelling/index.ts';
import type { PlainNode } from '../../../tree/nodes.ts';

/** What a file spells alike; read once, whichever text is asked for. */
interface Alike {
  readonly sites: ReadonlyMap<string, readonly CodeSite[]>;
  /** A type that lists a text. */
  readonly types: ReadonlyMap<string, CodeSite>;
  /** The codes that stand in each switch, chain, map or list. */
  readonly groups: ReadonlyMap<object, ReadonlySet<string>>;
  /** Literals and names of properties that are no site. */
  readonly others: ReadonlyMap<string, readonly PlainNode[]>;
}

const known = new WeakMap<Analysis, Alike>();

export function alikeIn(analysis: Analysis): Alike {
  let alike = known.get(analysis);
  if (!alike) {
    const { sites } = analysis.sites;
    const starts = new Set(sites.map(({ start }) => start));
    const { file } = analysis;
    const others = [...file.nodesOf('string'), ...file.nodesOf('key')];
    alike = {
      sites: groupBy(sites, ({ written }) => written),
      types: new Map(sites.filter(({ kind }) => kind === 'type').map((site) => [site.written, site])),
      groups: new Map(
        Array.from(
          groupBy(sites, ({ group }) => group),
          ([group, all]) => [
            group,
            new Set(all.map(({ written, isLowerCased }) => codeAskedFor(written, isLowerCased))),
          ],
        ),
      ),
      others: groupBy(
        others.filter(({ start }) => !starts.has(start)),
        spelling,
      ),
    };
    known.set(analysis, alike);
  }
  return alike;
}

/** Items by what they have in common; those that have nothing are left out. */
export function groupBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(item);
    else if (key !== undefined) groups.set(key, [item]);
  }
  return groups;
}
