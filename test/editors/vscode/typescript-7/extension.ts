/*
 * Stands in for the extension that brings TypeScript 7 to VS Code, which is on no registry that npm reaches: it has its
 * name, so that VS Code leaves the field to it, and runs TypeScript 7's own language server. The build puts in where
 * that stands.
 */
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

declare const typescript7: string;

export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  const client = new LanguageClient(
    'typescript-7',
    'TypeScript 7',
    { command: typescript7, args: ['--lsp', '--stdio'] },
    { documentSelector: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'] },
  );
  subscriptions.push({ dispose: () => void client.stop() });
  await client.start();
}
