import type ts from 'typescript';
import { createSourceFile, ScriptKind, ScriptTarget } from 'typescript';

/** What is used of VS Code's documents. */
export interface Document {
  readonly fileName: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

/** One state of a document. */
export interface State {
  readonly text: string;
  /** Its tree, which is made when it is first asked for. */
  readonly file: () => ts.SourceFile;
}

const kinds: Readonly<Record<string, ts.ScriptKind>> = {
  javascript: ScriptKind.JS,
  javascriptreact: ScriptKind.JSX,
  typescript: ScriptKind.TS,
  typescriptreact: ScriptKind.TSX,
};

export const languages: readonly string[] = Object.keys(kinds);

/** Reads documents, once for each of their versions. */
export function createDocuments(): (document: Document) => State {
  const states = new WeakMap<Document, State & { readonly version: number }>();
  return (document) => {
    const { version } = document;
    const kept = states.get(document);
    if (kept?.version === version) return kept;
    const text = document.getText();
    let file: ts.SourceFile | undefined;
    const state = { version, text, file: () => (file ??= parse(document, text)) };
    states.set(document, state);
    return state;
  };
}

function parse({ fileName, languageId }: Document, text: string): ts.SourceFile {
  return createSourceFile(fileName, text, ScriptTarget.Latest, true, kinds[languageId]);
}
