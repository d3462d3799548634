import { xtHosts } from '../evidence/hosts.ts';
import type { FileModel } from '../file.ts';
import { collectPropertyAssignments } from '../provenance/assigned-properties.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Binding } from '../scope/bindings.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../tree/nodes.ts';
import { either, hostOf, join, unknown } from './spellings.ts';

/** Whose an address is; undefined when the text does not tell. */
export type Owner = 'xt' | 'other';

/** Answers whose host an address goes to. */
export interface Addresses {
  ownerOf(address: PlainNode): Owner | undefined;
}

const maxDepth = 12;

/** Functions that return the address they are given, as far as its host goes. */
const keepingCalls = new Set(['String', 'encodeURI', 'URL', 'Request']);
const keepingMethods = new Set(['toString', 'trim', 'concat', 'replace', 'replaceAll', 'toJSON']);

export function createAddresses(file: FileModel, { resolver, keys, calls }: Provenance): Addresses {
  const { api } = file.knowledge.catalogue;
  const hosts = xtHosts(file.knowledge);
  const assignedTo = collectPropertyAssignments(file, keys);

  /** The texts that `node` may be, unknown parts marked; as many as it has alternatives. */
  function spell(node: PlainNode | undefined, depth: number): readonly string[] {
    if (!node || depth === 0) return [unknown];
    switch (node.kind) {
      case 'string':
        return [node.value];
      case 'template':
        return node.texts.reduce<readonly string[]>(
          (before, text, index) => {
            const hole = node.holes[index - 1];
            return join(before, index === 0 ? [text] : join(spell(hole, depth - 1), [text]));
          },
          [''],
        );
      case 'binary':
        return node.operator === '+'
          ? join(spell(node.left, depth - 1), spell(node.right, depth - 1))
          : [unknown];
      case 'logical':
        // `process.env.XT_URL ?? 'https://…'`: what the file writes tells what the other is meant to be.
        return either([...spell(node.left, depth - 1), ...spell(node.right, depth - 1)]);
      case 'conditional':
        return either([...spell(node.whenTrue, depth - 1), ...spell(node.whenFalse, depth - 1)]);
      case 'await':
        return spell(node.argument, depth - 1);
      case 'name': {
        const binding = file.scopes.bindingOf(node);
        return binding ? spellBinding(binding, depth - 1) : [unknown];
      }
      case 'member':
        return spellMember(node, depth - 1);
      case 'call':
        return spellCall(node, depth - 1);
      default:
        return [unknown];
    }
  }

  function spellBinding(binding: Binding, depth: number): readonly string[] {
    const { parameter } = binding;
    const spellings: string[] = [];
    for (const { from, path, fallback } of binding.sources) {
      if (fallback) spellings.push(...spell(fallback, depth));
      if (!from) continue;
      const [step, ...deeper] = path;
      if (path.length === 0) spellings.push(...spell(from, depth));
      else if (step !== undefined && deeper.length === 0) spellings.push(...spellProperty(from, step, depth));
    }
    if (parameter?.path.length === 0) {
      for (const call of calls.callsOf(parameter.owner)) {
        const argument = call.args[parameter.index];
        if (argument) spellings.push(...spell(argument, depth));
      }
    }
    return either(spellings);
  }

  function spellMember(member: MemberNode, depth: number): readonly string[] {
    const name = memberName(member);
    // `url.href` is the address; `url.pathname` is part of one.
    if (name === 'href') return spell(member.object, depth);
    const resolved = resolver.resolve(member);
    if (resolved && resolved !== member) return spell(resolved, depth);
    const assigned = assignedTo(member).flatMap((value) => spell(value, depth));
    if (assigned.length > 0) return either(assigned);
    if (name !== undefined) return [unknown];
    // `HOSTS[market]`: any of the table's.
    const table = resolver.resolve(member.object);
    if (table?.kind !== 'object') return [unknown];
    return either(
      table.members.flatMap((entry) => (entry.kind === 'property' ? spell(entry.value, depth) : [unknown])),
    );
  }

  function spellProperty(owner: PlainNode, name: string, depth: number): readonly string[] {
    const table = resolver.resolve(owner);
    if (table?.kind !== 'object') return [unknown];
    const values = table.members.flatMap((entry) =>
      entry.kind === 'property' && keyName(entry) === name ? spell(entry.value, depth) : [],
    );
    return either(values);
  }

  function spellCall(call: CallNode, depth: number): readonly string[] {
    const { callee, args } = call;
    const [first, second] = args;
    if (callee.kind === 'name' && keepingCalls.has(callee.name)) {
      if (callee.name !== 'URL' || !second) return spell(first, depth);
      const own = spell(first, depth);
      return own.some((text) => hostOf(text) !== undefined) ? own : spell(second, depth);
    }
    const method = callee.kind === 'member' ? memberName(callee) : undefined;
    if (callee.kind === 'member' && method !== undefined) {
      if (keepingMethods.has(method)) return spell(callee.object, depth);
      if (method === 'join' && callee.object.kind === 'array') return spell(callee.object.elements[0], depth);
    }
    const target = calls.calledFunction(call);
    return target ? either(calls.returnsOf(target).flatMap((value) => spell(value, depth))) : [unknown];
  }

  function ownerOf(address: PlainNode): Owner | undefined {
    const found = new Set<string>();
    for (const text of spell(address, maxDepth)) {
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
