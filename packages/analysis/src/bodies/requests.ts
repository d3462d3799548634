import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Site } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import type { Addresses, Owner } from './addresses.ts';
import { declaredAs } from './declared-bodies.ts';
import { type ClientKey, createHooks } from './hooks.ts';
import { addressOptions, baseOptions, creatingMethods, requestMethods } from '../knowledge/http-libraries.ts';
import { unchecked } from './values.ts';
import type { Client, Traced } from './values.ts';

export interface Requests {
  /** What a call of a client gives: another client, or a response; undefined where the call is none. */
  traceRequest(call: CallNode, site: Site | undefined): Traced | undefined;
}

export function createRequests(
  file: FileModel,
  provenance: Provenance,
  addresses: Addresses,
  kindAt: (node: PlainNode, site: Site | undefined) => Traced | undefined,
): Requests {
  const { resolver } = provenance;
  const hooks = createHooks(file, provenance, (node) => {
    const client = clientAt(node);
    return client && keyOf(client);
  });
  const handedOver = once((of: FileModel): ReadonlySet<PlainNode> => new Set(handedClients(of)));

  function traceRequest(call: CallNode, site: Site | undefined): Traced | undefined {
    const { callee } = call;
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    const client =
      callee.kind === 'member' && method !== undefined ? clientAt(callee.object, site) : undefined;
    if (client && method !== undefined) {
      if (creatingMethods.has(method)) return create(call, client, site);
      if (requestMethods.has(method)) return send(call, client, site);
    }
    const called = clientAt(callee, site);
    return called && send(call, called, site);
  }

  function clientAt(node: PlainNode, site?: Site): Client | undefined {
    const value = kindAt(node, site);
    return value?.kind === 'client' ? value : undefined;
  }

  function create(call: CallNode, base: Client, site: Site | undefined): Client {
    const options = optionsOf(call.args[0]);
    const own = options && ownerIn(options, baseOptions, site);
    return {
      ...base,
      madeAt: call,
      owner: own ?? base.owner,
      isChecked: base.isChecked || hooks.amongOptions(options),
    };
  }

  function send(call: CallNode, client: Client, site: Site | undefined): Traced | undefined {
    const owner = ownerOfRequest(call, site) ?? client.owner;
    const isTyped = owner === undefined && call.types.some((type) => declaredAs(type, file) === 'body');
    if (owner === 'other') return { kind: 'foreign' };
    if (owner === undefined && !isTyped) return unknownResponse(client);
    const effect = hooks.registeredOn(keyOf(client));
    const isChecked = (): boolean =>
      client.isChecked || effect.isChecked || isHandedOver(client) || hasHooks(call);
    if (effect.yields === 'other') return undefined;
    if (effect.yields === 'body') return { kind: 'body', reason: 'request', isChecked };
    return { kind: 'response', library: client.library, isXt: true, isChecked };
  }

  function unknownResponse({ library }: Client): Traced {
    return { kind: 'response', library, isXt: false, isChecked: unchecked };
  }

  /** The owner of the address that a request names itself; undefined where it is relative or unknown. */
  function ownerOfRequest({ args }: CallNode, site: Site | undefined): Owner | undefined {
    for (const argument of args) {
      const options = optionsOf(argument);
      const owner = options
        ? (ownerIn(options, addressOptions, site) ?? ownerIn(options, baseOptions, site))
        : addresses.ownerOf(argument, site);
      if (owner) return owner;
    }
    return undefined;
  }

  function ownerIn(options: ObjectNode, names: readonly string[], site: Site | undefined): Owner | undefined {
    for (const name of names) {
      const value = propertyNamed(options, name)?.value;
      const owner = value && addresses.ownerOf(value, site);
      if (owner) return owner;
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

  /** A client handed to a function of this project may get its checks there; a package's function knows no rc. */
  function isHandedOver({ madeAt }: Client): boolean {
    return madeAt !== undefined && [file, file.files.of(madeAt)].some((of) => handedOver(of).has(madeAt));
  }

  function* handedClients(of: FileModel): Iterable<PlainNode> {
    for (const { callee, args } of of.nodesOf('call')) {
      if (isOfPackage(callee)) continue;
      for (const argument of args) {
        const isNamed = argument.kind === 'name' || argument.kind === 'member';
        const madeAt = isNamed ? clientAt(argument)?.madeAt : undefined;
        if (madeAt) yield madeAt;
      }
    }
  }

  function isOfPackage(callee: PlainNode): boolean {
    const root = callee.kind === 'member' ? callee.object : callee;
    const declarations = root.kind === 'name' ? (file.files.bindingOf(root)?.declarations ?? []) : [];
    return declarations.some(
      ({ kind, parent }) =>
        kind === 'imported' && parent?.kind === 'import' && !parent.source.startsWith('.'),
    );
  }

  return { traceRequest };
}

function keyOf({ madeAt, library }: Client): ClientKey {
  return madeAt ?? library;
}
