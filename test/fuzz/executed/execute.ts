import { compileFunction } from 'node:vm';
import { createFetch, scriptsOf, type Script } from './answers.ts';
import { instrument } from './instrument/instrument.ts';
import type { Site } from './instrument/emitter.ts';
import type { ClientProgram } from './program.ts';
import { createBindings } from './runtime/bindings.ts';
import { createCalls } from './runtime/calls.ts';
import { createOperators } from './runtime/operators.ts';
import { type Event, isBroken, Run, TooLong } from './runtime/run.ts';

/** What all runs of a program together have shown. */
export interface Truth {
  /** What happened to the results of refused bodies, each once. */
  readonly events: readonly Event[];
  /** Where the results of an origin's refused bodies were met. */
  readonly sites: ReadonlyMap<string, readonly Site[]>;
  readonly runs: number;
  /** Runs that were cut short, and programs that failed before they asked anything: neither should be. */
  readonly cutShort: number;
  readonly requests: number;
  /** What was thrown where XT granted everything. */
  readonly thrown: readonly string[];
  /** Where a result was read in any run. */
  readonly reached: readonly Site[];
  /** What no client throws, in any run: a program that names what is not there shows nothing. */
  readonly broken: readonly string[];
}

type Start = (...args: readonly unknown[]) => Record<string, unknown>;

const globals = ['$', 'fetch', 'console', 'setTimeout'];
/** Not for programs: what is drawn, and what reaches beyond them. */
const hidden = ['process', 'require', 'module', 'globalThis', 'global'];

/** Runs a program with every value of its flags and every script of answers. Throws where it does not parse. */
export async function execute({ text, flags, calls }: ClientProgram): Promise<Truth> {
  const { code, sites } = instrument(text);
  const start = compileFunction(code, [...globals, ...hidden]) as Start;
  const drive = calls.map(
    (call) =>
      compileFunction(`with (exported) return (${call});`, ['exported', 'F', 'unknown']) as (
        ...args: readonly unknown[]
      ) => unknown,
  );
  const known = new Map<string, Event>();
  const met = new Map<string, Set<number>>();
  const thrown = new Set<string>();
  const [broken, reached] = [new Set<string>(), new Set<number>()];
  let [runs, cutShort, requests] = [0, 0, 0];

  async function once(script: Script | undefined, values: readonly boolean[]): Promise<void> {
    const run = new Run();
    const { fetch, asked } = createFetch(script);
    const { runtime, unknown } = runtimeOf(run);
    try {
      // A client that is made by one call is used by the next.
      const exported = { client: undefined, ...start(runtime, fetch, console_, soon) };
      for (const call of drive) {
        const error = await leaving(run, () => call(exported, values, unknown));
        if (isBroken(error)) run.broken.push(String(error));
        if (!script && error instanceof Error) thrown.add(error.message);
      }
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      cutShort++;
    }
    run.finish();
    runs++;
    requests = Math.max(requests, asked());
    for (const error of run.broken) broken.add(error);
    for (const site of run.reached) reached.add(site);
    for (const event of run.events) known.set(JSON.stringify(event), event);
    for (const [origin, places] of run.sites)
      met.set(origin, new Set([...(met.get(origin) ?? []), ...places]));
  }

  for (const values of valuesOf(flags)) {
    await once(undefined, values);
    for (const script of scriptsOf(text, requests)) await once(script, values);
  }
  const sitesOf = (places: Iterable<number>): Site[] => [...places].flatMap((place) => sites[place] ?? []);
  return {
    events: [...known.values()],
    sites: new Map([...met].map(([origin, places]) => [origin, sitesOf(places)])),
    runs,
    cutShort,
    requests,
    reached: sitesOf(reached),
    thrown: [...thrown],
    broken: [...broken],
  };
}

/** One call from outside: what it returns has left the program; what it throws, too, and is returned. */
async function leaving(run: Run, call: () => unknown): Promise<unknown> {
  try {
    let value = await settledOrIdle(call());
    // Handed out to be called later.
    if (typeof value === 'function') value = await settledOrIdle((value as () => unknown)());
    run.leave(value, -1);
    return undefined;
  } catch (error) {
    if (error instanceof TooLong) throw error;
    run.leave(error, -1);
    return error;
  }
}

/** Waits until nothing is left to run. */
async function settledOrIdle(value: unknown): Promise<unknown> {
  const idle = new Promise<void>((resolve) => setImmediate(resolve));
  const settled = Promise.resolve(value);
  settled.catch(() => undefined);
  await idle;
  return Promise.race([settled, idle]);
}

const console_ = Object.fromEntries(
  ['trace', 'debug', 'info', 'log', 'warn', 'error'].map((name) => [name, () => undefined]),
);

/** Nothing waits: what is to run later runs once what runs now has let go. */
const soon = (
  callback: (...args: readonly unknown[]) => unknown,
  _: unknown,
  ...args: readonly unknown[]
): number => {
  void Promise.resolve()
    .then(() => callback(...args))
    .catch(() => undefined);
  return 0;
};

function runtimeOf(run: Run): { readonly runtime: object; readonly unknown: () => void } {
  const unknowns = new WeakSet<object>();
  const bindings = createBindings(run);
  const calls = createCalls(run, bindings, unknowns);
  const createUnknown = (): (() => void) => {
    // A function that is a constructor as well; what it does, the runtime knows.
    const unknown = function unknown(): void {
      return undefined;
    };
    unknowns.add(unknown);
    return unknown;
  };
  const module = (): object => new Proxy({}, { get: createUnknown });
  // In this order: `left` must be written where it is read.
  const runtime = Object.assign(createOperators(run), bindings, calls, { module });
  return { runtime, unknown: createUnknown() };
}

function valuesOf(flags: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** flags }, (_, bits) =>
    Array.from({ length: flags }, (__, flag) => ((bits >> flag) & 1) === 1),
  );
}
