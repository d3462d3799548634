import type { Analysis } from '../analysis.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Whether the file makes a larger map of this one: `{ ...BASE, SYMBOL_011: … }`, `Object.assign(BASE, …)`. */
export function isPartOfAnother(map: PlainNode, { file, provenance }: Analysis): boolean {
  const isMap = (node: PlainNode | undefined): boolean =>
    node !== undefined && provenance.resolver.resolve(node) === map;
  return (
    file
      .nodesOf('spread')
      .some(
        ({ parent, argument }) => parent?.kind === 'object' && parent.members.length > 1 && isMap(argument),
      ) || (file.callsByMethod().get('assign') ?? []).some(({ args }) => isMap(args[0]))
  );
}

/** The keys that the file gives a map behind it: `TEXTS.SYMBOL_011 = …`, `TEXTS.set('SYMBOL_011', …)`. */
export function keysAddedTo(map: PlainNode, { file, provenance }: Analysis): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (asked: PlainNode, key: string | undefined): void => {
    if (key !== undefined && provenance.resolver.resolve(asked) === map) keys.add(key);
  };
  for (const { target } of file.nodesOf('assign')) {
    if (target.kind === 'member') add(target.object, memberName(target));
  }
  for (const { callee, args } of file.callsByMethod().get('set') ?? []) {
    if (callee.kind === 'member' && args[0]?.kind === 'string') add(callee.object, args[0].value);
  }
  return keys;
}
