import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A line of the page, and its cells where it shows them; XT's page as plain text runs them together. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly cells?: readonly string[];
}

/** Whether a text is HTML: a page of it, or what a table of it looks like anywhere. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text) || /<t(?:able|body|r)\b[^<]*>/i.test(text);
}

/** The lines of plain text (cells run together, or between tabs) and of Markdown (cells between bars). */
export function linesOfText(text: string): readonly Line[] {
  return text.split(/\r\n|\r|\n/).map((raw, index) => {
    const line = { number: index + 1, text: tidy(raw) };
    const trimmed = raw.trim();
    if (trimmed.startsWith('|')) return { ...line, cells: cellsOfMarkdown(trimmed) };
    if (trimmed.includes('\t')) return { ...line, cells: trimmed.split('\t').map(tidy) };
    return line;
  });
}

/** Rows of HTML's tables as lines, an empty one before each table. */
export function linesOfHtml(text: string): readonly Line[] {
  const lines: Line[] = [];
  visit(parse(text, { sourceCodeLocationInfo: true }), (element) => {
    const number = element.sourceCodeLocation?.startLine ?? 1;
    if (element.tagName === 'table') lines.push({ number, text: '' });
    if (element.tagName !== 'tr') return;
    const cells = element.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) => tidy(contentOf(cell)));
    lines.push({ number, text: cells.join(' '), cells });
  });
  return lines;
}

/** What an HTML page calls itself, or the empty string. */
export function titleOfHtml(text: string): string {
  const titles: string[] = [];
  visit(parse(text), (element) => {
    if (element.tagName === 'title' || element.tagName === 'h1') titles.push(tidy(contentOf(element)));
  });
  return titles.find((title) => title !== '') ?? '';
}

function cellsOfMarkdown(row: string): readonly string[] {
  // A bar behind a backslash is text.
  const cells = row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => tidy(textOfMarkdown(cell)));
}

// In one pass: what stands behind a backslash opens nothing.
const markdownMark =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<lineBreak><br\s*\/?>)|`(?<code>[^`]+)`|(?<entity>&#?\w+;)|!?\[(?<label>(?:\\.|[^\]\\])*)\]\((?:\\.|[^()\\]|\([^()]*\))*\)/gi;

/** What a browser shows of a cell's links, code spans, entities, line breaks and backslashes. Other marks stay. */
function textOfMarkdown(cell: string): string {
  return cell.replace(markdownMark, (...found: unknown[]) => {
    const { escaped, lineBreak, code, entity, label = '' } = found.at(-1) as MarkdownMark;
    if (code !== undefined) return code;
    if (entity !== undefined) return parseFragment(entity).childNodes.map(contentOf).join('');
    return escaped ?? (lineBreak === undefined ? textOfMarkdown(label) : ' ');
  });
}

interface MarkdownMark {
  readonly escaped?: string;
  readonly lineBreak?: string;
  readonly code?: string;
  readonly entity?: string;
  readonly label?: string;
}

/** One kind of space, one at a time: a browser shows no other, and editors add invisible ones. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isElement(node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node;
}

function visit(
  { childNodes }: DefaultTreeAdapterTypes.ParentNode,
  enter: (element: DefaultTreeAdapterTypes.Element) => void,
): void {
  for (const element of childNodes.filter(isElement)) {
    enter(element);
    visit(element, enter);
  }
}

function contentOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(contentOf).join('') : '';
}
