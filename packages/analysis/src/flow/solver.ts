/** Asks for what another key stands for: as far as it is known yet. */
export type Ask<Key, Found> = (key: Key) => Found;

export interface Solver<Key, Found> {
  solve(key: Key): Found;
  /** How often a key was worked out: what tests count instead of seconds. */
  readonly steps: number;
}

export interface Equations<Key, Found> {
  /** Works a key out from others. More known of those may only make more of it. */
  read(key: Key, ask: Ask<Key, Found>): Found;
  readonly nothing: Found;
  readonly unknown: Found;
  isSame(first: Found, second: Found): boolean;
  /** Times that an answer may change before it counts as unknown. */
  readonly maxTimes: number;
  /** Steps for one question and for a whole file after which nothing more is worked out: the last resort. */
  readonly maxSteps: { readonly question: number; readonly file: number };
}

/**
 * The least answers of equations that may ask each other in circles. All that a question leads to is worked out
 * together, until nothing changes, and kept: no answer depends on who asked first, nothing is worked out anew for each
 * way to it, and no stack is needed however long a chain is.
 */
export function createSolver<Key, Found>(equations: Equations<Key, Found>): Solver<Key, Found> {
  const solved = new Map<Key, Found>();
  let steps = 0;

  function solve(question: Key): Found {
    if (solved.has(question)) return solved.get(question) as Found;
    const open = new Map<Key, Entry<Key, Found>>();
    const entryOf = (key: Key): Entry<Key, Found> => {
      let entry = open.get(key);
      if (!entry) {
        entry = { key, found: equations.nothing, asked: new Set(), times: 0, isWaiting: false, isNew: true };
        open.set(key, entry);
      }
      return entry;
    };
    const stack: Entry<Key, Found>[] = [];
    const push = (entry: Entry<Key, Found>): void => {
      if (entry.isWaiting) return;
      entry.isWaiting = true;
      stack.push(entry);
    };
    push(entryOf(question));
    const end = Math.min(steps + equations.maxSteps.question, equations.maxSteps.file);
    for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
      const fresh: Entry<Key, Found>[] = [];
      const current = entry;
      current.isNew = false;
      const ask = (key: Key): Found => {
        if (solved.has(key)) return solved.get(key) as Found;
        const other = entryOf(key);
        other.asked.add(current);
        if (other.isNew) fresh.push(other);
        return other.found;
      };
      // What is left open is not kept: another question may lead to it in fewer steps.
      if (++steps > end) return equations.unknown;
      const found = equations.read(current.key, ask);
      // What it asks for first is worked out first; then it is asked again.
      if (fresh.length > 0) {
        for (const other of fresh.reverse()) {
          other.isNew = false;
          push(other);
        }
        continue;
      }
      stack.pop();
      current.isWaiting = false;
      if (equations.isSame(found, current.found)) continue;
      current.found = ++current.times > equations.maxTimes ? equations.unknown : found;
      for (const asking of current.asked) push(asking);
    }
    for (const { key, found } of open.values()) solved.set(key, found);
    return solved.get(question) as Found;
  }

  return {
    solve,
    get steps() {
      return steps;
    },
  };
}

interface Entry<Key, Found> {
  readonly key: Key;
  found: Found;
  /** Who asked for it, and is worked out again when it changes. */
  readonly asked: Set<Entry<Key, Found>>;
  times: number;
  isWaiting: boolean;
  isNew: boolean;
}
