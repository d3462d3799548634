import type { Analysis } from '../../corroboration/analysis.ts';
import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { ControlGraph, Point } from '../../flow/control/graph.ts';
import { calledName } from '../../flow/functions.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, LoopNode, PlainNode } from '../../tree/nodes.ts';
import { nameOf } from './holders.ts';
import { callsIn, harmlessCalls } from './harmless-calls.ts';
import { isAwaited } from './awaited.ts';
import type { Repetitions } from './repetitions.ts';
import { functionsAround, loopsAround } from './subjects.ts';

/** How a request may go again behind a question for the code. */
export interface WayBack {
  /** Where it has gone again. */
  readonly goals: ReadonlySet<Point>;
  /** What the way stays in. */
  readonly within: PlainNode;
  /** What is sent, of the calls that run in front of the question. */
  sentBy(ahead: ReadonlySet<Point>): readonly CallNode[];
  /** Whether it is the same request. */
  isSame(sent: readonly CallNode[]): boolean;
  /** From where to where a request that was granted would go again, were it a poll. */
  polls(sent: readonly CallNode[]): readonly Poll[];
}

/** A way on which a request that was granted goes again. */
interface Poll {
  readonly from: Point;
  readonly to: ReadonlySet<Point>;
}

/** By a loop around the question, by a call of the function around it, by the same call written a second time. */
export function waysBack(
  subject: PlainNode,
  graph: ControlGraph,
  analysis: Analysis,
  repetitions: Repetitions,
): readonly WayBack[] {
  return [
    ...loopsAround(subject).map(byLoop),
    ...functionsAround(subject).flatMap(byCalls),
    ...repeatedCalls().map(byRepeating),
  ];

  function byLoop(loop: LoopNode): WayBack {
    return {
      goals: new Set(graph.pointsOf(subject)),
      within: loop,
      sentBy: (ahead) =>
        [...ahead].flatMap(({ node }) => (node && isSending(node) && isWithin(node, loop) ? [node] : [])),
      isSame: (sent) => repetitions.areSameIn(loop, sent),
      polls: (sent) =>
        sent
          .filter(isAwaited)
          .flatMap((call) => graph.pointsOf(call).map((from) => ({ from, to: new Set([from]) }))),
    };
  }

  function byCalls(owner: FunctionNode): readonly WayBack[] {
    return ownCallsOf(analysis)(owner).map((call) => ({
      goals: pointsAround(call),
      within: graph.owner,
      sentBy: () =>
        owner.body
          ? callsIn(owner.body).filter((one) => one !== call && isSending(one) && isAwaited(one))
          : [],
      isSame: () => repetitions.isSameCall(call, owner),
      polls: () => [{ from: graph.entry, to: pointsAround(call) }],
    }));
  }

  function byRepeating({ first, second }: Repeated): WayBack {
    return {
      goals: pointsAround(second),
      within: graph.owner,
      sentBy: () => [first],
      isSame: () => repetitions.isSameAgain(first, second),
      polls: () => [{ from: graph.entry, to: pointsAround(second) }],
    };
  }

  /** Where a call runs: itself, or the function in the owner that it stands in, where that is handed to a wait. */
  function pointsAround(call: CallNode): ReadonlySet<Point> {
    let at: PlainNode = call;
    for (
      let owner = enclosing(at, 'function');
      owner && owner !== graph.owner;
      owner = enclosing(at, 'function')
    ) {
      const { parent } = owner;
      if (parent?.kind !== 'call' || !harmlessCalls(analysis)(parent)) return new Set();
      at = owner;
    }
    return new Set(graph.pointsOf(at));
  }

  /** Whether a node is a call that may send something. */
  function isSending(node: PlainNode): node is CallNode {
    return node.kind === 'call' && !node.isNew && !harmlessCalls(analysis)(node);
  }

  /** Calls behind the question that are written as one whose answer it asks about. */
  function repeatedCalls(): readonly Repeated[] {
    const firsts = answering(subject, analysis).filter((call) => isSending(call) && isAwaited(call));
    if (firsts.length === 0) return [];
    const bodyOf = graph.owner.kind === 'function' ? graph.owner.body : graph.owner;
    const { written, alike } = callsByText(analysis);
    return firsts.flatMap((first) =>
      (bodyOf ? (alike(bodyOf).get(written(first)) ?? []) : [])
        .filter(({ start }) => start > subject.end)
        .map((second) => ({ first, second })),
    );
  }
}

/** Where a function calls itself. */
const ownCallsOf = once((analysis: Analysis) =>
  once((owner: FunctionNode): readonly CallNode[] => {
    const name = nameOf(owner);
    if (name === undefined || !owner.body) return [];
    return callsIn(owner.body).filter(
      (call) => calledName(call) === name && analysis.provenance.calls.calledFunction(call) === owner,
    );
  }),
);

/** How calls are written, and those within a node by that. */
const callsByText = once(({ file }: Analysis) => {
  const { text } = file.source;
  const written = once(({ start, end }: PlainNode) => text.slice(start, end).replace(/\s+/g, ''));
  const alike = once((around: PlainNode): ReadonlyMap<string, readonly CallNode[]> => {
    const found = new Map<string, CallNode[]>();
    for (const call of callsIn(around)) append(found, written(call), call);
    return found;
  });
  return { written, alike };
});

interface Repeated {
  readonly first: CallNode;
  readonly second: CallNode;
}

/** The calls that may have given what a question asks about, in its function: those of a `try`, where it asks an error. */
function answering(subject: PlainNode, { file }: Analysis): readonly CallNode[] {
  let root = subject;
  while (root.kind === 'member') root = root.object;
  const binding = root.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  const [declared] = binding?.declarations ?? [];
  if (declared?.kind === 'catch')
    return declared.parent?.kind === 'try' ? callsIn(declared.parent.block) : [];
  return (binding?.sources ?? []).flatMap(({ from }) =>
    from && from.start < subject.start ? callsIn(from) : [],
  );
}
