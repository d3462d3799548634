import { CodeAction, CodeActionKind, commands, extensions, languages, workspace } from 'vscode';
import type { CodeActionProvider, Disposable, ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { chosenOptions, section } from './settings.ts';
import { configurePlugin, typescriptExtensionId } from './typescript-extension.ts';
import { isAskedAt, whyCommand } from './asked-at.ts';
import { answersItself, isSwitchOn, typescript7Ids } from './who-answers.ts';

/** The scheme of the pages that explain codes. */
const scheme = 'xt-mc';

/** What VS Code calls when a file of TypeScript or JavaScript is opened, or the command is first used. */
export function activate({ subscriptions }: ExtensionContext): void {
  const options = () => chosenOptions(workspace.getConfiguration(section));
  const own = createOwnAnswers(options);
  const update = (areOptionsNew: boolean): void => {
    if (areOptionsNew) configurePlugin(options()).catch(report);
    own.update(answersItself(situation()), areOptionsNew).catch(report);
  };
  const pages: TextDocumentContentProvider = {
    async provideTextDocumentContent({ path, query }) {
      if (query !== '') return decodeURIComponent(query);
      const { pageAt } = await import('./explain/explain.ts');
      return pageAt(path, options());
    },
  };
  subscriptions.push(
    own,
    workspace.onDidChangeConfiguration((event) => {
      update(event.affectsConfiguration(section));
    }),
    // Either may bring a TypeScript extension that has heard of no options yet.
    workspace.onDidGrantWorkspaceTrust(() => {
      update(true);
    }),
    extensions.onDidChange(() => {
      update(true);
    }),
    workspace.registerTextDocumentContentProvider(scheme, pages),
    languages.registerCodeActionsProvider(whyLanguages, whyActions, {
      providedCodeActionKinds: [CodeActionKind.Refactor],
    }),
    commands.registerCommand(whyCommand, async () => {
      const { showWhy } = await import('./answers/providers.ts');
      await showWhy(scheme, options());
    }),
    commands.registerCommand('xtMc.explain', async () => {
      const { explain } = await import('./explain/explain.ts');
      await explain(scheme, options());
    }),
  );
  update(true);
}

const whyLanguages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Offers the question beside whatever else there is to do at a code; nothing is parsed for that. */
const whyActions: CodeActionProvider = {
  provideCodeActions(document, { start }) {
    const word = document.getWordRangeAtPosition(start, /\w+/);
    if (!word || !isAskedAt(document.getText(word))) return [];
    const title = 'Explain why this is (not) a message code';
    const action = new CodeAction(title, CodeActionKind.Refactor);
    action.command = { command: whyCommand, title };
    return [action];
  },
};

/** What fails is told in the extension host's log; the editor goes on without. */
function report(error: unknown): void {
  console.error('xt-mc', error);
}

function situation() {
  return {
    isSwitchOn: isSwitchOn(workspace.getConfiguration('js/ts'), workspace.getConfiguration('typescript')),
    hasTypeScript7: typescript7Ids.some((id) => extensions.getExtension(id) !== undefined),
    hasTypeScriptExtension: extensions.getExtension(typescriptExtensionId) !== undefined,
    isTrusted: workspace.isTrusted,
  };
}

/** The extension's own providers, which are there while they are needed. */
function createOwnAnswers(options: () => Readonly<Record<string, unknown>>) {
  let providers: Disposable | undefined;
  let isWanted = false;
  const dispose = (): void => {
    providers?.dispose();
    providers = undefined;
  };
  return {
    dispose,
    async update(areNeeded: boolean, areOptionsNew: boolean): Promise<void> {
      isWanted = areNeeded;
      if (!areNeeded || areOptionsNew) dispose();
      if (!areNeeded || providers) return;
      const { registerProviders } = await import('./answers/providers.ts');
      // Much may have changed while the file was loaded.
      if (isWanted) providers ??= registerProviders(options());
    },
  };
}
