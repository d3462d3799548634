import type { FileModel } from '../file.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { enclosing } from '../tree/ancestors.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode, PlainNode } from '../tree/nodes.ts';

/** Functions of the file, by the ways in which code of the same file gets to them. */
export interface Functions {
  /** The function that an expression is. */
  behind(node: PlainNode): FunctionNode | undefined;
  /** The function that a call goes to: also a method that is inherited, or of an object of a class of the file. */
  called(call: CallNode): FunctionNode | undefined;
  /** The only `then` that a function is the callback of. */
  thenOf(owner: PlainNode): CallNode | undefined;
}

/** Classes followed up from a class that lacks a method. */
const longestHeritage = 4;

export function createFunctions(file: FileModel, { resolver, calls }: Provenance): Functions {
  const thens = new Map<FunctionNode, CallNode[]>();
  for (const call of file.callsByMethod().get('then') ?? []) {
    const [callback] = call.args;
    const owner = callback && behind(callback);
    if (owner) thens.set(owner, [...(thens.get(owner) ?? []), call]);
  }

  function behind(node: PlainNode): FunctionNode | undefined {
    const resolved = node.kind === 'name' || node.kind === 'member' ? resolver.resolve(node) : node;
    return resolved?.kind === 'function' ? resolved : undefined;
  }

  function called(call: CallNode): FunctionNode | undefined {
    if (call.isNew) return undefined;
    const direct = calls.calledFunction(call);
    if (direct) return direct;
    const { callee } = call;
    if (callee.kind === 'member') {
      const owner = classOf(callee.object);
      const name = memberName(callee);
      return owner && name !== undefined ? methodOf(owner, name, longestHeritage) : undefined;
    }
    // `const request = makeRequest('spot')`: a function that another one returned.
    const made = callee.kind === 'name' ? resolver.resolve(callee) : callee;
    const maker = made?.kind === 'call' && made !== call ? calls.calledFunction(made) : undefined;
    const returned = maker ? calls.returnsOf(maker) : [];
    return returned.length === 1 && returned[0] ? behind(returned[0]) : undefined;
  }

  /** The class of the file that `node` is an object of. */
  function classOf(node: PlainNode): ClassNode | undefined {
    if (node.kind === 'this') return enclosing(node, 'class');
    if (node.kind === 'name' && node.name === 'super') return superOf(enclosing(node, 'class'));
    const made = resolver.resolve(node);
    const behindNew = made?.kind === 'call' && made.isNew ? resolver.resolve(made.callee) : undefined;
    return behindNew?.kind === 'class' ? behindNew : undefined;
  }

  function superOf(owner: ClassNode | undefined): ClassNode | undefined {
    const [base] = owner?.heritage ?? [];
    const resolved = base && resolver.resolve(base);
    return resolved?.kind === 'class' ? resolved : undefined;
  }

  function methodOf(owner: ClassNode, name: string, depth: number): FunctionNode | undefined {
    const method = propertyNamed(owner, name)?.value;
    if (method) return behind(method);
    const base = depth > 0 ? superOf(owner) : undefined;
    return base && methodOf(base, name, depth - 1);
  }

  return {
    behind,
    called,
    thenOf(owner) {
      const [only, ...others] = owner.kind === 'function' ? (thens.get(owner) ?? []) : [];
      return others.length === 0 ? only : undefined;
    },
  };
}
