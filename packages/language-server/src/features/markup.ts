import type { MarkupContent } from 'vscode-languageserver';

/** A text of the tables or of a hover, in the form that the editor shows. */
export function markupOf(markdown: string, kind: MarkupContent['kind']): MarkupContent {
  return { kind, value: kind === 'markdown' ? markdown : plain(markdown) };
}

/** Without the marks of Markdown; a link is followed by its address. */
function plain(markdown: string): string {
  return markdown
    .replace(/^(?:```.*\n?|#+ )/gm, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/\*\*|`/g, '')
    .replace(/(^|[\s(])_([^_\n]+)_(?=[\s).,:]|$)/gm, '$1$2')
    .replace(/\\([\\`*_{}[\]<>()#+.!|-])/g, '$1')
    .trim();
}
