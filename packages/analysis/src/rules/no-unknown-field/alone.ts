import type { Analysis } from '../../corroboration/analysis.ts';
import type { EventKind } from '../../bodies/states/events.ts';
import { leave } from '../../flow/leaving.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { FieldRead } from './field-reads.ts';
import { isFirstChoice } from './first-choice.ts';
import { type Fate, fateOf } from './fates.ts';

/** A stretch of the text. */
interface Region {
  readonly start: number;
  readonly end: number;
}

/** The fields of a body that tell what an absent one is read for. */
const ownKinds: Readonly<Record<FieldRead['meaning'], readonly EventKind[]>> = {
  reason: ['rc', 'mc', 'outcome'],
  code: ['rc', 'mc', 'outcome'],
  outcome: ['rc', 'mc', 'outcome'],
  result: ['result'],
};

/** What asks of what shape an answer is: `body.result`, `Array.isArray(body)`. */
const shapes: readonly EventKind[] = ['result', 'body'];

/**
 * The uses of some reads that stand alone: without `??` or `||`, and without a test that asks the body's own fields as
 * well. Code that asks both knows that answers differ.
 *
 * @param reads of one body
 */
export function aloneUses(reads: readonly FieldRead[], analysis: Analysis): ReadonlySet<PlainNode> {
  const alone = new Set<PlainNode>();
  const excused: Region[] = [];
  const all = reads.flatMap(({ uses }) => [...uses]);
  for (const read of reads) {
    for (const use of read.uses) {
      const fate = fateOf(use);
      const presence =
        fate.kind === 'tolerated' && isFirstChoice(use, all) && !isBesideOwn(use, read, analysis)
          ? false
          : excusedBy(fate, read, analysis);
      if (presence === false) alone.add(use);
      else excused.push(...presence);
    }
  }
  for (const use of alone) {
    if (excused.some(({ start, end }) => start <= use.start && use.end <= end)) alone.delete(use);
  }
  return alone;
}

/** What is excused with a use, such as what runs where the field is there; false where it is not excused itself. */
function excusedBy(
  fate: Fate,
  { meaning, body }: FieldRead,
  { bodies }: Analysis,
): readonly Region[] | false {
  const { kind, test, isExplicit } = fate;
  if (kind === 'tolerated' || kind === 'called') return [];
  if (kind === 'goes on') return false;
  const asksOwn = ({ start, end }: Region): boolean =>
    isAnyOf(bodies.events.between(body, start, end), ownKinds[meaning]);
  if (asksOwn(test)) return [];
  // Code that tries one shape of an answer after the other does not know which it gets.
  if (isAnyOf(bodies.events.between(body, startOfGuesses(test), test.end), shapes))
    return test.parent ? [test.parent] : [];
  if (kind === 'compared') return false;
  // Who asks for it in so many words knows answers of both sorts; a result may be missing in XT's.
  if (isExplicit && meaning !== 'result') return [];
  // What is wrong about `if (!body.success) throw new Error(body.mc)` is the test.
  if (meaning === 'outcome') return false;
  const { missing, there } = branchesOf(fate);
  return missing.some(asksOwn) ? there : false;
}

/** Whether what a field is read for is told beside it: a text that has the mc may have more. */
function isBesideOwn(use: PlainNode, { body, meaning }: FieldRead, { bodies }: Analysis): boolean {
  if (meaning === 'result') return false;
  const { start, end } = branchAround(use);
  return meaning === 'outcome' || isAnyOf(bodies.events.between(body, start, end), ['mc']);
}

/** The block, or the branch of an `if`, that a use stands in. */
function branchAround(use: PlainNode): PlainNode {
  let at = use;
  while (at.parent && at.kind !== 'block' && !(at.parent.kind === 'if' && at.parent.test !== at))
    at = at.parent;
  return at;
}

/** Where the tests begin of which one is asked after the other: those of one `else if` chain. */
function startOfGuesses(test: PlainNode): number {
  let at = test.parent?.kind === 'if' && test.parent.test === test ? test.parent : undefined;
  let { start } = test;
  while (at?.parent?.kind === 'if' && at.parent.whenFalse === at) {
    at = at.parent;
    start = at.start;
  }
  return start;
}

function isAnyOf(events: Iterable<{ readonly kind: EventKind }>, kinds: readonly EventKind[]): boolean {
  for (const { kind } of events) if (kinds.includes(kind)) return true;
  return false;
}

/** What runs where the field is missing, and where it is there. */
function branchesOf({ test, decided, isTrueWhenMissing }: Fate): {
  readonly missing: readonly Region[];
  readonly there: readonly Region[];
} {
  const behind = behindStatement(test);
  if (!decided) return { missing: behind, there: test.parent ? [test.parent] : [] };
  const { whenTrue, whenFalse } = decided;
  const otherwise = whenFalse ? [whenFalse] : [];
  if (isTrueWhenMissing === false) return { missing: [...otherwise, ...behind], there: [whenTrue] };
  const isLeaving = decided.kind === 'if' && leave([whenTrue], true);
  if (isTrueWhenMissing) return { missing: [whenTrue], there: [...otherwise, ...(isLeaving ? behind : [])] };
  return { missing: [decided, ...behind], there: [decided] };
}

/** What follows the statement that `node` stands in, up to the end of its block. */
function behindStatement(node: PlainNode): readonly Region[] {
  for (let at = node; at.parent; at = at.parent) {
    const { parent }: PlainNode = at;
    if (parent.kind === 'block' || parent.kind === 'program') return [{ start: at.end, end: parent.end }];
    if (parent.kind === 'function') return [];
  }
  return [];
}
