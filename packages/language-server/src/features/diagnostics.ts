import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { Document } from '../documents/document.ts';

/** What the diagnostics are signed with, as the plugin's are. */
export const source = 'xt-mc';

const severities = { suggestion: DiagnosticSeverity.Hint, warning: DiagnosticSeverity.Warning } as const;

/** What the options have told of a document. */
export function diagnosticsIn(document: Document, answers: Answers): Diagnostic[] {
  const { diagnostics: kind } = answers.options.editor;
  if (kind === 'off') return [];
  return answers.reports(document).map(({ start, end, message, code }) => ({
    range: document.rangeOf({ start, end }),
    severity: severities[kind],
    code,
    source,
    message,
  }));
}
