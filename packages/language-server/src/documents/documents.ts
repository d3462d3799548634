import type { Connection } from 'vscode-languageserver';
import { isOurs } from '../languages.ts';
import type { Document } from './document.ts';
import { changeDocument, createDocument } from './document.ts';
import type { Encoding } from './positions.ts';

/** The documents that the editor has open. */
export interface Documents {
  get(uri: string): Document | undefined;
  all(): Iterable<Document>;
}

/** What wants to hear of documents. */
export interface Listener {
  readonly opened: (document: Document) => void;
  readonly changed: (document: Document) => void;
  readonly closed: (uri: string) => void;
}

/** Keeps the documents that the editor opens, as it changes them, if they are in a language of ours. */
export function trackDocuments(
  connection: Connection,
  encoding: () => Encoding,
  { opened, changed, closed }: Listener,
): Documents {
  const open = new Map<string, Document>();
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (!isOurs(textDocument.languageId)) return;
    const document = createDocument(textDocument, encoding());
    open.set(document.uri, document);
    opened(document);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const before = open.get(textDocument.uri);
    if (!before) return;
    const document = changeDocument(before, contentChanges, textDocument.version, encoding());
    open.set(document.uri, document);
    changed(document);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    if (open.delete(textDocument.uri)) closed(textDocument.uri);
  });
  return { get: (uri) => open.get(uri), all: () => open.values() };
}
