/** What conversions use of VS Code, which is there only inside of it: plain holders of what they are given. */

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}

export class MarkdownString {
  value: string;

  constructor(value = '') {
    this.value = value;
  }

  appendCodeblock(text: string, language: string): this {
    this.value += `\`\`\`${language}\n${text}\n\`\`\``;
    return this;
  }
}

export class Hover {
  readonly contents: readonly MarkdownString[];
  readonly range: Range;

  constructor(contents: readonly MarkdownString[], range: Range) {
    this.contents = contents;
    this.range = range;
  }
}

export class CompletionItem {
  readonly label: unknown;
  readonly kind: number;
  range?: Range;
  sortText?: string;

  constructor(label: unknown, kind: number) {
    this.label = label;
    this.kind = kind;
  }
}

export const CompletionItemKind = { Constant: 20 };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };

export class Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  source?: string;
  code?: number;

  constructor(range: Range, message: string, severity: number) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

export class CodeActionKind {
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly Refactor = new CodeActionKind('refactor');
  static readonly RefactorRewrite = new CodeActionKind('refactor.rewrite');
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  append(part: string): CodeActionKind {
    return new CodeActionKind(`${this.value}.${part}`);
  }
}

export class CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  edit?: WorkspaceEdit;

  constructor(title: string, kind: CodeActionKind) {
    this.title = title;
    this.kind = kind;
  }
}

export class WorkspaceEdit {
  readonly replaced: { readonly uri: string; readonly range: Range; readonly text: string }[] = [];

  replace(uri: string, range: Range, text: string): void {
    this.replaced.push({ uri, range, text });
  }
}
