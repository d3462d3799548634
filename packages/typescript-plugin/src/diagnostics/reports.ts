import { formatMessage } from '@xt-mc/analysis';
import type { Analysis, Edit, Finding } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { FileContext } from '../answers/file-context.ts';
import { describeError } from '../log.ts';
import { type Finder, finders } from './finders.ts';

/** A finding in words, as every method of the service takes it. */
export interface Report {
  readonly rule: string;
  readonly code: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
  /** It is the only answer, so that it may be applied with all others of its sort: as ESLint's `fixCertain`. */
  readonly isForAll: boolean;
}

const known = new WeakMap<Analysis, readonly Report[]>();

/**
 * What there is to report in a file by the preset that holds; nothing where the file cannot hold codes. A rule that fails
 * is logged, and takes none of the others with it.
 */
export function reportsIn(
  file: ts.SourceFile,
  context: FileContext,
  rules: readonly Finder[] = finders,
): readonly Report[] {
  const { files, analysisOf, log } = context;
  const analysis = files.canHoldCodes(file) ? analysisOf(file) : undefined;
  if (!analysis) return [];
  const kept = known.get(analysis);
  if (kept) return kept;
  const isStrict = files.options.editor.preset.startsWith('strict');
  const reports: Report[] = [];
  let at: Analysis | undefined = analysis;
  for (const finder of rules) {
    if (!at || (finder.isStrictOnly && !isStrict)) continue;
    try {
      for (const finding of finder.find(at, isStrict)) reports.push(reportOf(finding, finder));
    } catch (error) {
      log(`${finder.rule} failed, and reports nothing in ${file.fileName}. ${describeError(error)}`);
      // What was interrupted half way is asked nothing more: the next rule has an analysis of its own.
      files.forget(at);
      at = analysisOf(file);
    }
  }
  if (at) known.set(at, reports);
  return reports;
}

function reportOf(finding: Finding, { rule, code, messages }: Finder): Report {
  const write = (id: string, data: Readonly<Record<string, string>>): string =>
    formatMessage(messages[id] ?? id, data);
  return {
    rule,
    code,
    start: finding.start,
    end: finding.end,
    message: write(finding.messageId, finding.data),
    fixes: finding.suggestions.map(({ messageId, data, edits }, index) => ({
      description: write(messageId, data),
      edits,
      isForAll: index === 0 && finding.isCertain,
    })),
  };
}

/** The edits of a fix, as the service gives them. */
export function changesOf(fileName: string, edits: readonly Edit[]): ts.FileTextChanges[] {
  const textChanges = edits.map(({ start, end, text }) => ({
    span: { start, length: end - start },
    newText: text,
  }));
  return [{ fileName, textChanges }];
}
