/** Holds one program against every promise. */
import { lowerFromEstree } from '../../parity/lower-both.ts';
import { compare } from '../../parity/difference.ts';
import { analyseSource, canHoldCodes, findingsOf, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { viewInEditor } from './editor.ts';
import { compareWithFindings, lintTwice } from './eslint.ts';
import { checkMended } from './mended.ts';
import { checkSuggestion, type Subject } from './suggestions.ts';
import { guarded, type Violation } from './violation.ts';

export interface Verdict {
  readonly violations: readonly Violation[];
  /** Whether @typescript-eslint/parser understands the program; what it does not is the editor's alone. */
  readonly isParsed: boolean;
  /** The rules that report, once for each report of the strict preset. */
  readonly reached: readonly string[];
  /** How many suggestions were applied. */
  readonly applied: number;
}

export interface CheckOptions {
  /** Suggestions tried of one program, spread over all that there are: large files have hundreds. */
  readonly maxSuggestions: number;
}

export function check(given: Program, { maxSuggestions }: CheckOptions): Verdict {
  const violations: Violation[] = [];
  // A mutation may have doubled the mark: what readers of files strip, they strip once, or altogether.
  const program: Program = { ...given, text: given.text.replace(/^\uFEFF+/, '\uFEFF') };
  const bare: Program = { ...program, text: program.text.replace(/^\uFEFF/, '') };
  const view = viewInEditor(bare, violations);
  const linted = lintTwice(program, 'typescript-eslint', violations);
  const reached = view?.strict.map(({ rule }) => rule) ?? [];
  if (!view || !linted || linted.syntaxError !== undefined)
    return { violations, isParsed: false, reached, applied: 0 };

  const expected = canHoldCodes(bare.text) ? view.strict : [];
  if (!isAwaitAmbiguous(bare))
    violations.push(...compareWithFindings(bare.text, linted, expected, 'typescript-eslint'));
  if (/\.[cm]?jsx?$/.test(bare.fileName)) {
    const byEspree = lintTwice(program, 'espree', violations);
    if (byEspree && byEspree.syntaxError === undefined && !isAwaitAmbiguous(bare))
      violations.push(...compareWithFindings(bare.text, byEspree, expected, 'espree'));
  }
  const lowered = guarded('lowering for ESLint', violations, () => lowerFromEstree(bare.text, bare.fileName));
  if (!lowered) return { violations, isParsed: true, reached, applied: 0 };
  const source = lowered.value;
  const { differences } = compare(source, view.source);
  if (differences.length > 0)
    violations.push({ property: 'both lowerings agree', detail: differences.join('\n') });

  const duplicates = reached.length > 0 ? countDuplicates(bare) : 0;
  let applied = 0;
  for (const isStrict of [true, false]) {
    const analysed = guarded('analysis for ESLint', violations, () =>
      findingsOf(analyseSource(source), isStrict),
    );
    if (!analysed) continue;
    const subject: Subject = { program: bare, source, findings: analysed.value, isStrict, duplicates };
    if (isStrict) {
      const mended = guarded('what is mended', violations, () => checkMended(bare, source, subject.findings));
      violations.push(...(mended?.value ?? []));
    }
    // What strict and recommended both find has the same suggestions: once is enough.
    const fresh = isStrict
      ? analysed.value
      : analysed.value.filter((finding) => !isAmong(finding, view.strict));
    const all = fresh.flatMap((finding) => finding.suggestions.map(({ edits }) => ({ finding, edits })));
    const step = Math.max(1, Math.ceil(all.length / maxSuggestions));
    for (const [index, { finding, edits }] of all.entries()) {
      if (index % step !== 0) continue;
      const checked = guarded('a suggestion', violations, () => checkSuggestion(subject, finding, edits));
      violations.push(...(checked?.value ?? []));
      applied++;
    }
  }
  return { violations, isParsed: true, reached, applied };
}

/**
 * `await (x)` in a file that neither imports nor exports: ESLint is told that it is a module and sees an `await`,
 * TypeScript takes it for a script and sees a call. The lowerings are compared on equal terms all the same.
 */
function isAwaitAmbiguous({ text }: Program): boolean {
  return !/^\s*(?:import|export)\b/m.test(text) && /\bawait\s*[([+\-/<`]/.test(text);
}

function isAmong({ rule, start, message }: Told, others: readonly Told[]): boolean {
  return others.some((other) => other.rule === rule && other.start === start && other.message === message);
}
