import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { isSuper } from './constructing.ts';
import type { Flow } from './flow.ts';
import { classOfMethod, constructorOf } from './functions.ts';

/**
 * The calls of a function in the modules that a file reaches, but for those in some files: by its names, since of all
 * that a module calls most has nothing to do with it. Of a constructor, what makes an object of its class, or of one
 * that extends it.
 *
 * @param ownersOf the functions that a call goes to
 */
export function createCallsAmong(
  file: FileModel,
  flow: Flow,
  ownersOf: (call: CallNode) => Iterable<FunctionNode>,
): (owner: FunctionNode, except: readonly FileModel[]) => readonly CallNode[] {
  const makingIn = once((of: FileModel): ReadonlyMap<FunctionNode, readonly CallNode[]> => {
    const making = new Map<FunctionNode, CallNode[]>();
    for (const call of of.nodesOf('call')) {
      if (call.isNew || isSuper(call.callee)) for (const owner of ownersOf(call)) append(making, owner, call);
    }
    return making;
  });

  return (owner, except) => {
    const others = file.files.reached().filter((of) => !except.includes(of));
    const made = classOfMethod(owner);
    if (made && constructorOf(made) === owner) return others.flatMap((of) => makingIn(of).get(owner) ?? []);
    const names = namesOf(owner, flow.parts.file.files.of(owner));
    return others.flatMap((of) =>
      callsNamed(names, of).filter((call) => [...ownersOf(call)].includes(owner)),
    );
  };
}

/** The names by which other files may call a function: its own, and those that its file exports it by. */
function namesOf(owner: FunctionNode, file: FileModel): ReadonlySet<string> {
  const names = new Set<string>();
  const { parent, name } = owner;
  if (name) names.add(name.name);
  if (parent?.kind === 'declarator' && parent.target.kind === 'name') names.add(parent.target.name);
  if (parent?.kind === 'property') names.add(keyName(parent) ?? '');
  if (parent?.kind === 'assign' && parent.target.kind === 'member')
    names.add(memberName(parent.target) ?? '');
  for (const { names: exported, children } of file.nodesOf('export')) {
    for (const one of exported) {
      const local = one.local ?? localName(children[0], owner);
      if (local !== undefined && names.has(local)) names.add(one.exported);
    }
  }
  return names;
}

/** `export default raise`, `export default function () {}`. */
function localName(exported: PlainNode | undefined, owner: FunctionNode): string | undefined {
  if (exported?.kind === 'name') return exported.name;
  return exported === owner ? owner.name?.name : undefined;
}

function callsNamed(names: ReadonlySet<string>, file: FileModel): readonly CallNode[] {
  const local = new Set(names);
  for (const one of file.nodesOf('imported')) if (names.has(one.imported)) local.add(one.local.name);
  const calls: CallNode[] = [];
  for (const name of local) {
    calls.push(...(file.callsByMethod().get(name) ?? []));
    for (const node of file.namesByName().get(name) ?? []) {
      if (node.parent?.kind === 'call' && node.parent.callee === node) calls.push(node.parent);
    }
  }
  return calls;
}
