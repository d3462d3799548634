/** A description as ESLint shows it: without Markdown's marks around code. */
export function plainText(markdown: string): string {
  return markdown.replaceAll('`', '');
}
