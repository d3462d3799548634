/** Code in which `«…»` marks the text that a report stands on. */
export interface MarkedCode {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Reads code with one mark: the code without it, and where it stood. */
export function readMarked(marked: string): MarkedCode {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`no mark in ${marked}`);
  const code = marked.replace('«', '').replace('»', '');
  const from = positionAt(code, start);
  const to = positionAt(code, end);
  return { code, ...from, endLine: to.line, endColumn: to.column };
}

function positionAt(code: string, at: number): { readonly line: number; readonly column: number } {
  const before = code.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
