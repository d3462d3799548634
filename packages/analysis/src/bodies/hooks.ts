import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import { armsOf } from '../tree/flatten.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import { isRejection } from './hook-checks.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { askedOnce, type Checked, type ClientIdentity, unchecked } from './values.ts';

/** What the functions that a client runs on every response do to it. */
interface HookEffect {
  /** Whether one of them lets no failure through, or may: it is not of this file. */
  readonly isChecked: Checked;
  /** What comes out where it is not the response: the body itself, or something unknown. */
  readonly yields: 'response' | 'body' | 'other';
}

interface Hooks {
  /** Of interceptors and hooks registered after a client was made. */
  registeredOn(client: ClientIdentity): HookEffect;
  /** Of hooks among the options that a client is made with. */
  amongOptions(options: PlainNode | undefined): boolean;
}

const noEffect: HookEffect = { isChecked: unchecked, yields: 'response' };

const hookOptions = ['transformResponse', 'hooks', 'onResponse'] as const;

export function createHooks(
  file: FileModel,
  { resolver, calls, flow }: Provenance,
  clientBehind: (node: PlainNode) => ClientIdentity | undefined,
  isStopping: (hook: FunctionNode) => boolean,
): Hooks {
  const registered = once(readRegistrations);

  function functionBehind(node: PlainNode): FunctionNode | undefined {
    const resolved = node.kind === 'name' || node.kind === 'member' ? resolver.resolve(node) : node;
    return resolved?.kind === 'function' ? resolved : undefined;
  }

  /** Whether a hook looks at the body, and lets no failure through: an imported one may. */
  function mayCheck(node: PlainNode): boolean {
    const hook = functionBehind(node);
    if (!hook) return node.kind === 'name' || node.kind === 'member' || node.kind === 'call';
    return isStopping(hook);
  }

  /** What an interceptor hands on: its parameter, the data in it, or something else. */
  function yieldOf(node: PlainNode): HookEffect['yields'] {
    const hook = functionBehind(node);
    const [param] = hook?.params ?? [];
    if (!hook || !param) return 'other';
    const response = flow.places.root('parameter', param);
    const data = flow.places.into(response, 'data');
    const yields = new Set<HookEffect['yields']>();
    for (const returned of calls.returnsOf(hook).flatMap(armsOf)) {
      if (isRejection(returned)) continue;
      const { places, isOpen } = flow.valueOf(returned);
      if (isOpen) yields.add('other');
      for (const place of places)
        yields.add(place === response ? 'response' : place === data ? 'body' : 'other');
    }
    const [only = 'other', ...others] = yields;
    return others.length === 0 ? only : 'other';
  }

  /** Reads each registration once: a client may have hundreds of requests. */
  function readRegistrations(of: FileModel): ReadonlyMap<ClientIdentity, HookEffect> {
    const effects = new Map<ClientIdentity, HookEffect>();
    for (const call of of.callsByMethod().get('use') ?? []) {
      const [hook] = call.args;
      const client = hook && isRegistration(call) ? clientBehind(clientOf(call.callee)) : undefined;
      if (!hook || client === undefined) continue;
      const before = effects.get(client) ?? noEffect;
      const yields = yieldOf(hook);
      effects.set(client, {
        isChecked: askedOnce(() => before.isChecked() || mayCheck(hook)),
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
          isChecked: () => before.isChecked() || isChecked(),
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
