import type { Catalogue } from './catalogue.ts';
import type { Row } from './schema.ts';

const head = `// Generated from data/codes.tsv. Do not edit: change that file and run the generate script.

/**
 * XT's message codes by name, each with its documentation.
 *
 * An interface, and no inferred type: TypeScript 7 shows no JSDoc for the properties of \`Readonly<...>\`.
 */
`;

/** The interface and the frozen object `Mc`. */
export function emitMc(catalogue: Catalogue): string {
  const { tables } = catalogue;
  const properties = tables.message.map(
    (row) => `${emitDoc(row, catalogue)}  readonly ${row.code}: '${row.code}';\n`,
  );
  const values = tables.message.map((row) => `  ${row.code}: '${row.code}',\n`);
  return [
    head,
    `export interface Mc {\n${properties.join('')}}\n`,
    "\n/** XT's message codes by name: `Mc.AUTH_103` is `'AUTH_103'`. Frozen. */\n",
    `export const Mc: Mc = /* @__PURE__ */ Object.freeze({\n${values.join('')}});\n`,
  ].join('');
}

function emitDoc(row: Row, { docsUrl, retryClasses, pages }: Catalogue): string {
  const retry = retryClasses.find((known) => known.retry === row.retry);
  const links = row.pages.flatMap((name) => pages.filter(({ page }) => page === name));
  const paragraphs = [
    `**${row.message ?? ''}**`,
    row.note,
    row.advice,
    retry && `Retry: \`${retry.retry}\` (${retry.advice}).`,
    row.seeAlso.length > 0 ? `See also ${row.seeAlso.map((code) => `\`${code}\``).join(', ')}.` : undefined,
    `Since ${row.since ?? ''}.`,
    [
      ...links.map(({ title, url }) => `[${title}](${url})`),
      ...(docsUrl === '' ? [] : [`[Code reference](${docsUrl}/codes.md#${row.code.toLowerCase()})`]),
    ].join(' · '),
  ].filter((paragraph) => paragraph !== undefined);
  const lines = paragraphs.map(escapeForJsDoc).join('\n\n').split('\n');
  return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd() + '\n').join('')}   */\n`;
}

/** Text that neither ends the comment nor starts a tag in it. */
export function escapeForJsDoc(text: string): string {
  return text.replaceAll('*/', '*\\/').replaceAll('@', '&#64;');
}
