import type { Refused } from './box.ts';
import { Box, isOutcome, isPresence, isResult } from './box.ts';

/**
 * What happened to the result of a refused body:
 * - `use`: an intolerant use: read from, iterated, handed out, returned to the caller of the program
 * - `tolerant`: `?.`, `??`, `||`
 * - `test`: a question for its presence
 * - `together`: it left with rc, mc or what was computed of them
 * - `returned`: a function of the program has returned it; whether that is a use, only its caller shows
 * - `stored`: it was kept in a property, a list or a variable of the module
 */
export type EventKind = 'use' | 'tolerant' | 'test' | 'together' | 'returned' | 'stored';

export interface Event {
  readonly kind: EventKind;
  readonly origin: string;
  readonly isAsked: boolean;
  readonly isAskedByPresence: boolean;
  readonly isBehindUnknown: boolean;
  readonly site: number;
}

/** Ends a run whose turns and calls are too many. */
export class TooLong extends Error {}

const maxTicks = 2000;

/** What one run of a program shows. */
export class Run {
  readonly events: Event[] = [];
  /** Where the result of each origin's refused bodies was met. */
  readonly sites = new Map<string, Set<number>>();
  /** Where a result was read, refused or not. */
  readonly reached = new Set<number>();
  /** What was thrown that no client throws: see `isBroken`. */
  readonly broken: string[] = [];
  /** Objects made from an outcome, such as errors. */
  readonly #made = new WeakMap<object, Refused>();
  readonly #bodies = new Set<Refused>();
  #tests: { readonly body: Refused; readonly event: Event }[] = [];
  #ticks = 0;

  tick(): void {
    if (this.#ticks++ > maxTicks) throw new TooLong('the program does not end');
  }

  meet(value: unknown, site: number): void {
    if (!(value instanceof Box)) return;
    this.#bodies.add(value.body);
    if (!isPresence(value)) return;
    const { origin } = value.body;
    this.sites.set(origin, (this.sites.get(origin) ?? new Set()).add(site));
  }

  event(kind: EventKind, box: Box, site: number): void {
    const { body } = box;
    this.meet(box, site);
    const { origin, isAsked, isAskedByPresence, isBehindUnknown } = body;
    const event = { kind, origin, isAsked, isAskedByPresence, isBehindUnknown, site };
    // A test that is followed by a question for rc or mc was one for the outcome.
    if (kind === 'test') this.#tests.push({ body, event });
    else this.events.push(event);
    if (kind === 'test') body.isAskedByPresence = true;
  }

  /** rc was tested, an outcome left, or the body was handed to something that may act on it. */
  ask(body: Refused): void {
    body.isAsked = true;
    body.isAskedByPresence = true;
    this.#tests = this.#tests.filter((test) => test.body !== body);
  }

  /** Something that cannot be read ran. */
  unknownRan(): void {
    for (const body of this.#bodies) body.isBehindUnknown = true;
  }

  finish(): void {
    for (const { event } of this.#tests) this.events.push(event);
    this.#tests = [];
  }

  made(object: unknown, from: Refused): void {
    if (typeof object === 'object' && object !== null) this.#made.set(object, from);
  }

  /** What a value holds of refused bodies: itself, or a few levels down. */
  find(
    value: unknown,
    depth = 3,
    found: Found = { results: [], outcomes: new Set(), bodies: new Set() },
  ): Found {
    if (isResult(value)) found.results.push(value);
    else if (isOutcome(value)) found.outcomes.add(value.body);
    if (typeof value !== 'object' || value === null || value instanceof Box || depth === 0) return found;
    const from = this.#made.get(value);
    if (from) found.outcomes.add(from);
    const { rc } = value as { readonly rc?: unknown };
    // A body as a whole: its result may be looked for by whoever gets it.
    if (rc instanceof Box && rc.kind === 'rc') {
      found.bodies.add(rc.body);
      return found;
    }
    for (const part of Object.values(value)) this.find(part, depth - 1, found);
    return found;
  }

  /** A value leaves the program, with all it holds. Returns whether an outcome left, and no result. */
  leave(value: unknown, site: number): boolean {
    const { results, outcomes, bodies } = this.find(value);
    const told = new Set([...outcomes, ...bodies]);
    for (const result of results) this.event(told.has(result.body) ? 'together' : 'use', result, site);
    for (const body of told) this.ask(body);
    return told.size > 0 && results.length === 0;
  }
}

export interface Found {
  readonly results: Box[];
  readonly outcomes: Set<Refused>;
  /** Bodies as a whole. */
  readonly bodies: Set<Refused>;
}

/** A name that is not there, or a value of another kind. What is `null` XT's refusal, or a client's own mistake, made so. */
export function isBroken(error: unknown): boolean {
  if (error instanceof ReferenceError) return true;
  return (
    error instanceof TypeError && !/properties of null|as it is null|null is not iterable/.test(error.message)
  );
}
