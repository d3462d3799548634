import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import { keyName, memberName, propertyNamed } from '../tree/keys.ts';
import { walk } from '../tree/children.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { isShowing } from './states/calls.ts';
import type { ClientKey } from './values.ts';

/** What the functions that a client runs on every response do to it. */
export interface HookEffect {
  /** Whether one of them looks at the body, or may: it is not of this file. */
  readonly isChecked: boolean;
  /** What comes out where it is not the response: the body itself, or something unknown. */
  readonly yields: 'response' | 'body' | 'other';
}

export interface Hooks {
  /** Of interceptors and hooks registered after a client was made. */
  registeredOn(client: ClientKey): HookEffect;
  /** Of hooks among the options that a client is made with. */
  amongOptions(options: PlainNode | undefined): boolean;
}

const noEffect: HookEffect = { isChecked: false, yields: 'response' };

const hookOptions = ['transformResponse', 'hooks', 'onResponse'] as const;

export function createHooks(
  file: FileModel,
  { resolver, calls }: Provenance,
  clientBehind: (node: PlainNode) => ClientKey | undefined,
): Hooks {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const registered = once(readRegistrations);

  function functionBehind(node: PlainNode): FunctionNode | undefined {
    const resolved = node.kind === 'name' || node.kind === 'member' ? resolver.resolve(node) : node;
    return resolved?.kind === 'function' ? resolved : undefined;
  }

  /** Whether a hook reads rc or mc of anything, itself or in a function of the file that it calls; an imported one may. */
  function mayCheck(node: PlainNode): boolean {
    const hook = functionBehind(node);
    if (!hook) return node.kind === 'name' || node.kind === 'member' || node.kind === 'call';
    const helpers = within(hook).flatMap((inner) =>
      inner.kind === 'call' ? (calls.calledFunction(inner) ?? []) : [],
    );
    return [hook, ...helpers].some((owner) => within(owner).some(isReadingCode));
  }

  function isReadingCode(node: PlainNode): boolean {
    const name =
      node.kind === 'member' ? memberName(node) : node.kind === 'property' ? keyName(node) : undefined;
    return (name === returnCode || name === messageCode) && !isShown(node);
  }

  /** What an interceptor hands on: its parameter, the data in it, or something else. */
  function yieldOf(node: PlainNode): HookEffect['yields'] {
    const hook = functionBehind(node);
    if (!hook) return 'other';
    const yields = new Set(
      calls.returnsOf(hook).map((value): HookEffect['yields'] => {
        const returned = value.kind === 'await' ? value.argument : value;
        if (returned.kind === 'name') return isParameter(returned, hook) ? 'response' : 'other';
        const isData =
          returned.kind === 'member' && memberName(returned) === 'data' && isParameter(returned.object, hook);
        return isData ? 'body' : 'other';
      }),
    );
    const [only = 'other', ...others] = yields;
    return others.length === 0 ? only : 'other';
  }

  function isParameter(node: PlainNode, hook: FunctionNode): boolean {
    const parameter = node.kind === 'name' ? file.scopes.bindingOf(node)?.parameter : undefined;
    return parameter?.owner === hook && parameter.index === 0 && parameter.path.length === 0;
  }

  /** Reads each registration once: a client may have hundreds of requests. */
  function readRegistrations(of: FileModel): ReadonlyMap<ClientKey, HookEffect> {
    const effects = new Map<ClientKey, HookEffect>();
    for (const call of of.callsByMethod().get('use') ?? []) {
      const [hook] = call.args;
      const client = hook && isRegistration(call) ? clientBehind(clientOf(call.callee)) : undefined;
      if (!hook || client === undefined) continue;
      const before = effects.get(client) ?? noEffect;
      const yields = yieldOf(hook);
      effects.set(client, {
        isChecked: before.isChecked || mayCheck(hook),
        yields: yields === 'response' ? before.yields : yields,
      });
    }
    return effects;
  }

  return {
    registeredOn(client) {
      const isOwn = typeof client !== 'string' && file.files.isOwn(client);
      const effects = [file, ...(isOwn ? [] : file.files.reached())].flatMap(
        (of) => registered(of).get(client) ?? [],
      );
      return effects.reduce(
        (before, { isChecked, yields }) => ({
          isChecked: before.isChecked || isChecked,
          yields: before.yields === 'response' ? yields : before.yields,
        }),
        noEffect,
      );
    },
    amongOptions(options) {
      if (options?.kind !== 'object') return false;
      return hookOptions.some((name) => {
        const value = propertyNamed(options, name)?.value;
        return value !== undefined && functionsIn(value).some(mayCheck);
      });
    },
  };
}

/** Whether what is read there is but shown: `console.debug(response.data.rc)`. */
function isShown(node: PlainNode): boolean {
  for (let at = node.parent; at && at.kind !== 'statement' && at.kind !== 'function'; at = at.parent) {
    if (at.kind === 'call' && isShowing(at)) return true;
  }
  return false;
}

function within(owner: PlainNode): readonly PlainNode[] {
  const nodes: PlainNode[] = [];
  walk(owner, (node) => nodes.push(node));
  return nodes;
}

/** `http.interceptors.response.use(…)`. */
function isRegistration({ callee }: CallNode): boolean {
  if (callee.kind !== 'member') return false;
  const { object } = callee;
  if (object.kind !== 'member' || memberName(object) !== 'response') return false;
  return object.object.kind === 'member' && memberName(object.object) === 'interceptors';
}

/** The `http` of a registration. */
function clientOf(callee: PlainNode): PlainNode {
  let client = callee;
  for (let step = 0; step < 3 && client.kind === 'member'; step++) client = client.object;
  return client;
}

/** The functions among hooks, however deep the options nest: `{ hooks: { afterResponse: [check] } }`. */
function functionsIn(node: PlainNode): readonly PlainNode[] {
  if (node.kind === 'array') return node.elements.flatMap(functionsIn);
  if (node.kind !== 'object') return [node];
  return node.members.flatMap((member) =>
    member.kind === 'property' && member.value ? functionsIn(member.value) : [],
  );
}
