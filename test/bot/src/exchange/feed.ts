import type { Envelope, OrderCode } from './envelope';

export interface Refusal {
  code: OrderCode;
  symbol: string;
}

/** Tells of refusals as they come. */
export class Feed {
  private readonly listeners: ((refusal: Refusal) => void)[] = [];

  onRefusal(listener: (refusal: Refusal) => void): void {
    this.listeners.push(listener);
  }

  tell(refusal: Refusal): void {
    for (const listener of this.listeners) listener(refusal);
  }
}

interface State {
  lastCode: OrderCode;
  lastBody: Envelope<{ orderId: string }>;
  colour: string;
}

let state: State | undefined;

export function useStore<T>(select: (state: State) => T): T {
  if (state === undefined) throw new Error('no state yet');
  return select(state);
}

export function setState(next: State): void {
  state = next;
}
