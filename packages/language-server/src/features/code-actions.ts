import { combineFixes } from '@xt-mc/analysis';
import type { Edit } from '@xt-mc/analysis';
import type { Fix, Report } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { Client } from '../client.ts';
import type { Document } from '../documents/document.ts';
import { source } from './diagnostics.ts';
import { isKindWanted } from './kinds.ts';
import { whyActions, whyKind } from './why.ts';

/** The kind of the fixes where nothing is underlined. */
const refactorKind = `${CodeActionKind.RefactorRewrite}.${source}`;
/** Fix-all is for spelling alone: what other fixes insert wants to be read. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;
const spellingRule = 'no-unknown-code';

export const kinds = [CodeActionKind.QuickFix, refactorKind, whyKind, fixAllKind] as const;

/**
 * Quick fixes on what is underlined, or refactors at the place where nothing is; the question why at what is spelt like a
 * code; and fix-all where it is asked for.
 */
export function actionsAt(
  document: Document,
  params: CodeActionParams,
  answers: Answers,
  client: Client,
): CodeAction[] {
  const { range, context } = params;
  const { diagnostics, only } = context;
  const isTold = answers.options.editor.diagnostics !== 'off';
  const kind = isTold ? CodeActionKind.QuickFix : refactorKind;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const fixes = isKindWanted(kind, only)
    ? answers
        .reports(document)
        .filter((report) => report.start <= end && start <= report.end)
        .flatMap((report) => actionsOf(report, kind, document, isTold ? diagnostics : [], client))
    : [];
  return [
    ...fixes,
    ...whyActions(document, params),
    ...(asksFixAll(only, isTold) ? fixAll(document, answers, client) : []),
  ];
}

/** Where nothing is told, whoever saves with the fixes of all servers has not asked for ours. */
function asksFixAll(only: readonly string[] | undefined, isTold: boolean): boolean {
  return (
    only?.some((wanted) => wanted === fixAllKind || (isTold && `${fixAllKind}.`.startsWith(`${wanted}.`))) ??
    false
  );
}

function actionsOf(
  report: Report,
  kind: string,
  document: Document,
  shown: readonly Diagnostic[],
  client: Client,
): readonly CodeAction[] {
  const own = shown.filter(
    (diagnostic) =>
      diagnostic.source === source &&
      diagnostic.code === report.code &&
      document.offsetAt(diagnostic.range.start) === report.start,
  );
  return report.fixes.map(({ description, edits }: Fix) => ({
    title: description,
    kind,
    edit: editOf(edits, document, client),
    ...(own.length > 0 ? { diagnostics: own } : {}),
    ...(own.length > 0 && report.fixes.length === 1 ? { isPreferred: true } : {}),
  }));
}

function fixAll(document: Document, answers: Answers, client: Client): readonly CodeAction[] {
  // A key is mended with what reads it, so that two fixes may have an edit in common.
  const edits = combineFixes(
    answers
      .reports(document)
      .filter(({ rule }) => rule === spellingRule)
      .flatMap(({ fixes }) => fixes.filter(({ isForAll }) => isForAll))
      .map((fix) => fix.edits),
  );
  if (edits.length === 0) return [];
  const title = 'Change all misspelt XT message codes that have one answer';
  return [{ title, kind: fixAllKind, edit: editOf(edits, document, client) }];
}

function editOf(edits: readonly Edit[], document: Document, client: Client): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.text }));
  return client.hasVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
