/** One answer of XT's that refuses, followed through a run. Answers that grant are plain values: nothing hangs on them. */
export interface Refused {
  /** The path of the address that was asked: programs ask each address in one place. */
  readonly origin: string;
  readonly mc: string;
  /** Whether something has asked what became of the call: `ask` of ./run.ts says what that is. */
  isAsked: boolean;
  /** The same, where a question for the presence of result counts as one. */
  isAskedByPresence: boolean;
  /** Whether something that cannot be read has run since: it might have thrown. */
  isBehindUnknown: boolean;
}

/**
 * - `rc`, `mc`, `result`: the field itself
 * - `presence`: a test of result for being there
 * - `outcome`: computed from rc or mc: a test, a text, what a table holds for it
 */
export type BoxKind = 'rc' | 'mc' | 'result' | 'presence' | 'outcome';

/** A value that remembers which refused body it comes from. Converted, it is what it holds. */
export class Box {
  readonly kind: BoxKind;
  readonly body: Refused;
  readonly value: unknown;
  /** What the value would be for another mc; `undefined` where rc decides as well. */
  readonly at: ((mc: string) => unknown) | undefined;

  constructor(kind: BoxKind, body: Refused, value: unknown, at?: (mc: string) => unknown) {
    this.kind = kind;
    this.body = body;
    this.value = value;
    this.at = at;
  }

  toJSON(): unknown {
    return this.value;
  }

  toString(): string {
    return String(this.value);
  }

  valueOf(): unknown {
    return this.value;
  }
}

export const isResult = (value: unknown): value is Box => value instanceof Box && value.kind === 'result';

export const isPresence = (value: unknown): value is Box =>
  value instanceof Box && (value.kind === 'result' || value.kind === 'presence');

export const isOutcome = (value: unknown): value is Box => value instanceof Box && !isPresence(value);

export const plain = (value: unknown): unknown => (value instanceof Box ? value.value : value);

/** What is computed from an outcome. */
export function computed(box: Box, compute: (value: unknown) => unknown): Box {
  const { at } = box;
  return new Box('outcome', box.body, compute(box.value), at && ((mc) => compute(at(mc))));
}

/** What XT answers when it refuses. */
export function refusal(origin: string, mc: string): Record<string, unknown> {
  const body: Refused = { origin, mc, isAsked: false, isAskedByPresence: false, isBehindUnknown: false };
  return {
    rc: new Box('rc', body, 1),
    mc: new Box('mc', body, mc, (other) => other),
    ma: [],
    result: new Box('result', body, null),
  };
}
