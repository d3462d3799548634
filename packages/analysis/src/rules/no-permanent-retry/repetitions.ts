import type { Analysis } from '../../corroboration/analysis.ts';
import { meansTurn } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, LoopNode, PlainNode, PropertyNode } from '../../tree/nodes.ts';
import { memberName } from '../../tree/keys.ts';
import { isAwaited, isAwaitedAlone } from './awaited.ts';
import { changing } from './changes.ts';
import { harmlessCalls } from './harmless-calls.ts';
import { createVarying, stretchOf } from './varying.ts';

/** Tells whether the request that goes again is the one that was refused. */
export interface Repetitions {
  /**
   * Whether the requests of one turn of a loop, or of one call of a function, are those of the one before.
   *
   * @param calls what is called each time in front of the question for the code
   */
  areSameIn(
    turn: LoopNode | FunctionNode,
    calls: readonly CallNode[],
    isRequest?: (call: CallNode) => boolean,
  ): boolean;
  /** Whether a function calls itself with what it was called with. */
  isSameCall(call: CallNode, owner: FunctionNode): boolean;
  /** Whether a call that stands there a second time passes what the first one passed. */
  isSameAgain(first: CallNode, second: CallNode): boolean;
}

export function createRepetitions(analysis: Analysis): Repetitions {
  const { file } = analysis;
  const varies = createVarying(analysis);

  /** Whether something is sent by a parameter that only counts: it stands in no request. */
  function countsTurns(owner: FunctionNode, index: number, again: CallNode): boolean {
    const target = owner.params[index]?.target;
    const name = target?.kind === 'default' ? target.target : target;
    const binding = name?.kind === 'name' ? file.scopes.bindingOf(name) : undefined;
    if (!binding) return false;
    if (meansTurn(wordsOf(binding.name))) return true;
    return file.scopes.referencesOf(binding).every((reference) => {
      if (isWithin(reference, again)) return true;
      const call = enclosing(reference, 'call');
      return !call || !isWithin(call, owner) || call === again || harmlessCalls(analysis)(call);
    });
  }

  /** Whether an argument is what was passed for the parameter: the same name, or its parts put together again. */
  function isPassedOn(argument: PlainNode, target: PlainNode, owner: FunctionNode): boolean {
    const inner = target.kind === 'default' ? target.target : target;
    if (inner.kind === 'spread') {
      return argument.kind === 'spread' && isPassedOn(argument.argument, inner.argument, owner);
    }
    if (inner.kind === 'name') {
      if (argument.kind === 'object') return argument.members.every((member) => isKept(member, inner, owner));
      if (argument.kind !== 'name' || !file.scopes.bindingOf(inner)) return false;
      return (
        file.scopes.bindingOf(argument) === file.scopes.bindingOf(inner) &&
        !varies(argument, stretchOf(owner))
      );
    }
    if (inner.kind !== 'objectPattern' || argument.kind !== 'object') return false;
    return argument.members.every((member) => isPartOf(member, inner.members, owner));
  }

  /** `{ ...order, timestamp: Date.now() }`: the parameter, and when it was sent. */
  function isKept(member: PlainNode, parameter: PlainNode, owner: FunctionNode): boolean {
    if (member.kind === 'spread') return isPassedOn(member.argument, parameter, owner);
    return member.kind === 'property' && isTurnProperty(member);
  }

  function isPartOf(member: PlainNode, parts: readonly PlainNode[], owner: FunctionNode): boolean {
    if (member.kind !== 'property') return false;
    if (isTurnProperty(member)) return true;
    const part = parts.find((one) => one.kind === 'property' && sameKey(one, member));
    const value = part?.kind === 'property' ? part.value : undefined;
    return value !== undefined && member.value !== undefined && isPassedOn(member.value, value, owner);
  }

  return {
    areSameIn(turn, calls, isRequest = isAwaited) {
      const stretch = stretchOf(turn);
      const requests = calls.filter(isRequest);
      const others = calls.filter((call) => !requests.includes(call));
      // What is called for its effect alone may change anything.
      if (others.some((call) => call.parent?.kind === 'statement' && !isBuilding(call, turn))) return false;
      const last = Math.max(...requests.map(({ start }) => start));
      if (requests.some((call) => call.start < last && isAwaitedAlone(call))) return false;
      return requests.length > 0 && !requests.some((call) => isVarying(call, stretch));
    },
    isSameCall(call, owner) {
      const { callee, args } = call;
      const isOwn = callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'this');
      if (!isOwn || args.length > owner.params.length) return false;
      return owner.params.every(({ target }, index) => {
        const argument = args[index];
        if (argument && isPassedOn(argument, target, owner)) return true;
        return (!argument || isCount(argument)) && countsTurns(owner, index, call);
      });
    },
    isSameAgain: (first, second) => {
      const owner = enclosing(second, 'function');
      if (!owner) return false;
      return !isVarying(second, (node) => node.start >= first.end && node.end <= second.start);
    },
  };

  /** `params.set('symbol', symbol)`, where `params` is made anew in each turn: whether that differs, the request shows. */
  function isBuilding({ callee }: CallNode, turn: PlainNode): boolean {
    if (callee.kind !== 'member' || callee.object.kind !== 'name') return false;
    const binding = file.scopes.bindingOf(callee.object);
    return (
      changing.has(memberName(callee) ?? '') &&
      binding?.declarations.some((declared) => isWithin(declared, turn)) === true
    );
  }

  function isVarying(call: CallNode, stretch: (node: PlainNode) => boolean): boolean {
    const { callee, args } = call;
    if (args.some((argument) => varies(argument, stretch))) return true;
    return callee.kind === 'member' ? varies(callee.object, stretch) : varies(callee, stretch);
  }
}

/** `attempt + 1`, `n - 1`, `true`. */
function isCount(node: PlainNode): boolean {
  if (node.kind === 'constant') return node.value === 'true' || node.value === 'false';
  if (node.kind === 'number') return true;
  if (node.kind === 'unary') return node.operator === '++' || node.operator === '--';
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return false;
  return [node.left, node.right].some(({ kind }) => kind === 'number');
}

function isTurnProperty({ key }: PropertyNode): boolean {
  const name = key.kind === 'key' ? key.name : key.kind === 'string' ? key.value : undefined;
  return name !== undefined && meansTurn(wordsOf(name));
}

function sameKey(first: PropertyNode, second: PropertyNode): boolean {
  const nameOf = ({ key }: PropertyNode): string | undefined =>
    key.kind === 'key' ? key.name : key.kind === 'string' ? key.value : undefined;
  return nameOf(first) !== undefined && nameOf(first) === nameOf(second);
}
