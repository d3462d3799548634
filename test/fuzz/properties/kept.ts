/** What edits leave: comments, and all code outside them, stay what and where they were. */
import { parseForESLint } from '@typescript-eslint/parser';
import type { Comment, Edit, PlainSource } from '../../../packages/analysis/src/index.ts';
import { lowerProgram } from '../../../packages/eslint-plugin/src/lower/lower.ts';
import { tokensOf } from '../mutations/tokens.ts';
import type { Program } from '../program.ts';
import { isSubsequence } from './sequence.ts';

/** A token as the parser has it: its kind tells a text from code. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A text, read: what is code in it, and what is comment. */
export interface Reading {
  /** Lowered for the analysis. */
  readonly source: PlainSource;
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly tokens: readonly Token[];
}

/** Throws where the parser does. */
export function read({ text, fileName }: Program): Reading {
  const { ast } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    tokens: true,
    jsx: /[jt]sx$/.test(fileName),
    filePath: fileName,
  });
  const comments = ast.comments.map(({ range, value }) => ({ start: range[0], end: range[1], value }));
  const tokens = ast.tokens.map(({ range, type }) => ({ start: range[0], end: range[1], type }));
  return { source: { text, fileName, program: lowerProgram(ast), comments }, text, comments, tokens };
}

/** A comment with its delimiters: behind `//`, code is lost that is not behind a closed one. */
export const commentTexts = ({ text, comments }: Pick<Reading, 'text' | 'comments'>): readonly string[] =>
  comments.map(({ start, end }) => text.slice(start, end));

/** What is wrong with edits that are to keep whatever they do not touch. */
export function brokenByEdits(before: Reading, after: Reading, edits: readonly Edit[]): string[] {
  const problems: string[] = [];
  if (!isSubsequence(commentTexts(before), commentTexts(after))) problems.push('a comment is lost');

  const isTouched = ({ start, end }: Range): boolean =>
    edits.some((edit) => edit.start < end && start < edit.end);
  const found = new Map(after.tokens.map(({ start, end, type }) => [`${start}-${end}`, type]));
  for (const token of before.tokens) {
    const at = moved(token, edits);
    if (!isTouched(token) && found.get(`${at.start}-${at.end}`) !== token.type)
      problems.push(`no longer ${token.type}: ${before.text.slice(token.start, token.end)}`);
  }

  const kept = new Set(
    before.comments.filter((one) => !isTouched(one)).map((one) => keyOf(moved(one, edits))),
  );
  const inserted = insertedRanges(edits);
  for (const comment of after.comments) {
    const isNew = inserted.some(({ start, end }) => start <= comment.start && comment.end <= end);
    if (!isNew && !kept.has(keyOf(comment)))
      problems.push(
        `a comment goes beyond what is inserted: ${after.text.slice(comment.start, comment.end)}`,
      );
  }
  return problems;
}

/**
 * Whether what an edit takes away comes again within what it puts in, as code. `{}` may become `{ throw … }`, and
 * 'failed' a template that begins so: nothing is lost but quotes and white space.
 */
export function isCodeKept(before: Reading, after: Reading, edits: readonly Edit[], index: number): boolean {
  const [edit, inserted] = [edits[index], insertedRanges(edits)[index]];
  return (
    edit !== undefined &&
    inserted !== undefined &&
    isSubsequence(wordsIn(before, edit), wordsIn(after, inserted))
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const keyOf = ({ start, end }: Range): string => `${start}-${end}`;

/** Where the inserted texts stand in the result, edit by edit. */
function insertedRanges(edits: readonly Edit[]): readonly Range[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
}

/** Where a range stands in the result: before what is inserted at its end, behind what is inserted at its start. */
function moved({ start, end }: Range, edits: readonly Edit[]): Range {
  const shift = edits
    .filter((edit) => edit.end <= start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + shift, end: end + shift };
}

/** The words and signs of a stretch, without its comments; those of texts as well, but no quotes. */
function wordsIn({ text, comments }: Reading, { start, end }: Range): readonly string[] {
  let code = '';
  let at = start;
  for (const comment of comments) {
    if (comment.end <= start || comment.start >= end) continue;
    code += `${text.slice(at, Math.max(at, comment.start))} `;
    at = Math.min(end, comment.end);
  }
  return tokensOf((code + text.slice(at, end)).replace(/['"`]/g, ' ')).filter((word) => word.trim() !== '');
}
