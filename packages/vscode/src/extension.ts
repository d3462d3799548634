import { CodeActionKind, commands, extensions, languages, workspace } from 'vscode';
import type { ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { languages as languageIds } from './languages.ts';
import type { Switch } from './server-switch.ts';
import { createSwitch } from './server-switch.ts';
import { chosenOptions, section } from './settings.ts';
import { configurePlugin, typescriptExtensionId } from './typescript-extension.ts';
import { command as whyCommand, whyActions } from './why/actions.ts';
import { answersItself, isSwitchOn, typescript7Ids } from './who-answers.ts';

/** The scheme of the pages that explain codes. */
const scheme = 'xt-mc';

/** The extension's own language server, which runs while no tsserver answers. */
let ownAnswers: Switch | undefined;

/** What VS Code calls when a file of TypeScript or JavaScript is opened, or the command is first used. */
export function activate(context: ExtensionContext): void {
  const options = () => chosenOptions(workspace.getConfiguration(section));
  const server = context.asAbsolutePath('dist/server.cjs');
  ownAnswers = createSwitch(async () => {
    const { startServer } = await import('./own-answers.ts');
    return startServer(server);
  });
  const update = (areOptionsNew: boolean): void => {
    if (areOptionsNew) configurePlugin(options()).catch(report);
    ownAnswers?.set(answersItself(situation())).catch(report);
  };
  const pages: TextDocumentContentProvider = {
    async provideTextDocumentContent({ path, query }) {
      if (query !== '') return decodeURIComponent(query);
      const { pageAt } = await import('./explain/explain.ts');
      return pageAt(path, options());
    },
  };
  context.subscriptions.push(
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
    commands.registerCommand('xtMc.explain', async () => {
      const { explain } = await import('./explain/explain.ts');
      await explain(scheme, options());
    }),
    languages.registerCodeActionsProvider(languageIds, whyActions, {
      providedCodeActionKinds: [CodeActionKind.Refactor],
    }),
    commands.registerCommand(whyCommand, async () => {
      const { showWhy } = await import('./why/why.ts');
      await showWhy(scheme, server, options());
    }),
  );
  update(true);
}

/** What VS Code calls before it ends. */
export async function deactivate(): Promise<void> {
  await ownAnswers?.set(false);
}

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
