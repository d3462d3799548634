import { commands, Uri, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { languages } from '../languages.ts';
import { askWhy } from './ask.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Shows, on a page, why the text at the caret is, or is not, a message code of XT's. The page's text is the query of its
 * address, so that nothing need be kept.
 *
 * @param server the file of the extension's own server
 */
export async function showWhy(scheme: string, server: string, options: Options): Promise<void> {
  const page = await pageFor(window.activeTextEditor, server, options);
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
  server: string,
  options: Options,
): Promise<string | undefined> {
  if (!editor || !languages.includes(editor.document.languageId)) return Promise.resolve(undefined);
  const { fileName, languageId } = editor.document;
  const { line, character } = editor.selection.active;
  return askWhy(server, { fileName, languageId, text: editor.document.getText(), line, character }, options);
}
