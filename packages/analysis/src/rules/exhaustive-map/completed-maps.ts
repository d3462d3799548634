import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import { memberName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/*
 * What the file does with its maps elsewhere, by map: read once, since each map with a gap asks.
 */

/** Whether the file makes a larger map of this one: `{ ...BASE, SYMBOL_011: … }`, `Object.assign(BASE, …)`. */
export function isPartOfAnother(map: PlainNode, analysis: Analysis): boolean {
  return partsIn(analysis).has(map);
}

/** The keys that the file gives a map behind it: `TEXTS.SYMBOL_011 = …`, `TEXTS.set('SYMBOL_011', …)`. */
export function keysAddedTo(map: PlainNode, analysis: Analysis): ReadonlySet<string> {
  return keysIn(analysis).get(map) ?? new Set();
}

const partsIn = once(({ file, provenance }: Analysis): ReadonlySet<PlainNode> => {
  const parts = new Set<PlainNode>();
  const add = (node: PlainNode | undefined): void => {
    const map = node && provenance.resolver.resolve(node);
    if (map) parts.add(map);
  };
  for (const { parent, argument } of file.nodesOf('spread'))
    if (parent?.kind === 'object' && parent.members.length > 1) add(argument);
  for (const { args } of file.callsByMethod().get('assign') ?? []) add(args[0]);
  return parts;
});

const keysIn = once(({ file, provenance }: Analysis): ReadonlyMap<PlainNode, ReadonlySet<string>> => {
  const keys = new Map<PlainNode, Set<string>>();
  const add = (asked: PlainNode, key: string | undefined): void => {
    const map = key === undefined ? undefined : provenance.resolver.resolve(asked);
    if (map && key !== undefined) keys.set(map, (keys.get(map) ?? new Set()).add(key));
  };
  for (const { target } of file.nodesOf('assign'))
    if (target.kind === 'member') add(target.object, memberName(target));
  for (const { callee, args } of file.callsByMethod().get('set') ?? [])
    if (callee.kind === 'member' && args[0]?.kind === 'string') add(callee.object, args[0].value);
  return keys;
});
