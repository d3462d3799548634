/** A part of a page that the generator writes, found by the comments around it. */
export type SectionName = 'header' | 'options' | 'rules' | 'demo' | 'diagnostics';

/**
 * Replaces the text between `<!-- begin generated NAME -->` and `<!-- end generated NAME -->`.
 *
 * @throws Error, with the page's path, where the page lacks one of the two comments
 */
export function fillSection(
  page: { path: string; text: string },
  name: SectionName,
  content: string,
): string {
  const begin = `<!-- begin generated ${name} -->`;
  const end = `<!-- end generated ${name} -->`;
  const start = page.text.indexOf(begin);
  const stop = page.text.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`${page.path}: the lines "${begin}" and "${end}" are missing`);
  return `${page.text.slice(0, start + begin.length)}\n\n${content}\n\n${page.text.slice(stop)}`;
}

/** A Markdown table; cells may hold anything but line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
