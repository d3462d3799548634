import { commands, workspace } from 'vscode';
import type { ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { chosenOptions, section } from './settings.ts';
import { configurePlugin } from './typescript-extension.ts';

/** The scheme of the pages that explain codes. */
const scheme = 'xt-mc';

/** What VS Code calls when a file of TypeScript or JavaScript is opened, or the command is first used. */
export function activate({ subscriptions }: ExtensionContext): void {
  const options = () => chosenOptions(workspace.getConfiguration(section));
  const pages: TextDocumentContentProvider = {
    async provideTextDocumentContent({ path }) {
      const { pageAt } = await import('./explain/explain.ts');
      return pageAt(path, options());
    },
  };
  subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) void configurePlugin(options());
    }),
    workspace.registerTextDocumentContentProvider(scheme, pages),
    commands.registerCommand('xtMc.explain', async () => {
      const { explain } = await import('./explain/explain.ts');
      await explain(scheme, options());
    }),
  );
  void configurePlugin(options());
}
