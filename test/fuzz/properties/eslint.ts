/** ESLint's side: both parsers, a second run, and the same findings as the editor has. */
import type { Linter } from 'eslint';
import { lint, type Linted, type ParserName, type Told } from '../hosts.ts';
import type { Program } from '../program.ts';
import { appliedOrWhy } from './applied.ts';
import { checkTexts } from './texts.ts';
import { guarded, type Violation } from './violation.ts';

/** Lints twice, and holds the reports against the text and against each other. */
export function lintTwice(
  program: Program,
  parserName: ParserName,
  violations: Violation[],
): Linted | undefined {
  const first = guarded(`ESLint with ${parserName}`, violations, () => lint(program, parserName));
  const second = guarded(`ESLint with ${parserName}`, violations, () => lint(program, parserName));
  if (!first || !second) return undefined;
  if (JSON.stringify(first.value) !== JSON.stringify(second.value))
    violations.push({
      property: 'a second run says the same',
      detail: told(second.value.messages).join('\n'),
    });
  const lines = program.text.split(/\r\n|[\n\r\u2028\u2029]/);
  for (const message of first.value.messages) {
    const { ruleId, line, column, endLine = line, endColumn = column, fatal } = message;
    const texts =
      ruleId === null ? [] : [message.message, ...(message.suggestions ?? []).map(({ desc }) => desc)];
    violations.push(...checkTexts(`ESLint's report`, texts, program.text));
    if (ruleId === null && !fatal)
      violations.push({
        property: 'ESLint has nothing else to say',
        detail: told(first.value.messages).join('\n'),
      });
    const isInside = (at: number, to: number): boolean =>
      at >= 1 && to >= 1 && to <= (lines[at - 1] ?? '').length + 1;
    if (ruleId !== null && !(isInside(line, column) && isInside(endLine, endColumn)))
      violations.push({
        property: 'a report lies within the file',
        rule: ruleId,
        detail: `${line}:${column}-${endLine}:${endColumn}`,
      });
  }
  return first.value;
}

/** Whether ESLint reports what the editor finds, with the same text after every suggestion. */
export function compareWithFindings(
  bareText: string,
  { messages }: Linted,
  findings: readonly Told[],
  parserName: ParserName,
): Violation[] {
  const reported = messages.map((message) => ({
    rule: (message.ruleId ?? '').replace('xt-mc/', ''),
    start: offsetAt(bareText, message.line, message.column),
    end: offsetAt(bareText, message.endLine ?? 0, message.endColumn ?? 0),
    message: message.message,
    titles: (message.suggestions ?? []).map(({ desc }) => desc),
    texts: (message.suggestions ?? []).map(({ fix }) => spliced(bareText, fix)),
  }));
  const found = findings.map(({ rule, start, end, message, titles, suggestions }) => ({
    rule,
    start,
    end,
    message,
    titles,
    texts: suggestions.map(({ edits }) => appliedOrWhy(bareText, edits)),
  }));
  const [left, right] = [lines(reported), lines(found)];
  if (left.join('\n') === right.join('\n')) return [];
  const only = (these: readonly string[], those: readonly string[], sign: string): string[] =>
    these.filter((line) => !those.includes(line)).map((line) => `${sign} ${line}`);
  return [
    {
      property: `ESLint with ${parserName} reports what the editor finds`,
      detail: [...only(left, right, '- ESLint'), ...only(right, left, '+ editor')].join('\n').slice(0, 2000),
    },
  ];
}

interface Comparable {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

function lines(all: readonly Comparable[]): readonly string[] {
  return all.map((one) => JSON.stringify(one)).sort();
}

function spliced(
  text: string,
  { range, text: inserted }: { readonly range: readonly [number, number]; readonly text: string },
): string {
  return text.slice(0, range[0]) + inserted + text.slice(range[1]);
}

/** The offset of a line and column as ESLint counts them, both from 1. */
function offsetAt(text: string, line: number, column: number): number {
  const ends = /\r\n|[\n\r\u2028\u2029]/g;
  for (let at = 1; at < line; at++) ends.exec(text);
  return ends.lastIndex + column - 1;
}

function told(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.map(
    ({ ruleId, line, column, message }) => `${line}:${column} ${ruleId ?? 'ESLint'} ${message}`,
  );
}
