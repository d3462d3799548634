import type { FileModel } from '../file.ts';
import type { Binding, Step } from '../scope/bindings.ts';
import { isWithin, ownerOfThis } from '../tree/ancestors.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Calls } from './calls.ts';
import type { Resolver } from './resolver.ts';

/**
 * A name for the place a value is read from, equal for two expressions that mean the same value: `res.data` and, after
 * `const body = res.data`, `body`. It is what "rc is read on the same base" compares.
 */
export type BodyKey = string;

export interface BodyKeys {
  keyOf(node: PlainNode): BodyKey;
  /** The key of what is passed for a parameter, whatever pattern takes it apart. */
  keyOfParameter(owner: PlainNode, index: number): BodyKey;
  /** The key of what lies at `path` below `node`. */
  keyAt(node: PlainNode, path: readonly Step[]): BodyKey;
  /** The keys that a binding's value may be read from, its last step left out, where that step is `field`. */
  basesOf(binding: Binding, field: string): readonly BodyKey[];
}

const none: readonly BodyKey[] = [];

/** How far aliases are followed; a cycle (`a = b; b = a`) ends here. */
const longestAlias = 16;

export function createBodyKeys(file: FileModel, resolver: Resolver, calls: Calls): BodyKeys {
  function keyOf(node: PlainNode, depth = longestAlias): BodyKey {
    if (depth > 0) {
      switch (node.kind) {
        case 'name': {
          const binding = file.scopes.bindingOf(node);
          return binding ? keyOfBinding(binding, depth) : `global:${node.name}`;
        }
        case 'member': {
          const name = memberName(node);
          if (name !== undefined) return `${keyOf(node.object, depth - 1)}.${name}`;
          break;
        }
        case 'this':
          return `this@${ownerOfThis(node).start}`;
        case 'await':
          return keyOf(node.argument, depth - 1);
        case 'logical':
          // `body ?? {}` is the body wherever there is one.
          if (node.operator !== '&&') return keyOf(node.left, depth - 1);
          break;
      }
    }
    return `@${node.start}:${node.end}`;
  }

  function keyOfBinding(binding: Binding, depth: number): BodyKey {
    const source = resolver.onlySource(binding);
    // A default, too, means that the value is the body's wherever there is one.
    if (source?.from) return withPath(keyOf(source.from, depth - 1), source.path);
    const { parameter } = binding;
    if (parameter && binding.sources.length === 0) {
      return withPath(keyOfParameter(parameter.owner, parameter.index, depth - 1), parameter.path);
    }
    return `binding:${binding.id}`;
  }

  function basesOf(binding: Binding, field: string): readonly BodyKey[] {
    const { parameter, sources } = binding;
    const isField = ({ path }: { readonly path: readonly Step[] }): boolean => path.at(-1) === field;
    if (!sources.some(isField) && !(parameter && isField(parameter))) return none;
    const bases: BodyKey[] = [];
    for (const { from, path } of sources) {
      if (from && path.at(-1) === field) bases.push(withPath(keyOf(from), path.slice(0, -1)));
    }
    if (parameter?.path.at(-1) === field) {
      const path = parameter.path.slice(0, -1);
      bases.push(withPath(keyOfParameter(parameter.owner, parameter.index), path));
    }
    return bases;
  }

  /** What a function is passed by the file's only call of it is what its parameter holds. */
  function keyOfParameter(owner: PlainNode, index: number, depth = longestAlias): BodyKey {
    const [call, ...others] = calls.callsOf(owner);
    const argument = call?.args.slice(0, index + 1).some(({ kind }) => kind === 'spread')
      ? undefined
      : call?.args[index];
    const isOnly = call && others.length === 0 && !isWithin(call, owner);
    return isOnly && argument && depth > 0 ? keyOf(argument, depth - 1) : parameterKey(owner, index);
  }

  return {
    keyOf: (node) => keyOf(node),
    keyOfParameter: (owner, index) => keyOfParameter(owner, index),
    keyAt: (node, path) => withPath(keyOf(node), path),
    basesOf,
  };
}

/** The key of a parameter as such, whoever calls its function. */
export function parameterKey(owner: PlainNode, index: number): BodyKey {
  return `parameter@${owner.start}#${index}`;
}

function withPath(key: BodyKey, path: readonly Step[]): BodyKey {
  return path.reduce<BodyKey>((base, step) => `${base}.${step ?? '*'}`, key);
}
