import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Report } from '../answers.ts';

/** Reports as CodeMirror shows them: underlined, with a button for each fix. */
export function diagnosticsOf(reports: readonly Report[]): Diagnostic[] {
  return reports.map(({ rule, start, end, message, fixes }) => ({
    from: start,
    to: end,
    severity: 'error',
    source: `xt-mc/${rule}`,
    message,
    actions: fixes.map(({ title, edits }) => ({
      name: title,
      apply(view: EditorView) {
        const changes = edits.map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text }));
        view.dispatch({ changes, userEvent: 'input.fix' });
      },
    })),
  }));
}
