import { maxStepsInVain } from '../knowledge/thresholds.ts';

/** Asks for what another key stands for: as far as it is known yet. */
type Ask<Key, Found> = (key: Key) => Found;

export interface Solver<Key, Found> {
  solve(key: Key): Found;
  /** How often a key was worked out: what tests count instead of seconds. */
  readonly steps: number;
}

interface Steps {
  readonly question: number;
  readonly file: number;
}

interface Equations<Key, Found> {
  /** Works a key out from others. More known of those may only make more of it. */
  readonly read: (key: Key, ask: Ask<Key, Found>) => Found;
  readonly nothing: Found;
  readonly unknown: Found;
  readonly isSame: (first: Found, second: Found) => boolean;
  /** What an answer becomes that is worked out again. */
  readonly grown: (previous: Found, found: Found) => Found;
  /** Times that an answer may change before it counts as unknown. */
  readonly maxTimes: number;
  /** Steps for one question and for a whole file after which nothing more is worked out: the last resort. */
  readonly maxSteps: Steps;
  /** Steps of a file that may lead to nothing, before a question has fewer. */
  readonly maxInVain?: Steps;
}

/** Keys that are worked out inside one another; what lies deeper waits its turn, so that no chain needs a stack. */
const maxDepth = 40;

interface Entry<Key, Found> {
  readonly key: Key;
  found: Found;
  /** Who asked for it, and is worked out again when it changes. */
  asked: Entry<Key, Found>[] | undefined;
  times: number;
  isWaiting: boolean;
  isNew: boolean;
}

/**
 * The least answers of equations that may ask each other in circles. All that a question leads to is worked out
 * together, until nothing changes, and kept: no answer depends on who asked first, nothing is worked out anew for each
 * way to it, and no stack is needed however long a chain is.
 */
export function createSolver<Key, Found>({
  read,
  nothing,
  unknown,
  isSame,
  grown,
  maxTimes,
  maxSteps,
  maxInVain = maxStepsInVain,
}: Equations<Key, Found>): Solver<Key, Found> {
  const solved = new Map<Key, Found>();
  // Questions that had too many steps: they are not asked again.
  const lost = new Set<Key>();
  let steps = 0;
  let inVain = 0;
  // What one question leads to: emptied with the next.
  const open = new Map<Key, Entry<Key, Found>>();
  const waiting: Entry<Key, Found>[] = [];
  // What is worked out again comes last, in turn: a variable with a thousand assignments then meets many of their
  // changes at once, and not each by itself.
  const again: Entry<Key, Found>[] = [];
  let end = 0;
  let depth = 0;
  let running: Entry<Key, Found> | undefined;
  let deeper: Entry<Key, Found>[] = [];

  function entryOf(key: Key): Entry<Key, Found> {
    let entry = open.get(key);
    if (!entry) {
      entry = { key, found: nothing, asked: undefined, times: 0, isWaiting: false, isNew: true };
      open.set(key, entry);
    }
    return entry;
  }

  function push(entry: Entry<Key, Found>, list = waiting): void {
    if (entry.isWaiting) return;
    entry.isWaiting = true;
    list.push(entry);
  }

  function ask(key: Key): Found {
    const kept = solved.get(key);
    if (kept !== undefined) return kept;
    // The question has had its steps, and nothing of it will be kept: what it still asks is not gathered either.
    if (steps > end) return nothing;
    const other = entryOf(key);
    const asker = running;
    if (asker) {
      if (other.asked) other.asked.push(asker);
      else other.asked = [asker];
    }
    if (other.isNew) {
      if (depth >= maxDepth || !workOut(other, asker)) deeper.push(other);
    }
    return other.found;
  }

  /** Works one key out, and all that it asks for first. False where something lies too deep, and was put first. */
  function workOut(entry: Entry<Key, Found>, asker: Entry<Key, Found> | undefined): boolean {
    const [outer, ownDeeper] = [running, deeper];
    entry.isNew = false;
    steps++;
    depth++;
    running = entry;
    deeper = [];
    const found = grown(entry.found, read(entry.key, ask));
    const missing = deeper;
    running = outer;
    deeper = ownDeeper;
    depth--;
    if (missing.length > 0) {
      push(entry);
      for (const other of missing) push(other);
      return false;
    }
    if (isSame(found, entry.found)) return true;
    entry.found = ++entry.times > maxTimes ? unknown : found;
    // Whoever is worked out again asks again.
    const askers = entry.asked ?? [];
    entry.asked = asker && [asker];
    for (const asking of askers) if (asking !== asker) push(asking, again);
    return true;
  }

  function solve(question: Key): Found {
    const known = solved.get(question) ?? (lost.has(question) ? unknown : undefined);
    if (known !== undefined) return known;
    const start = steps;
    const budget = inVain < maxInVain.file ? maxSteps.question : maxInVain.question;
    end = Math.min(start + budget, maxSteps.file);
    push(entryOf(question));
    for (let next = 0; steps <= end;) {
      const entry = waiting.pop() ?? again[next++];
      if (!entry) break;
      entry.isWaiting = false;
      workOut(entry, undefined);
    }
    // What is left open is not kept: another question may lead to it in fewer steps.
    const isDone = steps <= end;
    if (isDone) for (const { key, found } of open.values()) solved.set(key, found);
    else {
      inVain += steps - start;
      lost.add(question);
    }
    open.clear();
    waiting.length = 0;
    again.length = 0;
    return isDone ? (solved.get(question) as Found) : unknown;
  }

  return {
    solve,
    get steps() {
      return steps;
    },
  };
}
