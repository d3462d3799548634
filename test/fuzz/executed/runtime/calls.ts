import { Box, computed, isOutcome, isPresence, isResult, plain } from './box.ts';
import type { createBindings } from './bindings.ts';
import { isAsked, isErrorClass, method, native, natives, settled, type Callable } from './natives.ts';
import type { Run } from './run.ts';

type Link = readonly [
  isOptional: boolean,
  kind: 'get' | 'callee' | 'call',
  part: () => unknown,
  site: number,
  objectSite: number,
];

/** Functions that ask their callback whether. */
const asking = new Set(['filter', 'find', 'findIndex', 'findLast', 'some', 'every']);

/** Reads of properties, calls and constructions of values that remember their body. */
export function createCalls(
  run: Run,
  { fail, seen }: ReturnType<typeof createBindings>,
  unknowns: WeakSet<object>,
) {
  function get(object: unknown, key: unknown, site: number, objectSite: number): unknown {
    if (key === 'result') run.reached.add(site);
    if (isResult(object)) fail(object, objectSite);
    if (isOutcome(key)) return lookUp(key, (mc) => (object as Record<string, unknown>)[mc as string]);
    return seen((plain(object) as Record<PropertyKey, unknown>)[key as PropertyKey], site);
  }

  /** What a table holds for an mc. */
  function lookUp(key: Box, find: (key: unknown) => unknown): unknown {
    const value = computed(key, find);
    return value.value === undefined && !value.at ? undefined : value;
  }

  /** A call of what cannot be read: it may act on what it is handed, and refuses where XT has. */
  function unknown(args: readonly unknown[], sites: readonly number[]): unknown {
    const isRefused = run.leave(args, sites[0] ?? -1);
    run.unknownRan();
    if (isRefused) throw new Error('refused elsewhere');
    return undefined;
  }

  function invoke(callee: unknown, args: readonly unknown[], sites: readonly number[]): unknown {
    if (isOutcome(callee)) run.ask(callee.body);
    const held = plain(callee);
    if (typeof held !== 'function') throw new TypeError('not a function');
    if (unknowns.has(held)) return unknown(args, sites);
    if (held === Boolean && isPresence(args[0]))
      return new Box('presence', args[0].body, Boolean(args[0].value));
    if (natives.has(held)) return native(run, held as Callable, args, sites);
    return settled((held as Callable)(...args));
  }

  function call(
    object: unknown,
    key: unknown,
    objectSite: number,
    args: readonly unknown[],
    sites: readonly number[],
    receiver: string,
  ): unknown {
    if (isResult(object)) fail(object, objectSite);
    if (isOutcome(key)) return invoke(get(object, key, objectSite, objectSite), args, sites);
    const name = String(key);
    if (/(?:^|\.)(?:console|log|logger)$/.test(receiver) || object === JSON) {
      // Shown, which asks nothing. A body shown as a whole has its result shown, which is no use of it.
      for (const [index, arg] of args.entries())
        for (const result of run.find(arg).results) run.event('use', result, sites[index] ?? -1);
      return object === JSON ? JSON.stringify(args[0]) : undefined;
    }
    if (isOutcome(object))
      return native(run, (value) => method(value, name).call(value, ...args.map(plain)), [object], sites);
    const callee = method(object, name);
    if (object === Array && name === 'isArray' && isResult(args[0]))
      return new Box('presence', args[0].body, false);
    const [first] = args;
    if (isOutcome(first) && isAsked(object, name))
      return lookUp(first, (mc) => callee.call(object, mc, ...args.slice(1)));
    if (Array.isArray(object) || object instanceof Map || object instanceof Set) {
      if (/^(?:push|unshift|set|add)$/.test(name)) keep(args, sites);
      if (asking.has(name))
        return object instanceof Map
          ? undefined
          : callee.call(object, verdictOf(first as Callable, sites[0] ?? -1));
    }
    if (unknowns.has(callee)) return unknown(args, sites);
    if (object === Object || object === Math || object === Array)
      return native(run, callee.bind(object), args, sites);
    return settled(callee.call(object, ...args));
  }

  /** A callback of `filter` and its like, whose answer decides. */
  function verdictOf(callback: Callable, site: number): Callable {
    return (...args) => {
      const value = callback(...args);
      if (isPresence(value)) run.event('test', value, site);
      else if (isOutcome(value) && (!value.at || Boolean(value.at('SUCCESS')) !== Boolean(value.value)))
        run.ask(value.body);
      return Boolean(plain(value));
    };
  }

  function keep(args: readonly unknown[], sites: readonly number[]): void {
    for (const [index, arg] of args.entries()) {
      const { results, outcomes } = run.find(arg, 2);
      for (const result of results) run.event('stored', result, sites[index] ?? -1);
      for (const body of outcomes) run.ask(body);
    }
  }

  return {
    get,
    run: invoke,
    call,
    make(callee: unknown, args: readonly unknown[], sites: readonly number[]): unknown {
      if (typeof callee !== 'function') throw new TypeError('not a constructor');
      const values = natives.has(callee) || isErrorClass(callee) ? args.map(plain) : args;
      if (isErrorClass(callee))
        for (const result of args.filter(isResult))
          run.event('use', result, sites[args.indexOf(result)] ?? -1);
      const made: unknown = Reflect.construct(callee, callee.name === 'Promise' ? args : values);
      const { outcomes, bodies } = run.find(args);
      for (const body of [...outcomes, ...bodies]) run.made(made, body);
      return made;
    },
    chain(base: unknown, links: readonly Link[]): unknown {
      let value = base;
      let object: unknown;
      let calleeKey: { readonly key: unknown; readonly site: number } | undefined;
      for (const [isOptional, kind, part, site, objectSite] of links) {
        if (isOptional) {
          if (isResult(value)) run.event('tolerant', value, objectSite);
          const held = plain(value);
          if (held === undefined || held === null) return undefined;
        }
        if (kind === 'get') value = get(value, part(), site, objectSite);
        else if (kind === 'callee') {
          if (isResult(value)) fail(value, objectSite);
          object = value;
          calleeKey = { key: part(), site: objectSite };
        } else {
          const [args, sites] = part() as [readonly unknown[], readonly number[]];
          value = calleeKey
            ? call(object, calleeKey.key, calleeKey.site, args, sites, '')
            : invoke(value, args, sites);
          calleeKey = undefined;
        }
      }
      return value;
    },
  };
}
