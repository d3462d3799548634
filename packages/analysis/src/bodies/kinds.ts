import type { FileModel } from '../file/file.ts';
import { once } from '../basics/once.ts';
import { isRequire, methodOf } from '../flow/functions.ts';
import { jqueryCallOf } from './jquery.ts';
import type { CallChain, Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { bodyMethods, bodyProperties } from '../knowledge/http-libraries.ts';
import type { CallNode, FunctionNode, OtherNode, ParamNode, PlainNode } from '../tree/nodes.ts';
import { createAddresses } from './addresses.ts';
import { createUnreadCalls, isHook, type UnreadCalls } from './unread-calls.ts';
import { createClients } from './clients.ts';
import type { Patterns } from './pattern-reads.ts';
import { handedClients } from './handed-clients.ts';
import { isJsonParse } from './reading.ts';
import { createRequests } from './requests.ts';
import { bodyOf, stepInto } from './steps.ts';
import { createUnread } from './unread.ts';
import { type Body, type Client, type Traced, unchecked } from './values.ts';

/** What a place holds on the way from an HTTP library to a body. */
export interface Kinds {
  kindOf(place: Place): Traced | undefined;
  /** What is found once for a file, whatever is supposed of its tables. */
  readonly shared: SharedKinds;
  /** The body that a value is; of what is not read, where the file reads it as one. */
  asBody(value: Traced | undefined): Body | undefined;
}

interface SharedKinds {
  readonly unreadCalls: UnreadCalls;
  /** The clients that are handed to something which may check for them. */
  readonly handedOver: (of: FileModel) => ReadonlySet<PlainNode>;
}

export function createKinds(
  file: FileModel,
  provenance: Provenance,
  patterns: Patterns,
  isStopping: (hook: FunctionNode) => boolean,
  isXtAsWritten: () => boolean,
  known?: SharedKinds,
): Kinds {
  const { contexts } = provenance;
  const { sdkGroups } = file.knowledge.catalogue.api;
  const kinds = new Map<Place, Traced | undefined>();
  const addresses = createAddresses(file, contexts);
  const clients = createClients(file);
  const shared: SharedKinds = known ?? {
    unreadCalls: createUnreadCalls(file, provenance, contexts, patterns),
    handedOver: once((of: FileModel) => handedClients(of, file.scopes, clientAt)),
  };
  const { unreadCalls, handedOver } = shared;
  const asked = { handedOver, isStopping, isXtAsWritten };
  const requests = createRequests(file, provenance, addresses, clientAt, asked);
  const unread = createUnread(file, provenance, addresses);

  function kindOf(place: Place): Traced | undefined {
    if (kinds.has(place)) return kinds.get(place);
    // A client that is made of itself ends here.
    kinds.set(place, undefined);
    const kind = place.base ? ofStep(place, place.base) : ofRoot(place);
    kinds.set(place, kind);
    return kind;
  }

  /** What an expression holds, where all that it may be is of one kind. */
  function kindAt(node: PlainNode, chain: CallChain | undefined): Traced | undefined {
    const { places } = contexts.expand(contexts.valueAt(node, chain));
    let found: Traced | undefined;
    for (const place of places) {
      const kind = kindOf(place);
      if (!kind || (found && (found.kind !== kind.kind || !isOneClient(found, kind)))) return undefined;
      found = kind;
    }
    return found;
  }

  function clientAt(node: PlainNode, chain?: CallChain): Client | undefined {
    const value = kindAt(node, chain);
    return value?.kind === 'client' && value.library !== 'unread' ? value : undefined;
  }

  function ofStep(place: Place, base: Place): Traced | undefined {
    const outer = kindOf(base);
    if (outer?.kind === 'unread call')
      return bodyProperties.has(place.step) ? unreadCalls.inside(outer) : undefined;
    if (outer) return stepInto(outer, [place.step]);
    return isGlobalObject(base) ? clients.ofGlobal(place.step) : clients.ofField(place);
  }

  function ofRoot({ root }: Place): Traced | undefined {
    const { kind, node, chain } = root;
    if (kind === 'global') return node.kind === 'name' ? clients.ofGlobal(node.name) : undefined;
    if (kind === 'parameter') return node.kind === 'param' ? ofParameter(node, chain) : undefined;
    if (kind === 'instance') return node.kind === 'class' ? unread.ofInstance(node) : undefined;
    if (node.kind === 'imported') return clients.ofImport(node);
    if (node.kind === 'other') return ofLoaded(node);
    return node.kind === 'call' ? ofCall(node, chain) : undefined;
  }

  /** `import('undici')`. */
  function ofLoaded({ children: [source], start }: OtherNode): Traced | undefined {
    const isImport = source?.kind === 'string' && file.source.text.startsWith('import', start);
    return isImport ? clients.ofModule(source.value, '*') : undefined;
  }

  /** What a framework hands in by its type; what jQuery passes to a callback. */
  function ofParameter(param: ParamNode, chain: CallChain | undefined): Traced | undefined {
    const call = jqueryCallOf(param);
    const given = call && requests.traceRequest(call, chain);
    return given?.kind === 'body' || given?.kind === 'foreign' ? given : clients.ofType(param.type);
  }

  function ofCall(call: CallNode, chain: CallChain | undefined): Traced | undefined {
    const { callee, args } = call;
    const [first] = args;
    if (isRequire(call) && first?.kind === 'string') {
      return clients.ofModule(first.value, '*');
    }
    const method = methodOf(call);
    if (callee.kind === 'member' && method !== undefined) {
      const receiver = kindAt(callee.object, chain);
      if (receiver && receiver.kind !== 'client') return ofMethod(method, receiver);
      if (isJsonParse(callee) && first) return bodyOf(kindAt(first, chain));
    }
    return requests.traceRequest(call, chain) ?? clients.ofInjection(call) ?? ofUnread(call, chain);
  }

  /** What a method gives of what a request resolves to. */
  function ofMethod(method: string, receiver: Traced): Traced | undefined {
    switch (receiver.kind) {
      case 'response':
      case 'foreign':
        if (bodyMethods.has(method)) return bodyOf(receiver);
        // superagent's requests are put together by methods.
        if (receiver.kind === 'response' && receiver.library === 'superagent') return receiver;
        return method === 'text' || method === 'clone' ? receiver : undefined;
      case 'unread call':
        if (bodyMethods.has(method)) return isHook(receiver.call) ? receiver : unreadCalls.inside(receiver);
        return method === 'text' || method === 'clone' ? receiver : undefined;
      case 'sdk': {
        const isRequest = receiver.path.length === 1 && sdkGroups.includes(receiver.path[0] ?? '');
        return isRequest ? { kind: 'body', reason: 'sdk', isSpot: true, isChecked: unchecked } : undefined;
      }
      default:
        return undefined;
    }
  }

  function ofUnread(call: CallNode, chain: CallChain | undefined): Traced | undefined {
    const { callee, isNew } = call;
    if (callee.kind === 'member') {
      const receiver = kindAt(callee.object, chain);
      if (receiver?.kind === 'client') {
        return receiver.library === 'unread' ? unread.ofClientCall(call, receiver, chain) : undefined;
      }
    }
    if (!isNew) return unread.ofCall(call, chain);
    const made = provenance.resolver.resolve(callee);
    return made?.kind === 'class' ? unread.ofInstance(made) : unread.ofCall(call, chain);
  }

  return {
    kindOf,
    shared,
    asBody: (value) =>
      value?.kind === 'body' ? value : value?.kind === 'unread call' ? unreadCalls.asBody(value) : undefined,
  };
}

/** Two clients are one where they were made at one place. */
function isOneClient(first: Traced, second: Traced): boolean {
  return first.kind !== 'client' || second.kind !== 'client' || first.madeAt === second.madeAt;
}

function isGlobalObject({ root, base }: Place): boolean {
  if (base || root.kind !== 'global' || root.node.kind !== 'name') return false;
  return ['window', 'globalThis', 'self', 'global'].includes(root.node.name);
}
