/** The editor's side: TypeScript's tree, which is there whatever the text; findings, hover and completion. */
import {
  completionsAt,
  hoverAt,
  type Analysis,
  type PlainSource,
} from '../../../packages/analysis/src/index.ts';
import { reference } from '../../../packages/typescript-plugin/src/reference.ts';
import { lowerFromTypeScript } from '../../parity/lower-both.ts';
import { analyseSource, canHoldCodes, findingsOf, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { guarded, type Violation } from './violation.ts';

export interface EditorView {
  readonly source: PlainSource;
  readonly strict: readonly Told[];
  readonly recommended: readonly Told[];
}

/** Places of a text at which hover and completion are asked. */
const probes = 24;

/** What the editor finds in a program, broken or not. */
export function viewInEditor({ text, fileName }: Program, violations: Violation[]): EditorView | undefined {
  const lowered = guarded('lowering for the editor', violations, () => lowerFromTypeScript(text, fileName));
  if (!lowered) return undefined;
  const source = lowered.value;
  const analysed = guarded('analysis for the editor', violations, () => {
    const analysis = analyseSource(source);
    return { analysis, strict: findingsOf(analysis, true), recommended: findingsOf(analysis, false) };
  });
  if (!analysed) return undefined;
  const { analysis, strict, recommended } = analysed.value;
  for (const finding of [...strict, ...recommended]) checkRange(finding, text, violations);
  if (strict.length + recommended.length > 0 && !canHoldCodes(text))
    violations.push({
      property: 'the gate lets every finding pass',
      detail: strict.map(({ message }) => message).join('\n'),
    });
  guarded('hover and completion', violations, () => {
    askEverywhere(analysis, text);
  });
  return { source, strict, recommended };
}

function checkRange({ rule, start, end, suggestions }: Told, text: string, violations: Violation[]): void {
  const isInside = (from: number, to: number): boolean => 0 <= from && from <= to && to <= text.length;
  if (!isInside(start, end) || start === end)
    violations.push({
      property: 'a report lies within the file',
      rule,
      detail: `${start}-${end} of ${text.length}`,
    });
  for (const { edits } of suggestions) {
    if (!edits.every((edit) => isInside(edit.start, edit.end)))
      violations.push({ property: 'an edit lies within the file', rule, detail: JSON.stringify(edits) });
  }
}

function askEverywhere(analysis: Analysis, text: string): void {
  const step = Math.max(1, Math.floor(text.length / probes));
  for (let offset = 0; offset <= text.length; offset += step) {
    hoverAt(analysis, offset, reference, { hover: 'always' });
    completionsAt(analysis, offset);
  }
}
