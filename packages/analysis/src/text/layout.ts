import type { FileModel } from '../file/file.ts';
import { once } from '../basics/once.ts';
import type { PlainSource } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';
import { endOfSpace, lineBreakOf, lineEnd, lineStart, startOfSpace } from './lines.ts';

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

/** The layout of a file; read once. */
export const layoutOf = once((file: FileModel): Layout => {
  const { text } = file.source;
  return {
    eol: lineBreakOf(text),
    unit: unitOf(text),
    quote: quoteOf(file),
    semicolon: endsWithSemicolons(file) ? ';' : '',
  };
});

/** So many lines, strings or statements show how a file is written. Few files have as many. */
const enough = 400;

/** A tab where a line begins with one; else the smallest indentation of two spaces or more. */
function unitOf(text: string): string {
  let smallest = Infinity;
  // Of a comment's lines, ` * so`, the star says that they are none of code's.
  const indentation = /^(?: {2,}|\t)(?=[^\s*])/gm;
  for (let line = 0; line < enough; line++) {
    const [indent] = indentation.exec(text) ?? [];
    if (indent === undefined) break;
    if (indent === '\t') return indent;
    smallest = Math.min(smallest, indent.length);
  }
  return ' '.repeat(smallest === Infinity ? 2 : smallest);
}

function quoteOf({ source, nodesOf }: Pick<FileModel, 'source' | 'nodesOf'>): string {
  let [single, double] = [0, 0];
  for (const { start } of nodesOf('string').slice(0, enough)) {
    if (source.text[start] === '"') double++;
    else if (source.text[start] === "'") single++;
  }
  return double > single ? '"' : "'";
}

function endsWithSemicolons(file: FileModel): boolean {
  let [ended, all] = [0, 0];
  for (const kind of ['statement', 'return', 'jump'] as const) {
    for (const { end } of file.nodesOf(kind).slice(0, enough)) {
      all++;
      if (file.source.text[end - 1] === ';') ended++;
    }
  }
  return ended * 2 >= all;
}

/** The white space that the line of `at` begins with. */
export function indentAt(source: PlainSource, at: number): string {
  const start = lineStart(source, at);
  return source.text.slice(start, endOfSpace(source, start, at));
}

/** Whether nothing but white space stands before `at` on its line. */
export function isFirstOnLine(source: PlainSource, at: number): boolean {
  const start = lineStart(source, at);
  return startOfSpace(source, at, start) === start;
}

/** The end of the comments that stand behind `at` on its line; `at` itself where code follows, or nothing. */
export function endWithComments(source: PlainSource, at: number): number {
  let end = at;
  for (;;) {
    const ofLine = lineEnd(source, end);
    const next = endOfSpace(source, end, ofLine);
    const comment = source.comments[firstFrom(next, source.comments)];
    if (comment?.start !== next) return next === ofLine ? end : at;
    end = comment.end;
  }
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
