import type { FileModel } from '../file.ts';
import { collectPropertyAssignments } from '../provenance/assigned-properties.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Binding } from '../scope/bindings.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../tree/nodes.ts';
import { maxStepsOfAddress } from '../thresholds.ts';
import { either, hostOf, join, unknown } from './spellings.ts';

/** Whose an address is; undefined when the text does not tell. */
export type Owner = 'xt' | 'other';

/** Answers whose host an address goes to. */
export interface Addresses {
  ownerOf(address: PlainNode): Owner | undefined;
}

/** Functions that return the address they are given, as far as its host goes. */
const keepingCalls = new Set(['String', 'encodeURI', 'URL', 'Request']);
const keepingMethods = new Set(['toString', 'trim', 'concat', 'replace', 'replaceAll', 'toJSON']);

export function createAddresses(file: FileModel, { resolver, keys, calls }: Provenance): Addresses {
  const { api } = file.knowledge.catalogue;
  const hosts = [api.domain, ...file.knowledge.settings.hosts].map((host) => host.toLowerCase());
  const assignedTo = collectPropertyAssignments(file, keys);

  /*
   * One question is the address of one request. It keeps what it has read for itself: a node is read once, one that
   * leads back to itself (`url = url + …`, a function that calls itself) adds nothing, and a question that takes too
   * many steps is answered with an unknown text. Nothing is kept from one question to the next, so that no answer
   * depends on who asked first.
   */
  let read = new Map<PlainNode | Binding, readonly string[]>();
  let steps = 0;

  function once(key: PlainNode | Binding, spellIt: () => readonly string[]): readonly string[] {
    const known = read.get(key);
    if (known) return known;
    if (++steps > maxStepsOfAddress) return [unknown];
    read.set(key, []);
    const spellings = spellIt();
    read.set(key, spellings);
    return spellings;
  }

  /** The texts that `node` may be, unknown parts marked; as many as it has alternatives. */
  function spell(node: PlainNode | undefined): readonly string[] {
    return node ? once(node, () => spellNode(node)) : [unknown];
  }

  function spellNode(node: PlainNode): readonly string[] {
    switch (node.kind) {
      case 'string':
        return [node.value];
      case 'template':
        return node.texts.reduce<readonly string[]>(
          (before, text, index) => {
            const hole = node.holes[index - 1];
            return join(before, index === 0 ? [text] : join(spell(hole), [text]));
          },
          [''],
        );
      case 'binary':
        return node.operator === '+' ? join(spell(node.left), spell(node.right)) : [unknown];
      case 'logical':
        // `process.env.XT_URL ?? 'https://…'`: what the file writes tells what the other is meant to be.
        return either([...spell(node.left), ...spell(node.right)]);
      case 'conditional':
        return either([...spell(node.whenTrue), ...spell(node.whenFalse)]);
      case 'await':
        return spell(node.argument);
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        return binding ? once(binding, () => spellBinding(binding)) : [unknown];
      }
      case 'member':
        return spellMember(node);
      case 'call':
        return spellCall(node);
      default:
        return [unknown];
    }
  }

  function spellBinding(binding: Binding): readonly string[] {
    const { parameter } = binding;
    const spellings: string[] = [];
    for (const { from, path, fallback } of binding.sources) {
      if (fallback) spellings.push(...spell(fallback));
      if (!from) continue;
      const [step, ...deeper] = path;
      if (path.length === 0) spellings.push(...spell(from));
      else if (step !== undefined && deeper.length === 0) spellings.push(...spellProperty(from, step));
    }
    if (parameter?.path.length === 0) {
      for (const call of calls.callsOf(parameter.owner)) {
        const argument = call.args[parameter.index];
        if (argument) spellings.push(...spell(argument));
      }
    }
    return either(spellings);
  }

  function spellMember(member: MemberNode): readonly string[] {
    const name = memberName(member);
    // `url.href` is the address; `url.pathname` is part of one.
    if (name === 'href') return spell(member.object);
    const resolved = resolver.resolve(member);
    if (resolved && resolved !== member) return spell(resolved);
    const assigned = assignedTo(member).flatMap((value) => spell(value));
    if (assigned.length > 0) return either(assigned);
    if (name !== undefined) return [unknown];
    // `HOSTS[market]`: any of the table's.
    const table = resolver.resolve(member.object);
    if (table?.kind !== 'object') return [unknown];
    return either(
      table.members.flatMap((entry) => (entry.kind === 'property' ? spell(entry.value) : [unknown])),
    );
  }

  function spellProperty(owner: PlainNode, name: string): readonly string[] {
    const table = resolver.resolve(owner);
    if (table?.kind !== 'object') return [unknown];
    const values = table.members.flatMap((entry) =>
      entry.kind === 'property' && keyName(entry) === name ? spell(entry.value) : [],
    );
    return either(values);
  }

  function spellCall(call: CallNode): readonly string[] {
    const { callee, args } = call;
    const [first, second] = args;
    if (callee.kind === 'name' && keepingCalls.has(callee.name)) {
      if (callee.name !== 'URL' || !second) return spell(first);
      const own = spell(first);
      return own.some((text) => hostOf(text) !== undefined) ? own : spell(second);
    }
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    if (callee.kind === 'member' && method !== undefined) {
      if (keepingMethods.has(method)) return spell(callee.object);
      if (method === 'join' && callee.object.kind === 'array') return spell(callee.object.elements[0]);
    }
    const target = calls.calledFunction(call);
    return target ? either(calls.returnsOf(target).flatMap((value) => spell(value))) : [unknown];
  }

  const owners = new Map<PlainNode, Owner | undefined>();
  function ownerOf(address: PlainNode): Owner | undefined {
    if (!owners.has(address)) owners.set(address, findOwner(address));
    return owners.get(address);
  }

  function findOwner(address: PlainNode): Owner | undefined {
    const found = new Set<string>();
    read = new Map();
    steps = 0;
    for (const text of spell(address)) {
      const host = hostOf(text);
      if (host === undefined) continue;
      const isXt = hosts.some((known) => host === known || host.endsWith(`.${known}`));
      found.add(
        !isXt ? 'other' : api.futures.hostLabels.includes(host.split('.')[0] ?? '') ? 'futures' : 'xt',
      );
    }
    if (found.size === 0) return undefined;
    // Futures beside spot (`HOSTS[market]`) leave a body that may be ours; futures alone do not.
    return found.has('xt') && !found.has('other') ? 'xt' : 'other';
  }

  return { ownerOf };
}
