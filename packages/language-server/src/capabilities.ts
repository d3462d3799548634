import type { ServerCapabilities } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { kinds } from './features/code-actions.ts';
import { explainCommand } from './features/explain.ts';
import { source } from './features/diagnostics.ts';
import { whyCommand } from './why/command.ts';

/** What the server says of itself to an editor. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ["'", '"', '`'], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [...kinds] },
    executeCommandProvider: { commands: [explainCommand, whyCommand] },
    ...(client.asksDiagnostics
      ? {
          diagnosticProvider: {
            identifier: source,
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    ...(client.hasWorkspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
