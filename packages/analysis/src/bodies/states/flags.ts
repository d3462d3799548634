import { isSetOnce } from '../../scope/set-once.ts';
import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import type { Condition, ControlGraph, Point } from '../../flow/control/graph.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { rootName } from './calls.ts';

/** What is supposed of flags, by how each is written: `dry`, `options.isStrict`. */
export type Supposed = ReadonlyMap<string, boolean>;

/** So many flags of a function are told apart: each doubles the ways through it. */
const mostFlags = 2;

/**
 * The flags that a function asks more than once, and that nothing sets: what is done under one at two places is done at
 * both or at none.
 *
 * @returns all that may be supposed of them; nothing but that nothing is supposed where there are none
 */
export const suppositionsIn = once((file: FileModel) =>
  once((graph: ControlGraph): readonly Supposed[] => {
    const tests = new Map<string, Set<PlainNode>>();
    const reached = new Set<Point>([graph.entry]);
    for (const { next } of reached) {
      for (const { to, condition } of next) {
        reached.add(to);
        const flag = condition ? flagOf(condition, file) : undefined;
        if (condition === undefined || flag === undefined) continue;
        const nodes = tests.get(flag) ?? new Set();
        tests.set(flag, nodes.add(condition.test));
      }
    }
    const flags = [...tests].filter(([, nodes]) => nodes.size > 1).slice(0, mostFlags);
    return flags.reduce<readonly Supposed[]>(
      (all, [flag]) =>
        all.flatMap((supposed) => [true, false].map((value) => new Map(supposed).set(flag, value))),
      [new Map()],
    );
  }),
);

/** Whether control may go along under what is supposed. */
export function isSupposed(condition: Condition, supposed: Supposed, file: FileModel): boolean {
  const flag = supposed.size > 0 ? flagOf(condition, file) : undefined;
  const value = flag === undefined ? undefined : supposed.get(flag);
  return value === undefined || value === (condition.outcome === 'true');
}

/** How a flag is written that a condition asks for itself; undefined for everything else. */
function flagOf({ test, outcome }: Condition, file: FileModel): string | undefined {
  if (outcome !== 'true' && outcome !== 'false') return undefined;
  for (let at = test; at.kind === 'member'; at = at.object) if (at.property.kind !== 'key') return undefined;
  const root = rootName(test);
  const binding = root?.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  // What is assigned to may be another at the second place.
  if (!binding || !isSetOnce(binding, file.scopes)) return undefined;
  const { text } = file.files.of(test).source;
  return `${binding.id} ${text.slice(test.start, test.end)}`;
}
