import type { Analysis } from '../../corroboration/analysis.ts';
import { isPlain } from '../../bodies/states/calls.ts';
import { meansMaking, meansTurn } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import type { Binding } from '../../scope/bindings.ts';
import { forEachChild } from '../../tree/children.ts';
import { isWithin } from '../../tree/ancestors.ts';
import { keyName, memberName } from '../../tree/keys.ts';
import type { CallNode, MemberNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import { changedWith, changes, changesMember, changing, isTurn } from './changes.ts';
import { asksCounter, isMadeOfCounter, testsBetween } from './counting.ts';
import { calledName } from '../../flow/functions.ts';

/** The code between a request and its repetition: a loop, or what stands between two calls. */
type Stretch = (node: PlainNode) => boolean;

/** What nests deeper is not read: it may be anything. */
const deepest = 100;

const types = new Set(['typeReference', 'objectType', 'unionType', 'intersectionType', 'tupleType', 'key']);

/** Tells whether the value of an expression may differ from one request to the next, but for counters, times and signatures. */
export function createVarying(analysis: Analysis): (node: PlainNode, stretch: Stretch) => boolean {
  const { file, provenance } = analysis;
  const { scopes } = file;
  let depth = 0;

  function varies(node: PlainNode, stretch: Stretch, seen: Set<object>): boolean {
    if (depth >= deepest) return true;
    depth++;
    const isVarying = read(node, stretch, seen);
    depth--;
    return isVarying;
  }

  function read(node: PlainNode, stretch: Stretch, seen: Set<object>): boolean {
    switch (node.kind) {
      case 'name':
        return nameVaries(node, stretch, seen);
      case 'member':
        return memberVaries(node, stretch, seen);
      case 'call':
        return callVaries(node, stretch, seen);
      case 'property': {
        const name = keyName(node);
        if (name !== undefined && meansTurn(wordsOf(name))) return false;
        if (node.isComputed && varies(node.key, stretch, seen)) return true;
        return node.value !== undefined && varies(node.value, stretch, seen);
      }
      case 'assign':
        return true;
      case 'unary':
        if (node.operator === '++' || node.operator === '--') return !isTurn(node.argument);
        return varies(node.argument, stretch, seen);
      default: {
        if (types.has(node.kind)) return false;
        if (isMadeOfCounter(node)) return true;
        let isVarying = false;
        forEachChild(node, (child) => {
          isVarying ||= varies(child, stretch, seen);
        });
        return isVarying;
      }
    }
  }

  function nameVaries(name: NameNode, stretch: Stretch, seen: Set<object>): boolean {
    const binding = scopes.bindingOf(name);
    if (!binding || isTurn(name) || seen.has(binding)) return false;
    seen.add(binding);
    const [declared] = binding.declarations;
    if (!declared || !stretch(declared)) return isChanged(binding, stretch);
    switch (declared.kind) {
      case 'declarator': {
        const isIterated = declared.parent?.parent?.kind === 'loop' && declared.init === undefined;
        if (isIterated || isChangedAnew(binding, stretch, seen)) return true;
        return binding.sources.some(({ from }) => from !== undefined && varies(from, stretch, seen));
      }
      case 'catch':
        return true;
      default:
        return isChanged(binding, stretch);
    }
  }

  /** Whether something gets another value in the stretch, or what is in it. */
  function isChanged(binding: Binding, stretch: Stretch): boolean {
    if (binding.sources.some(({ from }) => from && stretch(from))) return true;
    return scopes.referencesOf(binding).some((name) => stretch(name) && changes(name));
  }

  /** The same of what is made anew in each turn: it is changed alike, unless by what differs, or in some turns only. */
  function isChangedAnew(binding: Binding, stretch: Stretch, seen: Set<object>): boolean {
    return scopes.referencesOf(binding).some((name) => {
      const made = stretch(name) ? changedWith(name) : undefined;
      if (!made) return false;
      // What is in something that was there before stays changed.
      if (name.parent?.kind !== 'assign' && !binding.sources.every(({ from }) => isNew(from))) return true;
      if (made.some((part) => varies(part, stretch, seen))) return true;
      return testsBetween(name, stretch).some((test) => asksCounter(test) || varies(test, stretch, seen));
    });
  }

  function memberVaries(node: MemberNode, stretch: Stretch, seen: Set<object>): boolean {
    const { object, property } = node;
    const name = memberName(node);
    if (object.kind === 'this') {
      if (name === undefined || meansTurn(wordsOf(name))) return name === undefined;
      return file.membersNamed(name).some((other) => stretch(other) && changesMember(other));
    }
    return varies(object, stretch, seen) || (property.kind !== 'key' && varies(property, stretch, seen));
  }

  function callVaries(call: CallNode, stretch: Stretch, seen: Set<object>): boolean {
    const { callee, args, isNew } = call;
    const name = calledName(call);
    const parts = callee.kind === 'member' ? [callee.object, ...args] : args;
    if (name === 'random' || changing.has(name)) return true;
    const isAsked = call.parent?.kind === 'await';
    const isMade = isNew || isPlain(call, file.scopes) || isLink(call) || meansMaking(wordsOf(name), isAsked);
    const owner = isMade ? undefined : provenance.calls.calledFunction(call);
    if (!isMade && !owner?.body) return true;
    if (owner && !seen.has(owner)) {
      seen.add(owner);
      if (provenance.calls.returnsOf(owner).some((given) => varies(given, stretch, seen))) return true;
    }
    return parts.some((part) => varies(part, stretch, seen));
  }

  return (node, stretch) => varies(node, stretch, new Set());
}

/** Whether a value is made where it is written. */
function isNew(node: PlainNode | undefined): boolean {
  return node?.kind === 'object' || node?.kind === 'array' || (node?.kind === 'call' && node.isNew);
}

/** `createHmac(…).update(text)`, `Buffer.from(text)`: a step of what is made. */
function isLink({ callee }: CallNode): boolean {
  if (callee.kind !== 'member') return false;
  const name = memberName(callee);
  return name === 'update' ? callee.object.kind === 'call' : name === 'from' && callee.object.kind === 'name';
}

/** All that stands in a node. */
export function stretchOf(outer: PlainNode): Stretch {
  return (node) => isWithin(node, outer);
}
