import type { FileModel } from '../file.ts';
import type { PlainSource } from '../tree/nodes.ts';
import { firstCommentFrom } from './trivia.ts';

/** How a file is written, as far as new code must fit in. */
export interface Layout {
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** What strings are quoted with, where no neighbour shows it. */
  readonly quote: string;
  /** What ends a statement: a semicolon, or nothing. */
  readonly semicolon: string;
}

const layouts = new WeakMap<FileModel, Layout>();

/** The layout of a file; read once. */
export function layoutOf(file: FileModel): Layout {
  let layout = layouts.get(file);
  if (!layout) {
    const { text } = file.source;
    layout = {
      eol: /\r?\n/.exec(text)?.[0] ?? '\n',
      unit: unitOf(text),
      quote: quoteOf(file),
      semicolon: endsWithSemicolons(file) ? ';' : '',
    };
    layouts.set(file, layout);
  }
  return layout;
}

/** A tab where any line begins with one; else the smallest indentation of two spaces or more. */
function unitOf(text: string): string {
  if (/^\t(?=[^\s*])/m.test(text)) return '\t';
  let smallest = '';
  for (const [indent] of text.matchAll(/^ {2,}(?=[^\s*])/gm)) {
    if (indent === '  ') return indent;
    if (smallest === '' || indent.length < smallest.length) smallest = indent;
  }
  return smallest === '' ? '  ' : smallest;
}

function quoteOf({ source, nodesOf }: Pick<FileModel, 'source' | 'nodesOf'>): string {
  const quotes = nodesOf('string').map(({ start }) => source.text.charAt(start));
  const double = quotes.filter((quote) => quote === '"').length;
  return double > quotes.filter((quote) => quote === "'").length ? '"' : "'";
}

function endsWithSemicolons(file: FileModel): boolean {
  const statements = [...file.nodesOf('statement'), ...file.nodesOf('return'), ...file.nodesOf('jump')];
  const ended = statements.filter(({ end }) => file.source.text.charAt(end - 1) === ';').length;
  return ended * 2 >= statements.length;
}

/** The white space that the line of `at` begins with. */
export function indentAt({ text }: PlainSource, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[^\S\n]*/.exec(text.slice(start, at))?.[0] ?? '';
}

/** Whether nothing but white space stands before `at` on its line. */
export function isFirstOnLine({ text }: PlainSource, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

/** Whether `from` and `to` are on one line. */
export function isOneLine({ text }: PlainSource, from: number, to: number): boolean {
  return !text.slice(from, to).includes('\n');
}

/** The end of the comments that stand behind `at` on its line; `at` itself where code follows, or nothing. */
export function endWithComments({ text, comments }: PlainSource, at: number): number {
  let end = at;
  for (;;) {
    const line = text.slice(end, lineEnd(text, end));
    const next = end + (line.length - line.trimStart().length);
    const comment = comments[firstCommentFrom(next, comments)];
    if (comment?.start !== next) return line.trim() === '' ? end : at;
    end = comment.end;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** `text` as a string literal. */
export function quoted(text: string, quote: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(/\r?\n/g, ' ');
  return `${quote}${quote === '`' ? escaped.replaceAll('${', '\\${') : escaped}${quote}`;
}

/** A meaning, as a comment behind code that a line ends with, or that goes on. */
export function commentOf(meaning: string | undefined, isLineEnd: boolean): string {
  const text = meaning?.replace(/\s+/g, ' ').trim();
  if (text === undefined || text === '') return '';
  return isLineEnd ? ` // ${text}` : ` /* ${text.replaceAll('*/', '* /')} */`;
}
