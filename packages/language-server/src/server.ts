import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import manifest from '../package.json' with { type: 'json' };
import type { Answers } from './answers.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Client } from './client.ts';
import { readClient } from './client.ts';
import type { Document } from './documents/document.ts';
import { trackDocuments } from './documents/documents.ts';
import { actionsAt } from './features/code-actions.ts';
import { itemsAt, originOf, resolved } from './features/completion.ts';
import { diagnosticsIn } from './features/diagnostics.ts';
import { explain, explainCommand } from './features/explain.ts';
import { hoverAt } from './features/hover.ts';
import { placeOf, whyMessage, whyRequest } from './features/why.ts';
import { moduleFiles } from './languages.ts';
import { createSurroundings } from './modules.ts';
import { createRenewal } from './renewal.ts';
import { createAnswersByRoot } from './settings/answers-by-root.ts';
import { givenAtStart, section, sectionOf } from './settings/read.ts';
import { createRoots } from './settings/roots.ts';
import { whyCommand } from './why/command.ts';
import type { Why } from './why/why.ts';
import { whyAt } from './why/why.ts';

/** Answers an editor over a connection, until it ends. */
export function serve(connection: Connection): void {
  let client: Client = readClient({ capabilities: {} });
  let given: unknown;
  let roots = createRoots([]);
  /** What fails is told in the editor's log; the server goes on without. */
  const log = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  const rootOf = (fileName: string): string | undefined => {
    const root = roots.of(pathToFileURL(fileName).href);
    return root?.startsWith('file:') ? fileURLToPath(root) : undefined;
  };
  const answers = createAnswersByRoot(
    connection,
    () => client,
    () => roots,
    () => given,
    createSurroundings(() => documents.all(), rootOf),
    log,
  );
  const renewal = createRenewal(
    connection,
    () => client,
    () => documents,
    answers,
    log,
  );
  const documents = trackDocuments(connection, () => client.encoding, renewal);

  connection.onInitialize((params) => {
    client = readClient(params);
    given = givenAtStart(params.initializationOptions);
    roots = createRoots((params.workspaceFolders ?? []).map(({ uri }) => uri));
    const { name, version } = manifest;
    return { capabilities: capabilitiesFor(client), serverInfo: { name, version } };
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(log);
    }
    if (client.registersWatchedFiles) {
      const watchers = [{ globPattern: moduleFiles }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(log);
    }
    if (!client.hasWorkspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      roots.change(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      answers.forget();
      renewal.all();
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    answers.change(sectionOf(settings));
    renewal.all();
  });

  // Modules are read anew whenever they are asked for: what changes is only what was told before.
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => !uri.includes('/node_modules/'))) renewal.modules();
  });

  /** An answer about a document as it is when it is asked about, though its settings may still be on their way. */
  async function about<Answer>(
    uri: string,
    token: CancellationToken,
    none: Answer,
    answer: (document: Document, own: Answers) => Answer,
  ): Promise<Answer> {
    const document = documents.get(uri);
    if (!document) return none;
    const own = await answers.for(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return answer(document, own);
    } catch (error) {
      log(error);
      return none;
    }
  }

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (document, own) => hoverAt(document, position, own, client)),
  );
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (document, own) => itemsAt(document, position, own, client)),
  );
  connection.onCompletionResolve(async (item) => {
    const origin = originOf(item);
    return origin ? resolved(item, origin, await answers.for(origin.uri), client) : item;
  });
  connection.onCodeAction((params, token) =>
    about(params.textDocument.uri, token, [], (document, own) => actionsAt(document, params, own, client)),
  );
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
    kind: 'full',
    items: await about(uri, token, [], diagnosticsIn),
  }));
  const why = ({ textDocument: { uri }, position }: TextDocumentPositionParams, token: CancellationToken) =>
    about<Why | null>(uri, token, null, (document, own) => whyAt(document, document.offsetAt(position), own));
  connection.onRequest(whyRequest, why);
  connection.onExecuteCommand(async ({ command, arguments: passed = [] }, token) => {
    if (command === explainCommand) return explain(passed[0], (await answers.for('')).knowledge);
    const place = command === whyCommand ? placeOf(passed) : undefined;
    if (!place) return null;
    const found = await why(place, token);
    await connection.sendNotification(ShowMessageNotification.type, whyMessage(found));
    return found;
  });
  connection.listen();
}
