import { pageAt } from '../../../../packages/eslint-plugin/test/support/documentation.ts';

/**
 * The text of a block that a page shows.
 *
 * @param mark what stands in its first line
 * @throws Error where not exactly one block has it
 */
export function blockOf(page: string, mark: string): string {
  const found = pageAt(page).blocks.filter(({ text }) => text.split('\n')[0]?.includes(mark));
  const [block] = found;
  if (!block || found.length > 1) throw new Error(`${page}: ${found.length} blocks begin with ${mark}`);
  return `${block.text}\n`;
}
