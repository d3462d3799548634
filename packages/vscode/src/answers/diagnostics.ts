import { wrongOptionCode } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import { Disposable, languages, workspace } from 'vscode';
import type { Diagnostic, TextDocument } from 'vscode';
import type { Answers } from './answers.ts';
import { diagnosticOf, source } from './convert.ts';
import { languages as languageIds } from './documents.ts';

/** Typing is left in peace for so long: what is half typed is no mistake. Milliseconds, about what tsserver waits. */
const quiet = 300;

/** Tells in open documents what the options have told, and keeps that up to date until it is disposed of. */
export function showDiagnostics(answers: Answers): Disposable {
  const shown = languages.createDiagnosticCollection(source);
  const waiting = new Map<TextDocument, NodeJS.Timeout>();

  const isOurs = ({ languageId }: TextDocument): boolean => languageIds.includes(languageId);
  const show = (document: TextDocument): void => {
    if (isOurs(document)) shown.set(document.uri, diagnosticsIn(document, answers));
  };
  const forget = (document: TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const listeners = [
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isOurs(document)) return;
      forget(document);
      waiting.set(
        document,
        setTimeout(() => {
          forget(document);
          show(document);
        }, quiet),
      );
    }),
    workspace.onDidCloseTextDocument((document) => {
      forget(document);
      shown.delete(document.uri);
    }),
  ];
  for (const document of workspace.textDocuments) show(document);
  return Disposable.from(...listeners, shown, {
    dispose: () => {
      for (const document of [...waiting.keys()]) forget(document);
    },
  });
}

function diagnosticsIn(document: TextDocument, answers: Answers): Diagnostic[] {
  const { diagnostics: kind } = answers.options.editor;
  const firstLine = { start: 0, end: document.offsetAt(document.lineAt(0).range.end) };
  const problems = answers.problems(document).map((problem) => ({
    ...firstLine,
    message: `Settings of XT message codes: ${problem}.`,
    code: wrongOptionCode,
  }));
  return [
    ...problems.map((problem) => diagnosticOf(problem, 'warning', document)),
    ...(kind === 'off'
      ? []
      : answers.reports(document).map((report) => diagnosticOf(report, kind, document))),
  ];
}
