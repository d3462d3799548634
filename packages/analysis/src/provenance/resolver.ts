import type { FileModel } from '../file.ts';
import type { Binding, Source, Step } from '../scope/bindings.ts';
import { enclosing } from '../tree/ancestors.ts';
import { keyName, memberName, propertyNamed } from '../tree/keys.ts';
import type { MemberNode, NameNode, PlainNode, PropertyNode } from '../tree/nodes.ts';

/** How far a value is followed through names. Deeper chains exist only in generated code and in cycles. */
const longestChain = 12;

/** Follows names and properties to the node that makes a value: a literal, a collection, a function, a class. */
export interface Resolver {
  /** The node behind `node`; `node` itself when nothing more is known, undefined when it is more than one. */
  resolve(node: PlainNode): PlainNode | undefined;
  /** The only source of a binding that is written once. */
  onlySource(binding: Binding): Source | undefined;
}

export function createResolver(file: FileModel): Resolver {
  function resolve(node: PlainNode, depth = longestChain): PlainNode | undefined {
    if (depth === 0) return undefined;
    switch (node.kind) {
      case 'name':
        return resolveName(node, depth);
      case 'member':
        return resolveMember(node, depth);
      case 'call':
        return isFreezing(node.callee) && node.args[0] ? resolve(node.args[0], depth - 1) : node;
      default:
        return node;
    }
  }

  function resolveName(name: NameNode, depth: number): PlainNode | undefined {
    const binding = file.scopes.bindingOf(name);
    if (!binding) return name;
    const declared = binding.declarations.find(isValueDeclaration);
    if (declared) return declared;
    const source = onlySource(binding);
    return source?.from && !source.fallback ? stepInto(source.from, source.path, depth - 1) : undefined;
  }

  function stepInto(from: PlainNode, path: readonly Step[], depth: number): PlainNode | undefined {
    let value = resolve(from, depth);
    for (const step of path) {
      if (step === undefined || !value) return undefined;
      value = propertyValue(value, step, depth);
    }
    return value;
  }

  function resolveMember(member: MemberNode, depth: number): PlainNode | undefined {
    const name = memberName(member) ?? constantName(member.property, depth);
    // Most members that a file reads are not of its own making.
    if (name === undefined || !file.propertiesByName().has(name)) return undefined;
    if (member.object.kind === 'this') return propertyOfThis(member, name, depth);
    const owner = resolve(member.object, depth - 1);
    if (!owner) return undefined;
    return (
      propertyValue(owner, name, depth) ??
      (isOwnObject(member.object) ? propertyByPath(member, name, depth) : undefined)
    );
  }

  /** The name behind `X[NAME]` where NAME is a constant of the file. */
  function constantName(property: PlainNode, depth: number): string | undefined {
    const resolved =
      property.kind === 'name' || property.kind === 'member' ? resolve(property, depth - 1) : undefined;
    return resolved?.kind === 'string' ? resolved.value : undefined;
  }

  function propertyValue(owner: PlainNode, name: string, depth: number): PlainNode | undefined {
    if (owner.kind !== 'object' && owner.kind !== 'class' && owner.kind !== 'enum') return undefined;
    const property = propertyNamed(owner, name);
    if (!property) return undefined;
    if (owner.kind === 'enum') return property;
    return property.value && resolve(property.value, depth - 1);
  }

  function propertyOfThis(member: MemberNode, name: string, depth: number): PlainNode | undefined {
    const owner = enclosing(member, 'class');
    const own = owner && propertyNamed(owner, name)?.value;
    return own ? resolve(own, depth - 1) : propertyByPath(member, name, depth);
  }

  /**
   * A property asked by name on `this` is the object literal of that name path in the file: ccxt's
   * `this.exceptions['exact']` is the `exact` in the `exceptions` that `describe()` returns. Where two places
   * write that path, neither is taken.
   */
  function propertyByPath(member: MemberNode, name: string, depth: number): PlainNode | undefined {
    const outer = member.object.kind === 'member' ? memberName(member.object) : undefined;
    const candidates = (file.propertiesByName().get(name) ?? []).filter(
      (property) => isCollection(property) && (outer === undefined || ownerName(property) === outer),
    );
    const [only, ...others] = candidates;
    return only?.value && others.length === 0 ? resolve(only.value, depth - 1) : undefined;
  }

  function onlySource(binding: Binding): Source | undefined {
    const [source, ...others] = binding.sources;
    return binding.parameter || others.length > 0 ? undefined : source;
  }

  const known = new Map<PlainNode, PlainNode | undefined>();
  return {
    resolve(node) {
      if (node.kind !== 'name' && node.kind !== 'member') return resolve(node);
      if (!known.has(node)) known.set(node, resolve(node));
      return known.get(node);
    },
    onlySource,
  };
}

/** `this.x`, or a property of it: something that the file itself is likely to have written. */
function isOwnObject(node: PlainNode): boolean {
  return node.kind === 'this' || (node.kind === 'member' && isOwnObject(node.object));
}

function isValueDeclaration(node: PlainNode): boolean {
  return node.kind === 'function' || node.kind === 'class' || node.kind === 'enum';
}

function isFreezing(callee: PlainNode): boolean {
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'Object')
    return false;
  const name = memberName(callee);
  return name === 'freeze' || name === 'seal' || name === 'preventExtensions';
}

/** The name of the property whose object literal holds `property`. */
function ownerName(property: PropertyNode): string | undefined {
  const owner = property.parent?.parent;
  return owner?.kind === 'property' ? keyName(owner) : undefined;
}

/** Whether a property of an object literal holds an object or an array. */
function isCollection({ value, parent }: PropertyNode): boolean {
  return parent?.kind === 'object' && (value?.kind === 'object' || value?.kind === 'array');
}
