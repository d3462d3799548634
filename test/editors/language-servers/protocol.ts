/** What is used of the language server protocol's types. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  /** Edits of a file; or, where they have none, something done with one: vtsls creates files that are there already. */
  readonly documentChanges?: readonly {
    readonly textDocument?: { readonly uri: string };
    readonly edits?: readonly TextEdit[];
  }[];
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly source?: string;
  readonly code?: number | string;
  readonly severity?: number;
}

export interface Command {
  readonly title: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

export interface CodeAction {
  readonly title: string;
  readonly kind?: string;
  readonly edit?: WorkspaceEdit;
  readonly command?: Command;
  readonly data?: unknown;
  readonly diagnostics?: readonly Diagnostic[];
}

export type Documentation = string | { readonly kind: string; readonly value: string };

export interface CompletionItem {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: Documentation;
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string; readonly range?: Range; readonly replace?: Range };
  readonly data?: unknown;
}

export interface Hover {
  readonly contents: Documentation | readonly Documentation[];
}

/** The text of documentation, in whichever of its shapes it came. */
export function textOf(documentation: Documentation | readonly Documentation[] | undefined): string {
  if (documentation === undefined) return '';
  if (typeof documentation === 'string') return documentation;
  return 'value' in documentation ? documentation.value : documentation.map(textOf).join('\n');
}

/** The place of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, { length }) => sum + length + 1, character);
}

/** A text with edits made; they speak of the text as it was. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start))
    .reduce(
      (changed, { range, newText }) =>
        changed.slice(0, offsetAt(text, range.start)) + newText + changed.slice(offsetAt(text, range.end)),
      text,
    );
}

/** The edits that a change of the workspace makes in one file. */
export function editsOf(edit: WorkspaceEdit, uri: string): readonly TextEdit[] {
  const changes = Object.entries(edit.changes ?? {}).flatMap(([of, edits]) => (of === uri ? edits : []));
  const documents = (edit.documentChanges ?? []).flatMap(({ textDocument, edits = [] }) =>
    textDocument?.uri === uri ? edits : [],
  );
  return [...changes, ...documents];
}
