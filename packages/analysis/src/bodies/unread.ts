import type { FileModel } from '../file/file.ts';
import { isSuper } from '../flow/constructing.ts';
import type { CallChain } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { addressOptions, baseOptions } from '../knowledge/http-libraries.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, PlainNode } from '../tree/nodes.ts';
import { calledName, constructorOf } from '../flow/functions.ts';
import { wordsOf } from '../knowledge/words.ts';
import { type Addressee, type Addresses, isOfXt } from './addresses.ts';
import { createCallees } from './callees.ts';
import { declaredAs } from './declared-bodies.ts';
import { declaredBody } from './steps.ts';
import type { Client, Traced } from './values.ts';
import { unchecked } from './values.ts';

/** What functions and classes that are not read make of XT's address. */
interface Unread {
  /** What a call gives that got XT's address: a response, a body or a client. */
  ofCall(call: CallNode, chain: CallChain | undefined): Traced | undefined;
  /** What a call of such a client gives. */
  ofClientCall(call: CallNode, client: Client, chain: CallChain | undefined): Traced | undefined;
  /** The client that an object of a class is which extends one that is not read, and gives it XT's address. */
  ofInstance(made: ClassNode): Traced | undefined;
}

/** Names of options that hold a base address, those of the libraries that are known among them. */
const baseNames = [
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
    const baseAddressee = addresseeIn(args, baseNames, chain);
    const addressee =
      addresseeIn(args, addressOptions, chain) ?? baseAddressee ?? addresseeOfArguments(call, chain);
    // A known address of another system outranks the type that its answer is given.
    if (!isOfXt(addressee)) return addressee && isTyped(call) ? { kind: 'foreign' } : undefined;
    if (!callees.mayAsk(callee)) return undefined;
    const isMaking = isNew || baseAddressee !== undefined || making.has(wordsOf(calledName(call))[0] ?? '');
    if (isMaking) return callees.isOfModule(callee) ? clientOf(call, addressee) : undefined;
    return unreadCall(call, addressee);
  }

  function ofClientCall(call: CallNode, client: Client, chain: CallChain | undefined): Traced | undefined {
    if (callees.isKeeping(call.callee)) return undefined;
    const own =
      addresseeIn(call.args, addressOptions, chain) ?? addresseeOfArguments(call, chain) ?? client.addressee;
    return isOfXt(own) ? unreadCall(call, own) : own === 'other' ? { kind: 'foreign' } : undefined;
  }

  function unreadCall(call: CallNode, addressee: Addressee): Traced {
    return isTyped(call)
      ? declaredBody(unchecked)
      : { kind: 'unread call', call, isAsking: callees.isAsking(call.callee), isSpot: addressee === 'spot' };
  }

  /** Whether what a call gives is given a type with rc, mc and result, there or where it is kept. */
  function isTyped(call: CallNode): boolean {
    if (call.types.some((type) => declaredAs(type, file) === 'body')) return true;
    const value = call.parent?.kind === 'await' ? call.parent : call;
    const { parent } = value;
    return parent?.kind === 'declarator' && parent.init === value && declaredAs(parent.type, file) === 'body';
  }

  /** The address that stands first, or behind the name of a method; of what asks by its name, in any of three places. */
  function addresseeOfArguments(
    { callee, args }: CallNode,
    chain: CallChain | undefined,
  ): Addressee | undefined {
    const [first] = args;
    const isBehindMethod = first?.kind === 'string' && httpMethod.test(first.value);
    const count = callees.isAsking(callee) ? 3 : isBehindMethod ? 2 : 1;
    for (const argument of args.slice(0, count)) {
      const addressee = argument.kind === 'object' ? undefined : addresses.addresseeOf(argument, chain);
      if (addressee) return addressee;
    }
    return undefined;
  }

  function addresseeIn(
    args: readonly PlainNode[],
    names: readonly string[],
    chain: CallChain | undefined,
  ): Addressee | undefined {
    for (const argument of args.slice(0, 3)) {
      const addressee = addresses.addresseeIn(argument, names, chain);
      if (addressee) return addressee;
    }
    return undefined;
  }

  function ofInstance(made: ClassNode): Traced | undefined {
    const [base] = made.heritage;
    if (!base || base.kind === 'typeReference' || !callees.isUnread(base) || !callees.mayAsk(base))
      return undefined;
    const maker = constructorOf(made);
    const calls = maker ? flow.parts.functions.callsIn(maker) : [];
    const passed = calls.map(({ callee, args }) =>
      isSuper(callee)
        ? (addresseeIn(args, baseNames, undefined) ??
          addresseeIn(args, addressOptions, undefined) ??
          (args[0] && addresses.addresseeOf(args[0], undefined)))
        : undefined,
    );
    const written = baseNames.map((name) => {
      const value = propertyNamed(made, name)?.value;
      return value && addresses.addresseeOf(value, undefined);
    });
    const found = [...passed, ...written].find(isOfXt);
    return found && clientOf(made, found);
  }

  return { ofCall, ofClientCall, ofInstance };
}

function clientOf(madeAt: PlainNode, addressee: Addressee): Client {
  return {
    kind: 'client',
    library: 'unread',
    madeAt,
    addressee,
    isChecked: unchecked,
    isBodyOnly: false,
  };
}
