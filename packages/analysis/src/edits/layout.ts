import type { FileModel } from '../file.ts';
import type { PlainSource } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';

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
  let smallest = Infinity;
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    let at = start;
    while (text[at] === ' ') at++;
    if (text[at] === '\t' && at === start && isCode(text[at + 1])) return '\t';
    if (at - start >= 2 && at - start < smallest && isCode(text[at])) smallest = at - start;
  }
  return ' '.repeat(smallest === Infinity ? 2 : smallest);
}

/** Whether a line's first character begins code, or a comment, but is no line inside one: ` * so`. */
function isCode(character: string | undefined): boolean {
  return character !== undefined && !/[\s*]/.test(character);
}

function quoteOf({ source, nodesOf }: Pick<FileModel, 'source' | 'nodesOf'>): string {
  let [single, double] = [0, 0];
  for (const { start } of nodesOf('string')) {
    if (source.text[start] === '"') double++;
    else if (source.text[start] === "'") single++;
  }
  return double > single ? '"' : "'";
}

function endsWithSemicolons(file: FileModel): boolean {
  let [ended, all] = [0, 0];
  for (const kind of ['statement', 'return', 'jump'] as const) {
    for (const { end } of file.nodesOf(kind)) {
      all++;
      if (file.source.text[end - 1] === ';') ended++;
    }
  }
  return ended * 2 >= all;
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
    const comment = comments[firstFrom(next, comments)];
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
