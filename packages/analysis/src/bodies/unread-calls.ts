import { addTo } from '../basics/grouped.ts';
import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import { readPath } from '../flow/parts.ts';
import { anyItem } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { Value } from '../flow/value.ts';
import { wordsOf } from '../knowledge/words.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Patterns } from './pattern-reads.ts';
import type { Body, UnreadCall } from './values.ts';
import { unchecked } from './values.ts';

/** How a file reads what functions give that are not read. */
export interface UnreadCalls {
  /** What is given, as a body: read as nothing but one. */
  asBody(given: UnreadCall): Body | undefined;
  /** The body in what is given: what is read of it else is a raw response's. */
  inside(given: UnreadCall): Body | undefined;
}

const ofPromise = ['then', 'catch', 'finally'];

/** Members of responses that hold their body in `data`, as axios's do, and of those that are asked for it. */
const ofData = ['data', '_data', 'status', 'statusText', 'headers', 'config', 'request'];
const ofBody = [
  'body',
  'json',
  'text',
  'ok',
  'status',
  'statusCode',
  'statusText',
  'headers',
  'url',
  'clone',
];

/** What hooks give beside the data. */
const ofHook = [
  ...[
    'data',
    'error',
    'loading',
    'pending',
    'status',
    'isLoading',
    'isFetching',
    'isPending',
    'isValidating',
  ],
  ...[
    'isError',
    'isSuccess',
    'isFinished',
    'refetch',
    'refresh',
    'mutate',
    'execute',
    'json',
    'get',
    'fetching',
  ],
];

export function createUnreadCalls(
  file: FileModel,
  { flow }: Provenance,
  contexts: Contexts,
  patterns: Patterns,
): UnreadCalls {
  const own = Object.values(file.knowledge.catalogue.api.fields);
  const body = new Set([...own, ...ofPromise]);
  const responses = [new Set([...body, ...ofData]), new Set([...body, ...ofBody])];
  const hook = new Set([...own, ...ofHook]);
  let read: ReadonlyMap<PlainNode, ReadonlySet<string>> | undefined;

  /** What the file reads of what its calls give, by the call. Read once, when there is such a call at all. */
  function readAll(): ReadonlyMap<PlainNode, ReadonlySet<string>> {
    const byCall = new Map<PlainNode, Set<string>>();
    const add = ({ places }: Value, name: string): void => {
      for (const { base, root } of places) {
        if (base || root.node.kind !== 'call') continue;
        addTo(byCall, root.node, name);
      }
    };
    for (const member of file.nodesOf('member')) {
      const name = memberName(member);
      if (name !== undefined) add(contexts.expand(flow.valueOf(member.object)), name);
    }
    for (const { origin, name } of patterns.reads) {
      const whole = origin.from
        ? flow.valueOf(origin.from)
        : flow.valueOfParameter(origin.owner, origin.index);
      add(contexts.expand(readPath(whole, origin.path, flow.parts, flow.ask, anyItem)), name);
    }
    return byCall;
  }

  function isReadAs(call: CallNode, allowed: ReadonlySet<string>): boolean {
    read ??= readAll();
    for (const name of read.get(call) ?? []) if (!allowed.has(name)) return false;
    return true;
  }

  return {
    asBody({ call, isAsking, isSpot }) {
      if (!isReadAs(call, body)) return undefined;
      return { kind: 'body', reason: isAsking ? 'asking' : 'supposed', isSpot, isChecked: unchecked };
    },
    inside({ call, isSpot }) {
      const shapes = isHook(call) ? [hook] : responses;
      if (!shapes.some((allowed) => isReadAs(call, allowed))) return undefined;
      return { kind: 'body', reason: 'opened', isSpot, isChecked: unchecked };
    },
  };
}

/** `useFetch`, `useSWR`: hooks of React and Vue. */
export function isHook({ callee }: CallNode): boolean {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? memberName(callee) : '';
  return wordsOf(name ?? '')[0] === 'use';
}
