import { fileURLToPath } from 'node:url';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Encoding } from './positions.ts';
import { createPositions } from './positions.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** One state of an open document. It never changes, so that an answer speaks of the text that was asked about. */
export interface Document {
  readonly uri: string;
  /** The path of its file; its address where it is no file. */
  readonly fileName: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly offsetAt: (position: Position) => number;
  readonly positionAt: (offset: number) => Position;
  readonly rangeOf: (span: Span) => Range;
}

export function createDocument(
  { uri, languageId, version, text }: Pick<Document, 'uri' | 'languageId' | 'version' | 'text'>,
  encoding: Encoding,
): Document {
  const { offsetAt, positionAt } = createPositions(text, encoding);
  return {
    uri,
    fileName: fileNameOf(uri),
    languageId,
    version,
    text,
    offsetAt,
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** The state after changes, of which each speaks of the text that those before it have made. */
export function changeDocument(
  document: Document,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: Encoding,
): Document {
  const { uri, languageId } = document;
  let { text } = document;
  for (const change of changes) {
    if ('range' in change) {
      const { offsetAt } = text === document.text ? document : createPositions(text, encoding);
      const [start, end] = [offsetAt(change.range.start), offsetAt(change.range.end)];
      text = text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end));
    } else text = change.text;
  }
  return createDocument({ uri, languageId, version, text }, encoding);
}

/** The path that an address names. Of what is no file, such as a document that was never saved, the address itself. */
function fileNameOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}
