/** Holds one program against every promise. */
import {
  countNodes,
  maxStepsOfNode as fewSteps,
  stepsOf,
} from '../../../packages/analysis/test/support/cost.ts';
import { compare } from '../../parity/difference.ts';
import { analyseSource, canHoldCodes, findingsOf, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { countDuplicates } from './duplicates.ts';
import { viewInEditor } from './editor.ts';
import { compareWithFindings, lintTwice } from './eslint.ts';
import { read } from './kept.ts';
import { checkMended } from './mended.ts';
import { checkSuggestion, type Subject } from './suggestions.ts';
import { guarded, type Violation } from './violation.ts';

export interface Verdict {
  readonly violations: readonly Violation[];
  /** Whether @typescript-eslint/parser understands the program; what it does not is the editor's alone. */
  readonly isParsed: boolean;
  /** The rules that report, once for each report of either preset. */
  readonly reached: readonly string[];
  /** How many suggestions were applied. */
  readonly applied: number;
}

export interface CheckOptions {
  /** Suggestions tried of one program, spread over all that there are: large files have hundreds. */
  readonly maxSuggestions: number;
  /** Steps of flow for each node that a program may take. */
  readonly maxStepsOfNode?: number;
}

export function check(given: Program, { maxSuggestions, maxStepsOfNode = fewSteps }: CheckOptions): Verdict {
  const violations: Violation[] = [];
  // A mutation may have doubled the mark: what readers of files strip, they strip once, or altogether.
  const program: Program = { ...given, text: given.text.replace(/^\uFEFF+/, '\uFEFF') };
  const bare: Program = { ...program, text: program.text.replace(/^\uFEFF/, '') };
  const view = viewInEditor(bare, violations);
  const linted = lintTwice(program, 'typescript-eslint', violations);
  const reached = view
    ? [...view.strict, ...view.recommended.filter((finding) => !isAmong(finding, view.strict))].map(
        ({ rule }) => rule,
      )
    : [];
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
  const lowered = guarded('lowering for ESLint', violations, () => read(bare));
  if (!lowered) return { violations, isParsed: true, reached, applied: 0 };
  const reading = lowered.value;
  const { differences } = compare(reading.source, view.source);
  if (differences.length > 0)
    violations.push({ property: 'both lowerings agree', detail: differences.join('\n') });

  const duplicates = reached.length > 0 ? countDuplicates(bare) : 0;
  let applied = 0;
  const analysed = guarded('analysis for ESLint', violations, () => {
    const analysis = analyseSource(reading.source);
    const found = [true, false].map((isStrict) => ({ isStrict, findings: findingsOf(analysis, isStrict) }));
    const stepsOfNode = stepsOf(analysis) / countNodes(reading.source);
    if (stepsOfNode > maxStepsOfNode)
      violations.push({
        property: 'flow takes few steps',
        detail: `${stepsOfNode.toFixed(1)} a node; at most ${maxStepsOfNode}`,
      });
    return found;
  });
  for (const { isStrict, findings } of analysed?.value ?? []) {
    const subject: Subject = { program: bare, reading, findings, isStrict, duplicates };
    if (isStrict) {
      const mended = guarded('what is mended', violations, () =>
        checkMended(bare, reading, findings, view.fixAll),
      );
      violations.push(...(mended?.value ?? []));
    }
    // What strict and recommended both find has the same suggestions: once is enough.
    const fresh = isStrict ? findings : findings.filter((finding) => !isAmong(finding, view.strict));
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
