import type { FileModel } from '../file/file.ts';
import type { CallChain } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, FunctionNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import { type Addressee, type Addresses, isOfXt } from './addresses.ts';
import { createDefaults } from './client-defaults.ts';
import { declaredAs } from './declared-bodies.ts';
import { createHooks } from './hooks.ts';
import {
  addressOptions,
  baseOptions,
  bodyAnswering,
  creatingMethods,
  queryOptions,
  requestMethods,
} from '../knowledge/http-libraries.ts';
import {
  askedOnce,
  type Client,
  type ClientIdentity,
  identityOfClient,
  type Traced,
  unchecked,
} from './values.ts';

interface Requests {
  /** What a call of a client gives: another client, or a response; undefined where the call is none. */
  traceRequest(call: CallNode, chain: CallChain | undefined): Traced | undefined;
}

/** What else must be known of a file to judge its requests. */
interface AskedOfRequests {
  /** The clients that are handed to something which may check for them. */
  readonly handedOver: (of: FileModel) => ReadonlySet<PlainNode>;
  /** Whether a function that a client runs on every response lets no failure through. */
  readonly isStopping: (hook: FunctionNode) => boolean;
  readonly isXtAsWritten: () => boolean;
}

export function createRequests(
  file: FileModel,
  provenance: Provenance,
  addresses: Addresses,
  clientAt: (node: PlainNode, chain?: CallChain) => Client | undefined,
  { handedOver, isStopping, isXtAsWritten }: AskedOfRequests,
): Requests {
  const { resolver } = provenance;
  const identityBehind = (node: PlainNode): ClientIdentity | undefined => {
    const client = clientAt(node);
    return client && identityOfClient(client);
  };
  const hooks = createHooks(file, provenance, identityBehind, isStopping);
  const defaults = createDefaults(provenance, addresses, clientAt);

  function traceRequest(call: CallNode, chain: CallChain | undefined): Traced | undefined {
    const { callee } = call;
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    const client =
      callee.kind === 'member' && method !== undefined ? clientAt(callee.object, chain) : undefined;
    if (client && method !== undefined) {
      if (creatingMethods.has(method)) return create(call, client, chain);
      if (requestMethods.has(method)) return send(call, client, chain);
    }
    const called = clientAt(callee, chain);
    return called && send(call, called, chain);
  }

  function create(call: CallNode, base: Client, chain: CallChain | undefined): Client {
    const options = optionsOf(call.args[0]);
    const [given] = call.args;
    const own = given && addresses.addresseeIn(given, baseOptions, chain);
    return {
      ...base,
      madeAt: call,
      addressee: own ?? base.addressee,
      isChecked: askedOnce(() => base.isChecked() || hooks.amongOptions(options)),
      isBodyOnly: base.isBodyOnly || isBodyOnly(options),
    };
  }

  function send(call: CallNode, client: Client, chain: CallChain | undefined): Traced | undefined {
    const addressee =
      addresseeOfRequest(call, chain) ?? client.addressee ?? defaults.addresseeOf(identityOfClient(client));
    const needed = isXtAsWritten() ? 'some' : 'whole';
    const isTyped =
      addressee === undefined && call.types.some((type) => declaredAs(type, file, needed) === 'body');
    if (addressee === 'other') return { kind: 'foreign' };
    if (!isOfXt(addressee) && !isTyped) return unknownResponse(client);
    const effect = hooks.registeredOn(identityOfClient(client));
    const isChecked = (): boolean =>
      client.isChecked() || effect.isChecked() || isHandedOver(client) || hasHooks(call);
    const isSpot = addressee === 'spot';
    if (effect.yields === 'other') return undefined;
    if (isAnsweringBody(call, client) || effect.yields === 'body')
      return { kind: 'body', reason: 'request', isSpot, isChecked };
    return { kind: 'response', library: client.library, isXt: true, isSpot, isChecked };
  }

  function isAnsweringBody({ callee, args }: CallNode, { isBodyOnly: isBody, library }: Client): boolean {
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    if (!isBody) return args.some((argument) => isBodyOnly(optionsOf(argument)));
    if (bodyAnswering.get(library)?.has(method ?? '')) return false;
    return !args.some((argument) => {
      const options = optionsOf(argument);
      return options !== undefined && propertyNamed(options, 'observe') !== undefined;
    });
  }

  function unknownResponse({ library }: Client): Traced {
    return { kind: 'response', library, isXt: false, isSpot: false, isChecked: unchecked };
  }

  /** The addressee of the address that a request names itself; undefined where it is relative or unknown. */
  function addresseeOfRequest({ args }: CallNode, chain: CallChain | undefined): Addressee | undefined {
    for (const given of args) {
      const argument = given.kind === 'spread' ? given.argument : given;
      const addressee =
        addresses.addresseeIn(argument, addressOptions, chain) ??
        addresses.addresseeIn(argument, baseOptions, chain) ??
        (argument.kind === 'object' ? undefined : addresses.addresseeOf(argument, chain));
      if (addressee) return addressee;
    }
    return addresseeOfRelayed(args, chain);
  }

  /** `get('/relay', { params: { url } })`, `axios({ url: '/relay', params: { url } })`. */
  function addresseeOfRelayed(
    args: readonly PlainNode[],
    chain: CallChain | undefined,
  ): Addressee | undefined {
    for (const options of args.map(optionsOf)) {
      const query = options && queryOptions.map((name) => propertyNamed(options, name)?.value).find(Boolean);
      if (!query) continue;
      const address =
        addressOptions.map((name) => propertyNamed(options, name)?.value).find(Boolean) ?? args[0];
      return address && address !== options ? addresses.addresseeWith(address, query, chain) : undefined;
    }
    return undefined;
  }

  function optionsOf(node: PlainNode | undefined): ObjectNode | undefined {
    const resolved = node && (node.kind === 'object' ? node : resolver.resolve(node));
    return resolved?.kind === 'object' ? resolved : undefined;
  }

  function hasHooks({ args }: CallNode): boolean {
    return args.some((argument) => hooks.amongOptions(optionsOf(argument)));
  }

  function isHandedOver({ madeAt }: Client): boolean {
    return madeAt !== undefined && [file, file.files.of(madeAt)].some((of) => handedOver(of).has(madeAt));
  }

  return { traceRequest };
}

/** got's option by which a request resolves to the body. */
function isBodyOnly(options: ObjectNode | undefined): boolean {
  const value = options && propertyNamed(options, 'resolveBodyOnly')?.value;
  return value?.kind === 'constant' && value.value === 'true';
}
