import { writeExplanation } from '@xt-mc/analysis';
import { commands, Uri, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { createAnswers } from './answers.ts';
import { languages } from './documents.ts';

/**
 * Shows, on a page, why the text at the caret is, or is not, a message code of XT's. From syntax alone: this runs beside
 * tsserver as well as without it. The page's text is the query of its address, so that nothing need be kept.
 */
export async function showWhy(scheme: string, options: Readonly<Record<string, unknown>>): Promise<void> {
  const page = pageFor(window.activeTextEditor, options);
  if (page === undefined) {
    void window.showInformationMessage(
      'XT: There is nothing to explain here. Put the caret on a text, on mc, rc or result, or on a body, in TypeScript or JavaScript.',
    );
    return;
  }
  const address = Uri.from({ scheme, path: '/Why.md', query: encodeURIComponent(page) });
  try {
    await commands.executeCommand('markdown.showPreviewToSide', address);
  } catch {
    await commands.executeCommand('vscode.open', address);
  }
}

function pageFor(
  editor: TextEditor | undefined,
  options: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!editor || !languages.includes(editor.document.languageId)) return undefined;
  const { document, selection } = editor;
  const found = createAnswers(options).explanation(document, document.offsetAt(selection.active));
  return found && writeExplanation(found, document.getText());
}
