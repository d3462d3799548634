import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Position,
  Range,
  TextEdit,
} from '../../language-servers/protocol.ts';
import { textOf } from '../../language-servers/protocol.ts';
import type { Editor } from './editor.ts';

/** The capabilities of an editor that shows all there is. */
export const capable = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { labelDetailsSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
} as const;

interface Hover {
  readonly contents: { readonly kind: string; readonly value: string };
  readonly range: Range;
}

/** The hover at a place of a document; null where there is none. */
export function hover(editor: Editor, uri: string, position: Position): Promise<Hover | null> {
  return editor.request('textDocument/hover', { textDocument: { uri }, position });
}

export async function hoverText(editor: Editor, uri: string, position: Position): Promise<string> {
  return textOf((await hover(editor, uri, position))?.contents);
}

export interface Item extends CompletionItem {
  readonly sortText: string;
  readonly labelDetails?: { readonly description: string };
  readonly textEdit: { readonly newText: string; readonly range: Range };
}

export function complete(editor: Editor, uri: string, position: Position): Promise<readonly Item[] | null> {
  return editor.request('textDocument/completion', { textDocument: { uri }, position });
}

/** The diagnostics that an editor gets when it asks. */
export async function pull(editor: Editor, uri: string): Promise<readonly Diagnostic[]> {
  const report = await editor.request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items;
}

export function actions(
  editor: Editor,
  uri: string,
  range: Range,
  context: { readonly diagnostics?: readonly Diagnostic[]; readonly only?: readonly string[] } = {},
): Promise<readonly (CodeAction & { readonly isPreferred?: boolean })[]> {
  return editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...context },
  });
}

/** The edits of an action in the document for which it was asked. */
export function editsIn({ edit }: CodeAction, uri: string): readonly TextEdit[] {
  return edit?.changes?.[uri] ?? edit?.documentChanges?.[0]?.edits ?? [];
}
