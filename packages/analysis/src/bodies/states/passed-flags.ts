import { once } from '../../basics/once.ts';
import { type Answer, literal } from '../../flow/conditions/answers.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Binding, Scopes } from '../../scope/bindings.ts';
import { type BoundName, boundNames } from '../../scope/bound-names.ts';
import { isSetOnce } from '../../scope/set-once.ts';
import { memberName, propertyNamed } from '../../tree/keys.ts';
import type { CallNode, FunctionNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import { assumptionNames } from './assumed.ts';
import type { Bound, Passed } from './track.ts';

/** A parameter, or a field of one, that a test of its function asks for. */
interface Flag {
  readonly binding: Binding;
  readonly index: number;
  readonly bound: BoundName;
  /** The fields of it that are asked: of `options.raw` that is `raw`. */
  readonly fields: ReadonlySet<string>;
}

/** So many names in a row stand between a flag and its literal. */
const mostNames = 2;

/**
 * What a call passes for the flags that decide in the function it goes to: `send(path, { raw: true })`. A helper that
 * looks at its body only where it is told to has looked at that of one call, and not at that of another.
 */
export const flagsPassed = once((provenance: Provenance) => {
  const { file } = provenance.flow.parts;
  const flagsOf = once((owner: FunctionNode) => readFlags(owner, file.scopes));

  /** What a flag holds where an expression is passed for it; undefined where that is not known. */
  function literalOf(node: PlainNode | undefined, names = mostNames): Answer | undefined {
    if (!node) return literal(undefined);
    switch (node.kind) {
      case 'constant':
        if (node.value === 'other') return undefined;
        return literal(node.value === 'null' ? null : node.value === 'true');
      case 'string':
      case 'number':
        return literal(node.value);
      case 'name': {
        if (node.name === 'undefined') return literal(undefined);
        const made = names > 0 ? provenance.resolver.resolve(node) : undefined;
        return made && made !== node ? literalOf(made, names - 1) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** What a call passes: the argument, or the default; `null` where nobody can tell. */
  function passedAt({ args }: CallNode, owner: FunctionNode, index: number): PlainNode | null | undefined {
    if (args.slice(0, index + 1).some(({ kind }) => kind === 'spread')) return null;
    const target = owner.params[index]?.target;
    const argument = args[index];
    if (argument && !isUndefined(argument)) return argument;
    return target?.kind === 'default' ? target.value : undefined;
  }

  /** The field of an object that is written out; `null` where nobody can tell. */
  function fieldOf(node: PlainNode | undefined, name: string): PlainNode | null | undefined {
    const made = node?.kind === 'name' ? provenance.resolver.resolve(node) : node;
    if (!made) return node ? null : undefined;
    if (made.kind !== 'object' || made.members.some((one) => one.kind !== 'property' || one.isComputed))
      return null;
    return propertyNamed(made, name)?.value;
  }

  function read(flag: Flag, call: CallNode, owner: FunctionNode): Passed | undefined {
    const { bound, fields, index } = flag;
    let node = passedAt(call, owner, index);
    for (const step of bound.path) node = node === null || step === undefined ? null : fieldOf(node, step);
    if (node === null) return undefined;
    if ((!node || isUndefined(node)) && bound.path.length > 0) node = bound.fallback;
    const given = node;
    if (fields.size === 0) {
      const answer = literalOf(given);
      return answer && { answers: alike(answer), isTouched: false };
    }
    const members = new Map<string, Answer>();
    for (const field of fields) {
      const value = fieldOf(given, field);
      const answer = value === null ? undefined : literalOf(value);
      if (answer) members.set(field, answer);
    }
    return members.size > 0 ? { answers: new Map(), members, isTouched: false } : undefined;
  }

  return (call: CallNode, owner: FunctionNode): Bound => {
    const found = new Map<Binding, Passed>();
    for (const flag of flagsOf(owner)) {
      const passed = read(flag, call, owner);
      if (passed) found.set(flag.binding, passed);
    }
    return found;
  };
});

/** So much is known whatever XT has answered. */
function alike(answer: Answer): ReadonlyMap<string, Answer> {
  return new Map(assumptionNames.map((name) => [name, answer]));
}

/** So many parameters are looked at. */
const mostFlags = 6;

function readFlags(owner: FunctionNode, scopes: Scopes): readonly Flag[] {
  const flags: Flag[] = [];
  for (const [index, { target }] of owner.params.entries()) {
    for (const bound of boundNames(target)) {
      const binding = scopes.bindingOf(bound.name);
      if (!binding || bound.path.length > 1 || flags.length >= mostFlags) continue;
      if (!isSetOnce(binding, scopes)) continue;
      const asked = scopes.referencesOf(binding).filter(isAsked);
      const fields = new Set(asked.flatMap((name) => fieldAt(name) ?? []));
      // What is asked as a whole is not asked by its fields.
      if (asked.length > 0 && (fields.size === 0 || asked.every((name) => fieldAt(name) !== undefined)))
        flags.push({ binding, index, bound, fields });
    }
  }
  return flags;
}

function fieldAt(name: NameNode): string | undefined {
  const { parent } = name;
  return parent?.kind === 'member' && parent.object === name ? memberName(parent) : undefined;
}

/** Whether a name stands in a test. */
function isAsked(name: PlainNode): boolean {
  let at = name;
  for (; at.parent; at = at.parent) {
    const { parent } = at;
    switch (parent.kind) {
      case 'member':
        if (parent.object !== at) return false;
        break;
      case 'unary':
      case 'binary':
        break;
      case 'logical':
        if (parent.left === at) return true;
        break;
      case 'if':
      case 'conditional':
        return parent.test === at;
      case 'switch':
        return parent.subject === at;
      default:
        return false;
    }
  }
  return false;
}

function isUndefined(node: PlainNode): boolean {
  return node.kind === 'name' && node.name === 'undefined';
}
