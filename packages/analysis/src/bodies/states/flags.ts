import { isSetOnce } from '../../scope/set-once.ts';
import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import type { Condition, ControlGraph, Point } from '../../flow/control/graph.ts';
import { memberName } from '../../tree/keys.ts';
import type { PlainKind, PlainNode } from '../../tree/nodes.ts';
import { rootName } from './calls.ts';

/** What is supposed of flags, by how each is written: `dry`, `options.isStrict`, `one.status === 'fulfilled'`. */
export type Supposed = ReadonlyMap<string, boolean>;

interface Flag {
  readonly name: string;
  readonly isTrue: boolean;
}

/** So many flags of a function are told apart: each doubles the ways through it. */
const mostFlags = 2;

/**
 * The flags that a function asks more than once, and that nothing sets: what is done under one at two places is done at
 * both or at none.
 *
 * @returns all that may be supposed of them; nothing but that nothing is supposed where there are none
 */
export const suppositionsIn = once((file: FileModel) =>
  once((graph: ControlGraph): readonly Supposed[] => {
    const tests = new Map<string, Set<PlainNode>>();
    const reached = new Set<Point>([graph.entry]);
    for (const { next } of reached) {
      for (const { to, condition } of next) {
        reached.add(to);
        const flag = condition ? flagOf(condition, file) : undefined;
        if (condition === undefined || flag === undefined) continue;
        const nodes = tests.get(flag.name) ?? new Set();
        tests.set(flag.name, nodes.add(condition.test));
      }
    }
    const flags = [...tests].filter(([, nodes]) => nodes.size > 1).slice(0, mostFlags);
    return flags.reduce<readonly Supposed[]>(
      (all, [flag]) =>
        all.flatMap((supposed) => [true, false].map((value) => new Map(supposed).set(flag, value))),
      [new Map()],
    );
  }),
);

/** Whether control may go along under what is supposed. */
export function isSupposed(condition: Condition, supposed: Supposed, file: FileModel): boolean {
  const flag = supposed.size > 0 ? flagOf(condition, file) : undefined;
  const value = flag && supposed.get(flag.name);
  return value === undefined || value === flag?.isTrue;
}

/** How a flag is written that a condition asks for itself, and how it came out; undefined for everything else. */
function flagOf({ test, outcome }: Condition, file: FileModel): Flag | undefined {
  if (outcome !== 'true' && outcome !== 'false') return undefined;
  const isTrue = outcome === 'true';
  if (test.kind !== 'binary') {
    const name = pathOf(test, file);
    return name === undefined ? undefined : { name, isTrue };
  }
  const { operator, left, right } = test;
  if (!/^[!=]==?$/.test(operator) || !constants.has(right.kind) || isOfBody(left, file)) return undefined;
  const path = isSetInFile(left, file) ? undefined : pathOf(left, file);
  if (path === undefined) return undefined;
  const { text } = file.files.of(right).source;
  return {
    name: `${path} is ${text.slice(right.start, right.end)}`,
    isTrue: operator.startsWith('!') ? !isTrue : isTrue,
  };
}

const constants: ReadonlySet<PlainKind> = new Set(['string', 'number', 'constant']);

/** Whether rc, mc or result is asked for: what that tells is known by more than its text. */
function isOfBody(asked: PlainNode, { knowledge }: FileModel): boolean {
  const name = asked.kind === 'name' ? asked.name : asked.kind === 'member' ? memberName(asked) : undefined;
  return Object.values<string>(knowledge.catalogue.api.fields).includes(name ?? '');
}

/** Whether the file sets a property of that name: then it may be another at the second place. */
function isSetInFile(asked: PlainNode, file: FileModel): boolean {
  if (asked.kind !== 'member') return false;
  return file
    .membersNamed(memberName(asked) ?? '')
    .some((member) => member.parent?.kind === 'assign' && member.parent.target === member);
}

/** A variable, or a way by names from one, that nothing assigns to: what is assigned to may be another at the second place. */
function pathOf(asked: PlainNode, file: FileModel): string | undefined {
  for (let at = asked; at.kind === 'member'; at = at.object) if (at.property.kind !== 'key') return undefined;
  const root = rootName(asked);
  const binding = root?.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  if (!binding || !isSetOnce(binding, file.scopes)) return undefined;
  const { text } = file.files.of(asked).source;
  return `${binding.id} ${text.slice(asked.start, asked.end)}`;
}
