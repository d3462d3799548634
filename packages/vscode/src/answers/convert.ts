import type { Candidate, Completions, Edit, Hover } from '@xt-mc/analysis';
import { sortTextOf } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Fix, Report } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import {
  CodeAction,
  CodeActionKind,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  Hover as ShownHover,
  MarkdownString,
  Range,
  WorkspaceEdit,
} from 'vscode';
import type { TextDocument } from 'vscode';

/** What the diagnostics are signed with, as the plugin's are. */
export const source = 'xt-mc';

/** The kind of the fixes where nothing is underlined. */
export const refactorKind = CodeActionKind.RefactorRewrite.append(source);

interface Span {
  readonly start: number;
  readonly end: number;
}

function rangeOf({ start, end }: Span, document: TextDocument): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** A hover as tsserver's looks: what stands there, then its documentation. */
export function hoverOf({ start, end, title, markdown }: Hover, document: TextDocument): ShownHover {
  const range = rangeOf({ start, end }, document);
  const head = new MarkdownString().appendCodeblock(
    `${title === '' ? '' : `(${title}) `}${document.getText(range)}`,
    'typescript',
  );
  return new ShownHover([head, new MarkdownString(markdown)], range);
}

/** An item for each candidate, with what makes its documentation when it is looked at. */
export function itemsOf(
  { start, end, candidates }: Completions,
  document: TextDocument,
): ReadonlyMap<CompletionItem, Candidate> {
  const range = rangeOf({ start, end }, document);
  return new Map(
    candidates.map((candidate, index) => {
      const { text, message } = candidate;
      const item = new CompletionItem(
        message === undefined ? text : { label: text, description: message },
        CompletionItemKind.Constant,
      );
      item.range = range;
      item.sortText = sortTextOf(index);
      return [item, candidate] as const;
    }),
  );
}

const severities = { suggestion: DiagnosticSeverity.Hint, warning: DiagnosticSeverity.Warning } as const;

export function diagnosticOf(
  report: Span & Pick<Report, 'message' | 'code'>,
  kind: keyof typeof severities,
  document: TextDocument,
): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(report, document), report.message, severities[kind]);
  diagnostic.source = source;
  diagnostic.code = report.code;
  return diagnostic;
}

export function actionOf(
  { description, edits }: Fix,
  kind: CodeActionKind,
  document: TextDocument,
): CodeAction {
  const action = new CodeAction(description, kind);
  action.edit = editOf(edits, document);
  return action;
}

function editOf(edits: readonly Edit[], document: TextDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(one, document), one.text);
  return edit;
}
