import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAnswers } from '../answers.ts';
import { createDocument } from '../documents/document.ts';
import { createPositions, lineStartsOf } from '../documents/positions.ts';
import { createSurroundings } from '../modules.ts';
import { markupOf } from '../features/markup.ts';
import { optionsOf, section } from '../settings/read.ts';
import { whyAt } from '../why/why.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage-error.ts';

/** What the command prints, and what it ends with: 3 where there is nothing to explain, as 1 is what Node ends a crash with. */
interface Printed {
  readonly out: string;
  readonly problems: readonly string[];
  readonly status: 0 | 3;
}

/**
 * Why a place of a text is, or is not, a message code of XT's.
 *
 * @throws UsageError where the text has no such place
 */
export function printWhy(call: Call, written: string): Printed {
  const { fileName, line, column, languageId, isMarkdown } = call;
  const options = optionsOf(call.settings);
  const problems = options.problems.map((problem) => `settings (${section}): ${problem}`);
  // No editor counts the mark at the head of a file as a character.
  const text = written.replace(/^\uFEFF/, '');
  const uri = pathToFileURL(resolve(fileName)).href;
  const document = createDocument({ uri, languageId, version: 0, text }, 'utf-16');
  const around = createSurroundings(
    () => [document],
    () => process.cwd(),
  );
  const why = whyAt(document, offsetOf(call, text), createAnswers(options, around));
  if (!why) {
    const place = `${fileName}:${line}:${column}`;
    const nothing = `nothing to explain at ${place}: ask at a text, at mc, rc or result, or at a body`;
    return { out: '', problems: [...problems, nothing], status: 3 };
  }
  const { value } = markupOf(why.markdown, isMarkdown ? 'markdown' : 'plaintext');
  return { out: `${value}\n`, problems, status: 0 };
}

function offsetOf({ fileName, line, column }: Call, text: string): number {
  const lines = lineStartsOf(text).length;
  if (line > lines) throw new UsageError(`${fileName} has no line ${line}: it ends with line ${lines}`);
  const { offsetAt } = createPositions(text, 'utf-16');
  const start = offsetAt({ line: line - 1, character: 0 });
  // Behind the last character of a line is a place too: there a caret stands.
  const columns = offsetAt({ line: line - 1, character: Infinity }) - start + 1;
  if (column > columns)
    throw new UsageError(`${fileName}:${line} has no column ${column}: it ends with column ${columns}`);
  return start + column - 1;
}
