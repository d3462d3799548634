import type { Entry } from './code-maps.ts';
import type { FileModel } from '../../file/file.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import type { PlainSource } from '../../tree/nodes.ts';
import { type Layout, quoted } from '../../text/layout.ts';
import { mostFrequent } from '../edits/spell-code.ts';
import { throwingFor } from '../edits/throwing.ts';

/** An entry that a map has, and its value as written. */
export interface WrittenEntry {
  readonly code: string;
  readonly entry: Entry;
  readonly text: string;
}

export interface NewValue {
  /** An expression; for a method what stands behind its name. */
  readonly text: string;
  /** For a method what stands before its name: nothing, `get `, `async `. */
  readonly method: string | undefined;
  /** Whether it is what the whole family has. */
  readonly isCertain: boolean;
}

/** What a value is chosen with. */
interface ValueContext {
  readonly layout: Layout;
  readonly file: FileModel;
  /** Puts a statement between braces, as the place of the entry asks for. */
  readonly asBlock: (statement: string) => string;
  /** Whether the types written for the map let a text stand for a key. */
  readonly takesText: (text: string, key: string) => boolean;
}

/**
 * Chooses the value of a missing code: what its whole family has; in a map of any texts the code's meaning, in one that
 * holds functions for the most part one that throws; else what most of the family has, or most of the map. Only the
 * first is certain.
 */
export function chooseValue(
  { code, message, family }: UnitCode,
  written: readonly WrittenEntry[],
  { layout, file, asBlock, takesText }: ValueContext,
): NewValue {
  const { knowledge, source } = file;
  const relatives = written.filter((entry) => knowledge.familyOf(entry.code) === family);
  const pool = relatives.length > 0 ? relatives : written;
  const areTexts = written.every(
    ({ entry: { value } }) => value?.kind === 'string' || value?.kind === 'template',
  );
  // `deny` among arrow functions is one as well.
  const functions = written.filter(({ entry }) => entry.value?.kind === 'function').length;
  const areFunctions = functions * 2 > written.length;
  const { text, count } = mostCommon(pool) ?? mostCommon(written) ?? { text: 'undefined', count: 0 };
  // One text says nothing about the others: each code has its own.
  const isShared = count === relatives.length && !(areTexts && count === 1);
  if (count > 0 && isShared) return { text, method: undefined, isCertain: true };
  const meaning = message ?? code;
  if (areTexts && !(count > 1 && count * 2 > pool.length) && takesText(meaning, code)) {
    const quote = mostFrequent(written.map((entry) => entry.text.charAt(0))) ?? layout.quote;
    const areMeanings = written.every((entry) => knowledge.messageOf(entry.code) === stringOf(entry));
    return { text: quoted(meaning, quote), method: undefined, isCertain: areMeanings };
  }
  if (!areFunctions) return { text, method: undefined, isCertain: false };
  const block = asBlock(
    throwingFor(code, layout.quote, pool.at(-1)?.entry.node ?? source.program, file) + layout.semicolon,
  );
  return { ...functionLike(pool.at(-1), block, source), isCertain: false };
}

/** The value that most entries have; methods have none that could be written elsewhere. */
function mostCommon(
  written: readonly WrittenEntry[],
): { readonly text: string; readonly count: number } | undefined {
  const texts = written.filter((entry) => !isMethod(entry)).map(({ text }) => text);
  const text = mostFrequent(texts);
  return text === undefined ? undefined : { text, count: texts.filter((other) => other === text).length };
}

function stringOf({ entry }: WrittenEntry): string | undefined {
  return entry.value?.kind === 'string' ? entry.value.value : undefined;
}

function isMethod({ entry: { node } }: WrittenEntry): boolean {
  return node.kind === 'property' && node.isMethod;
}

/** A function without parameters around a block, of the sort that its neighbour is. */
function functionLike(
  neighbour: WrittenEntry | undefined,
  block: string,
  source: PlainSource,
): Pick<NewValue, 'text' | 'method'> {
  if (neighbour && isMethod(neighbour)) return methodLike(neighbour, block, source);
  const value = neighbour?.entry.value;
  if (value?.kind !== 'function') return { text: `() => ${block}`, method: undefined };
  const start = value.isAsync ? 'async ' : '';
  const isGenerator = /^(?:async\s)?\s*function\s*\*/.test(source.text.slice(value.start, value.end));
  const head = value.isArrow ? '() =>' : `function${isGenerator ? '*' : ''} ()`;
  return { text: `${start}${head} ${block}`, method: undefined };
}

/** `get AUTH_104() { … }` beside a getter, `async AUTH_104() { … }` and `*AUTH_104() { … }` beside such methods. */
function methodLike(
  { entry: { node, key } }: WrittenEntry,
  block: string,
  { text, fileName }: PlainSource,
): Pick<NewValue, 'text' | 'method'> {
  const [modifier = ''] = /^(?:get\b|async\b\s*\*?|\*)/.exec(text.slice(node.start, key.start)) ?? [];
  // What only throws is void for a getter, unless it says otherwise.
  const type = modifier === 'get' && /\.[cm]?tsx?$/.test(fileName) ? ': never' : '';
  return { text: `()${type} ${block}`, method: /\w$/.test(modifier) ? `${modifier} ` : modifier };
}
