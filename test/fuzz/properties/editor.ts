/** The editor's side: TypeScript's tree, which is there whatever the text; findings, and all that the plugin makes of them. */
import type { Edit, PlainSource } from '../../../packages/analysis/src/index.ts';
import { lowerFromTypeScript } from '../../parity/lower-both.ts';
import { analyseSource, canHoldCodes, findingsOf, type Told } from '../hosts.ts';
import { createPlugin } from '../plugin.ts';
import type { Program } from '../program.ts';
import { checkAnswers } from './answers.ts';
import { checkPluginFixes, fixAllEdits } from './fixes.ts';
import { checkTexts } from './texts.ts';
import { guarded, type Violation } from './violation.ts';

export interface EditorView {
  readonly source: PlainSource;
  readonly strict: readonly Told[];
  readonly recommended: readonly Told[];
  /** What the plugin changes when all misspelt codes are mended at once. */
  readonly fixAll: readonly Edit[];
}

/** What the editor finds in a program, broken or not. */
export function viewInEditor(program: Program, violations: Violation[]): EditorView | undefined {
  const { text, fileName } = program;
  const lowered = guarded('lowering for the editor', violations, () => lowerFromTypeScript(text, fileName));
  if (!lowered) return undefined;
  const source = lowered.value;
  const analysed = guarded('analysis for the editor', violations, () => {
    const analysis = analyseSource(source);
    return { analysis, strict: findingsOf(analysis, true), recommended: findingsOf(analysis, false) };
  });
  if (!analysed) return undefined;
  const { analysis, strict, recommended } = analysed.value;
  for (const finding of [...strict, ...recommended]) {
    checkRange(finding, text, violations);
    violations.push(...checkTexts("the editor's report", [finding.message, ...finding.titles], text));
  }
  if (strict.length + recommended.length > 0 && !canHoldCodes(text))
    violations.push({
      property: 'the gate lets every finding pass',
      detail: strict.map(({ message }) => message).join('\n'),
    });
  const plugin = createPlugin(program);
  const answered = guarded('hover and completion', violations, () =>
    checkAnswers(analysis, plugin, fileName),
  );
  const fixed = guarded('fixes of the plugin', violations, () => ({
    violations: checkPluginFixes(program, plugin, strict),
    all: fixAllEdits(program, plugin),
  }));
  violations.push(...(answered?.value ?? []), ...(fixed?.value.violations ?? []));
  for (const line of plugin.log) violations.push({ property: 'the plugin logs no failure', detail: line });
  return { source, strict, recommended, fixAll: fixed?.value.all ?? [] };
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
