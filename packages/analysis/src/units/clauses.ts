import { once } from '../basics/once.ts';
import type { CaseNode, PlainNode, SwitchNode } from '../tree/nodes.ts';
import { hasBreak, leave } from '../flow/leaving.ts';

/** Labels that share a body: `case 'A': case 'B': …`. Labels at the end that have none are a clause too. */
export interface Clause {
  readonly labels: readonly CaseNode[];
  readonly body: readonly PlainNode[];
  /** Whether a `default` is among the labels. */
  readonly isDefault: boolean;
  /** Whether nothing behind the switch is reached from here, through the next clause where this one falls into it. */
  readonly isLeaving: boolean;
}

/** The clauses of a switch; read once, since each later switch of the function asks what the earlier ones leave. */
export const clausesOf = once(readClauses);

function readClauses({ cases }: SwitchNode): readonly Clause[] {
  const clauses: Clause[] = [];
  let labels: CaseNode[] = [];
  const add = (body: readonly PlainNode[]): void => {
    const isDefault = labels.some(({ test }) => !test);
    clauses.push({ labels, body, isDefault, isLeaving: false });
    labels = [];
  };
  for (const label of cases) {
    labels.push(label);
    if (label.body.length > 0) add(label.body);
  }
  if (labels.length > 0) add([]);

  let isNextLeaving = false;
  return clauses
    .reverse()
    .map((clause) => {
      isNextLeaving = !hasBreak(clause.body) && (leave(clause.body, false) || isNextLeaving);
      return { ...clause, isLeaving: isNextLeaving };
    })
    .reverse();
}
