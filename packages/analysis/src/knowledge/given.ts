/** Stands for what cannot be read: a getter or a proxy throws, or a list has no end. */
export const unreadable: unique symbol = Symbol('unreadable');

/** No list of settings is as long; a proxy can tell any length. */
const mostItems = 100_000;

/** What `read` gives, or `unreadable` where it throws. */
function attempt<Value>(read: () => Value): Value | typeof unreadable {
  try {
    return read();
  } catch {
    return unreadable;
  }
}

/**
 * The fields of an object that somebody else made, each read once and none of them twice; what throws is `unreadable`.
 * Undefined where `value` is no object, or an array.
 *
 * @param inherited fields that are also read where they are not the object's own
 */
export function fieldsOf(
  value: unknown,
  inherited: readonly string[] = [],
): Readonly<Record<string, unknown>> | undefined | typeof unreadable {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = attempt(() => (Array.isArray(value) ? undefined : Object.keys(value)));
  if (own === undefined || own === unreadable) return own;
  const known = new Set(own);
  const read = (key: string): [string, unknown] => [
    key,
    attempt(() => (value as Record<string, unknown>)[key]),
  ];
  const others = inherited.filter((key) => !known.has(key)).map(read);
  return Object.fromEntries([...own.map(read), ...others.filter(([, field]) => field !== undefined)]);
}

/** The items of a list that somebody else made, read like fields; undefined where `value` is none. */
export function elementsOf(value: unknown): readonly unknown[] | undefined | typeof unreadable {
  return attempt(() => {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    if (length > mostItems) return unreadable;
    return Array.from({ length }, (_, index) => attempt((): unknown => value[index]));
  });
}

/** A value as a person would write it, cut to a line. */
export function show(value: unknown): string {
  if (value === unreadable) return 'a value that cannot be read';
  const text = typeof value === 'function' ? 'a function' : written(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function written(value: unknown): string {
  // JSON knows nothing of symbols, and throws for a bigint or what holds itself; `String` does for what lacks it.
  for (const write of [JSON.stringify, String]) {
    const text = attempt(() => write(value) as string | undefined);
    if (text === unreadable) break;
    if (text !== undefined) return text;
  }
  return typeof value;
}
