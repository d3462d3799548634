import type { FileModel } from '../file/file.ts';
import { isSuper } from '../flow/constructing.ts';
import type { CallChain } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { addressOptions, baseOptions } from '../knowledge/http-libraries.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, PlainNode } from '../tree/nodes.ts';
import { constructorOf, methodOf } from '../flow/functions.ts';
import { wordsOf } from '../knowledge/words.ts';
import { type Addresses, isOfXt, type Owner } from './addresses.ts';
import { createCallees } from './callees.ts';
import { declaredAs } from './declared-bodies.ts';
import { declaredBody } from './steps.ts';
import type { Client, Traced } from './values.ts';
import { unchecked } from './values.ts';

/** What functions and classes that are not read make of XT's address. */
export interface Unread {
  /** What a call gives that got XT's address: an answer, or a client. */
  ofCall(call: CallNode, chain: CallChain | undefined): Traced | undefined;
  /** What a call of such a client gives. */
  ofClientCall(call: CallNode, client: Client, chain: CallChain | undefined): Traced | undefined;
  /** The client that an object of a class is which extends one that is not read, and gives it XT's address. */
  ofInstance(owner: ClassNode): Traced | undefined;
}

/** Names of options that hold a base address, those of the libraries that are known among them. */
const bases = [
  ...baseOptions,
  'endpoint',
  'host',
  'origin',
  'base',
  'base_url',
  'apiUrl',
  'apiURL',
  'baseUri',
];

const httpMethod = /^(?:get|post|put|patch|delete|head)$/i;

/** Words with which functions begin that make a client. */
const making = new Set([
  'create',
  'make',
  'build',
  'new',
  'connect',
  'client',
  'init',
  'setup',
  'with',
  'for',
]);

export function createUnread(file: FileModel, provenance: Provenance, addresses: Addresses): Unread {
  const callees = createCallees(file, provenance);
  const { flow } = provenance;

  function ofCall(call: CallNode, chain: CallChain | undefined): Traced | undefined {
    const { callee, args, isNew } = call;
    if (args.length === 0 || !callees.isUnread(callee)) return undefined;
    const base = ownerIn(args, bases, chain);
    const owner = ownerIn(args, addressOptions, chain) ?? base ?? ownerOfArguments(call, chain);
    // A known address of another system outranks the type that its answer is given.
    if (!isOfXt(owner)) return owner && isTyped(call) ? { kind: 'foreign' } : undefined;
    if (!callees.mayAsk(callee)) return undefined;
    const isMaking = isNew || base !== undefined || making.has(wordsOf(nameOf(call) ?? '')[0] ?? '');
    if (isMaking) return callees.isOfModule(callee) ? clientOf(call, owner) : undefined;
    return answerOf(call, owner);
  }

  function ofClientCall(call: CallNode, client: Client, chain: CallChain | undefined): Traced | undefined {
    if (callees.isKeeping(call.callee)) return undefined;
    const own = ownerIn(call.args, addressOptions, chain) ?? ownerOfArguments(call, chain) ?? client.owner;
    return isOfXt(own) ? answerOf(call, own) : own === 'other' ? { kind: 'foreign' } : undefined;
  }

  function answerOf(call: CallNode, owner: Owner): Traced {
    return isTyped(call)
      ? declaredBody(unchecked)
      : { kind: 'answer', call, isAsking: callees.isAsking(call.callee), isSpot: owner === 'spot' };
  }

  /** Whether what a call gives is given a type with rc, mc and result, there or where it is kept. */
  function isTyped(call: CallNode): boolean {
    if (call.types.some((type) => declaredAs(type, file) === 'body')) return true;
    const value = call.parent?.kind === 'await' ? call.parent : call;
    const { parent } = value;
    return parent?.kind === 'declarator' && parent.init === value && declaredAs(parent.type, file) === 'body';
  }

  /** The address that stands first, or behind the name of a method; of what asks by its name, in any of three places. */
  function ownerOfArguments({ callee, args }: CallNode, chain: CallChain | undefined): Owner | undefined {
    const [first] = args;
    const isBehindMethod = first?.kind === 'string' && httpMethod.test(first.value);
    const count = callees.isAsking(callee) ? 3 : isBehindMethod ? 2 : 1;
    for (const argument of args.slice(0, count)) {
      const owner = argument.kind === 'object' ? undefined : addresses.ownerOf(argument, chain);
      if (owner) return owner;
    }
    return undefined;
  }

  function ownerIn(
    args: readonly PlainNode[],
    names: readonly string[],
    chain: CallChain | undefined,
  ): Owner | undefined {
    for (const argument of args.slice(0, 3)) {
      const owner = addresses.ownerIn(argument, names, chain);
      if (owner) return owner;
    }
    return undefined;
  }

  function ofInstance(owner: ClassNode): Traced | undefined {
    const [base] = owner.heritage;
    if (!base || base.kind === 'typeReference' || !callees.isUnread(base) || !callees.mayAsk(base))
      return undefined;
    const maker = constructorOf(owner);
    const calls = maker ? flow.parts.functions.callsIn(maker) : [];
    const passed = calls.map(({ callee, args }) =>
      isSuper(callee)
        ? (ownerIn(args, bases, undefined) ??
          ownerIn(args, addressOptions, undefined) ??
          (args[0] && addresses.ownerOf(args[0], undefined)))
        : undefined,
    );
    const written = bases.map((name) => {
      const value = propertyNamed(owner, name)?.value;
      return value && addresses.ownerOf(value, undefined);
    });
    const found = [...passed, ...written].find(isOfXt);
    return found && clientOf(owner, found);
  }

  return { ofCall, ofClientCall, ofInstance };
}

function clientOf(madeAt: PlainNode, owner: Owner): Client {
  return { kind: 'client', library: 'unread', madeAt, owner, isChecked: unchecked, isBodyOnly: false };
}

function nameOf(call: CallNode): string | undefined {
  return call.callee.kind === 'name' ? call.callee.name : methodOf(call);
}
