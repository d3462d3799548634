import { CodeAction, CodeActionKind } from 'vscode';
import type { CodeActionProvider } from 'vscode';
import { isAskedAt } from 'xt-mc-language-server/src/why/asked-at.ts';
import { whyTitle } from 'xt-mc-language-server/src/why/command.ts';

/** The command that explains the place of the caret. */
export const command = 'xtMc.explainWhy';

/** Offers the question beside whatever else there is to do at a code; nothing is parsed for that. */
export const whyActions: CodeActionProvider = {
  provideCodeActions(document, { start }) {
    if (!isAskedAt(document.getText(), document.offsetAt(start))) return [];
    const action = new CodeAction(whyTitle, CodeActionKind.Refactor);
    action.command = { command, title: whyTitle };
    return [action];
  },
};
