/** What every suggestion promises: the result parses, the finding is gone, none of its rule has come, all else is kept. */
import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import type { Edit, PlainSource } from '../../../packages/analysis/src/index.ts';
import { lowerFromEstree } from '../../parity/lower-both.ts';
import { analyseSource, findingsOf, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { isSubsequence } from './sequence.ts';
import type { Violation } from './violation.ts';

export interface Subject {
  readonly program: Program;
  readonly source: PlainSource;
  readonly findings: readonly Told[];
  readonly isStrict: boolean;
  /** Cases and keys that stand twice. */
  readonly duplicates: number;
}

/** Applies one suggestion and returns the promises that it breaks. */
export function checkSuggestion(subject: Subject, finding: Told, edits: readonly Edit[]): Violation[] {
  const { program, source, isStrict } = subject;
  const { rule } = finding;
  const violations: Violation[] = [];
  const broken = (property: string, detail: string): void => {
    violations.push({ property: `suggestion ${property}`, rule, detail: `${finding.message}\n${detail}` });
  };
  let changed: string;
  try {
    changed = applyEdits(program.text, edits);
  } catch (error) {
    broken('has edits in order', String(error));
    return violations;
  }
  for (const detail of keptText(program.text, finding, edits)) broken('keeps the rest of the text', detail);
  let after: PlainSource;
  try {
    after = lowerFromEstree(changed, program.fileName);
  } catch (error) {
    broken('parses', `${String(error)}\n${changed}`);
    return violations;
  }
  const kept = source.comments.map(({ value }) => value);
  if (
    !isSubsequence(
      kept,
      after.comments.map(({ value }) => value),
    )
  )
    broken('keeps comments', changed);

  if (countDuplicates({ ...program, text: changed }) > subject.duplicates)
    broken('writes no case or key twice', changed);

  const before = subject.findings.filter((other) => other.rule === rule && other !== finding);
  const remaining = findingsOf(analyseSource(after), isStrict).filter((other) => other.rule === rule);
  const starts = before.map(({ start }) => moved(start, edits));
  for (const { start, message } of remaining) {
    const index = starts.indexOf(start);
    if (index >= 0) starts.splice(index, 1);
    else if (start === moved(finding.start, edits)) broken('removes its report', `${message}\n${changed}`);
    else broken('adds no report', `${message}\n${changed}`);
  }
  return violations;
}

/** Where an offset of the text stands once the edits are applied. */
function moved(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ start, end }) => end <= offset && start < offset)
    .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

/**
 * What an edit takes away that is not its own: a rule of spelling replaces its literal, or asks mc instead of rc; all
 * others white space alone.
 */
function keptText(text: string, { rule, start, end }: Told, edits: readonly Edit[]): string[] {
  const problems: string[] = [];
  for (const edit of edits) {
    const replaced = text.slice(edit.start, edit.end);
    const asksMessageCode = replaced === 'rc' && edit.text === 'mc';
    const isOwn = rule === 'no-unknown-code' && ((start <= edit.start && edit.end <= end) || asksMessageCode);
    // `{}` may become `{ throw … }`, and 'failed' a template that begins so: nothing is lost but quotes and white space.
    // A lone `break` and an empty statement give way to what is done instead.
    const isKept =
      isSubsequence(Array.from(replaced.replace(/['"`\s]/g, '')), Array.from(edit.text)) ||
      (rule === 'no-unhandled-code' && /^(?:break)?\s*;?$/.test(replaced));
    if (!isOwn && !isKept) problems.push(`${JSON.stringify(replaced)} becomes ${JSON.stringify(edit.text)}`);
    const hasOther = text.includes('\r\n')
      ? !/(?<!\r)\n/.test(text) && /(?<!\r)\n/.test(edit.text)
      : edit.text.includes('\r');
    if (hasOther) problems.push(`brings another line end: ${JSON.stringify(edit.text)}`);
  }
  return problems;
}
