/** What every suggestion promises: the result parses, the finding is gone, none of its rule has come, all else is kept. */
import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import type { Edit } from '../../../packages/analysis/src/index.ts';
import { analyseSource, findingsOf, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { brokenByEdits, isCodeKept, read, type Reading } from './kept.ts';
import { foreignLineEnds } from './line-ends.ts';
import type { Violation } from './violation.ts';

export interface Subject {
  readonly program: Program;
  readonly reading: Reading;
  readonly findings: readonly Told[];
  readonly isStrict: boolean;
  /** Cases and keys that stand twice. */
  readonly duplicates: number;
}

/** Applies one suggestion and returns the promises that it breaks. */
export function checkSuggestion(subject: Subject, finding: Told, edits: readonly Edit[]): Violation[] {
  const { program, isStrict } = subject;
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
  let after: Reading;
  try {
    after = read({ ...program, text: changed });
  } catch (error) {
    broken('parses', `${String(error)}\n${changed}`);
    return violations;
  }
  for (const detail of notKept(finding, subject.reading, after, edits))
    broken('keeps the rest of the text', `${detail}\n${changed}`);
  for (const end of foreignLineEnds(subject.reading, edits))
    broken('brings no other line end', `${JSON.stringify(end)}\n${changed}`);

  if (countDuplicates({ ...program, text: changed }) > subject.duplicates)
    broken('writes no case or key twice', changed);

  const before = subject.findings.filter((other) => other.rule === rule && other !== finding);
  const remaining = findingsOf(analyseSource(after.source), isStrict).filter((other) => other.rule === rule);
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
function notKept(
  { rule, start, end }: Told,
  before: Reading,
  after: Reading,
  edits: readonly Edit[],
): readonly string[] {
  const lost = edits.filter((edit, index) => {
    const replaced = before.text.slice(edit.start, edit.end);
    const asksMessageCode = replaced === 'rc' && edit.text === 'mc';
    // A key is mended where the file reads it by name as well.
    const isSameKey = replaced === before.text.slice(start, end);
    const isWithin = start <= edit.start && edit.end <= end;
    const isOwn = rule === 'no-unknown-code' && (isWithin || isSameKey || asksMessageCode);
    // A lone `break` and an empty statement give way to what is done instead.
    const isEmpty = rule === 'no-unhandled-code' && /^(?:break)?\s*;?$/.test(replaced);
    // A code is taken out of where it is named; a beginning gives way to the one code of it that stays.
    const isTakenOut =
      rule === 'no-permanent-retry' && (edit.text === '' || isOneOfBeginning(replaced, edit.text));
    const isReadInVain = rule === 'no-discarded-code' && isOfOne(replaced, edit.text);
    // A field gives way to the one that is meant, and the test of it to the test of that.
    const isOfField = rule === 'no-unknown-field';
    const isMeant = isOwn || isEmpty || isTakenOut || isReadInVain || isOfField;
    return !isMeant && !isCodeKept(before, after, edits, index);
  });
  return [
    ...lost.map(
      (edit) =>
        `${JSON.stringify(before.text.slice(edit.start, edit.end))} becomes ${JSON.stringify(edit.text)}`,
    ),
    ...brokenByEdits(before, after, edits),
  ];
}

/** Whether one field takes the place of others of the same object: `body.mc` that of `body.msg ?? body.message`. */
function isOfOne(replaced: string, field: string): boolean {
  const [, object] = /^(.+?)\??\.\w+$/.exec(field) ?? [];
  return (
    object !== undefined && replaced.split(/\?\?|\|\|/).every((part) => part.trim().startsWith(`${object}.`))
  );
}

/** Whether a test for one code takes the place of one for its beginning: `mc === 'AUTH_105'` that of `mc.startsWith('AUTH_')`. */
function isOneOfBeginning(replaced: string, test: string): boolean {
  const [, not, asked, beginning] = /^(!?)(.+?)\??\.startsWith\((['"`][^]*)['"`]\)$/.exec(replaced) ?? [];
  if (not === undefined || asked === undefined || beginning === undefined) return false;
  return test.startsWith(`${asked} ${not === '' ? '===' : '!=='} ${beginning}`);
}
