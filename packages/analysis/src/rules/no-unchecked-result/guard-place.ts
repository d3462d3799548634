import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { FileModel } from '../../file/file.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { AssignNode, CallNode, PlainNode } from '../../tree/nodes.ts';
import { isNullOrUndefined } from '../../tree/literals.ts';
import { statementAround } from './statement-around.ts';

/**
 * The statement in front of which a body is asked: in the function that gets the body. In a callback, which runs later
 * or for another caller, an error would reach nobody.
 */
export function guardedStatement(at: PlainNode, body: PlainNode, file: FileModel): PlainNode | undefined {
  const root = rootOf(body);
  const binding = root.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  if (!binding) return statementAround(at);
  // A component runs again when there is an answer: until then there is none, and an error would take down the page.
  if (binding.sources.some(({ from }) => from?.kind === 'call' && isHook(from))) return undefined;
  const kept = keptIn(file).get(binding) ?? [];
  const givers = [
    ...binding.declarations.filter((node) => node.kind === 'param'),
    ...binding.sources.flatMap(({ from }) => from ?? []),
    ...kept.map(({ value }) => value),
  ];
  let place = at;
  for (
    let inner = enclosing(at, 'function');
    inner && !givers.some((giver) => isWithin(giver, inner as PlainNode));
    inner = enclosing(inner, 'function')
  )
    place = inner;
  const statement = statementAround(place);
  if (!statement) return undefined;
  // What another function keeps there may not be there yet: `ref.value = body` of Vue, a module's `state.body = body`.
  const keeping = kept.filter(({ target }) => isWayTo(target, body, file));
  const owner = enclosing(statement, 'function');
  const setters = keeping.length > 0 || place === at ? keeping : settingNodes(binding);
  if (setters.length > 0 && !setters.some((one) => enclosing(one, 'function') === owner)) return undefined;
  if (kept.length > 0) return statement;
  return behindGiving(binding, statement) ?? statement;
}

/** What sets a variable to something that is there. */
function settingNodes({ sources }: Binding): readonly PlainNode[] {
  return sources.flatMap(({ from }) => (from && !isNullOrUndefined(from) ? [from] : []));
}

/** What is put into the objects that variables hold: `state.body = await ask()`. */
const keptIn = once((file: FileModel): ReadonlyMap<Binding, readonly AssignNode[]> => {
  const found = new Map<Binding, AssignNode[]>();
  for (const node of file.nodesOf('assign')) {
    const { target } = node;
    const root = target.kind === 'member' ? rootOf(target) : undefined;
    const binding = root?.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
    if (binding) append(found, binding, node);
  }
  return found;
});

/** Whether what is set is the body, or what holds it: `state.reply` of `state.reply.data`. */
function isWayTo(target: PlainNode, body: PlainNode, { source: { text } }: FileModel): boolean {
  const written = text.slice(target.start, target.end);
  const whole = text.slice(body.start, body.end).replaceAll('?.', '.');
  return whole === written || whole.startsWith(`${written}.`);
}

/** `useFetch(url)`, React's and Vue's way to name what a component is given later. */
function isHook({ callee }: CallNode): boolean {
  return callee.kind === 'name' && /^use[A-Z]/.test(callee.name);
}

/**
 * The statement behind the one that gives the body its name, where the use stands deeper: a guard in one branch would
 * leave the others without.
 */
function behindGiving({ declarations, sources }: Binding, statement: PlainNode): PlainNode | undefined {
  const [declarator, ...others] = declarations;
  if (declarator?.kind !== 'declarator' || !declarator.init || others.length > 0 || sources.length !== 1)
    return undefined;
  const giving = statementAround(declarator);
  const list = giving?.parent;
  if (!giving || list === statement.parent || (list?.kind !== 'block' && list?.kind !== 'program'))
    return undefined;
  const next = list.body[list.body.indexOf(giving) + 1];
  return next && isWithin(statement, list) ? next : undefined;
}

export function rootOf(node: PlainNode): PlainNode {
  let root = node;
  while (root.kind === 'member') root = root.object;
  return root;
}

/** Whether the body is there before `statement`: declared and given a value in front of it. */
export function isKnownBefore(root: PlainNode, statement: PlainNode, { file }: Analysis): boolean {
  const binding = root.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  if (!binding) return root.kind === 'this';
  const isBefore = (node: PlainNode | undefined): boolean =>
    node !== undefined && node.end <= statement.start;
  return (
    binding.declarations.every(isBefore) &&
    (binding.parameter !== undefined || binding.sources.some(({ from }) => isBefore(from)))
  );
}
