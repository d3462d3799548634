import { formatMessage, type Rule, rules as allRules } from '@xt-mc/analysis';
import type { Analysis, Edit, Finding } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { FileContext } from '../answers/file-context.ts';
import { describeError } from '../log.ts';

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
 * is logged, and takes none of the others with it. Where the host's time is up, the rules that are left are not asked, until
 * the file is another one.
 */
export function reportsIn(
  file: ts.SourceFile,
  context: FileContext,
  rules: readonly Rule[] = allRules,
): readonly Report[] {
  const { files, analysisOf, log, program, isLate } = context;
  const analysis = files.canHoldCodes(file, program?.()) ? analysisOf(file) : undefined;
  if (!analysis) return [];
  const kept = known.get(analysis);
  if (kept) return kept;
  const level = files.options.editor.preset.startsWith('strict') ? 'strict' : 'recommended';
  const reports: Report[] = [];
  let at: Analysis | undefined = analysis;
  for (const rule of rules) {
    const options = rule.presets[level];
    if (!at || !options) continue;
    if (isLate?.()) {
      log(`${file.fileName} takes too long: ${rule.name} and the rules behind it report nothing there.`);
      break;
    }
    try {
      for (const finding of rule.find(at, options)) reports.push(reportOf(finding, rule));
    } catch (error) {
      log(`${rule.name} failed, and reports nothing in ${file.fileName}. ${describeError(error)}`);
      // What was interrupted half way is asked nothing more: the next rule has an analysis of its own.
      files.forget(at);
      at = analysisOf(file);
    }
  }
  if (at) known.set(at, reports);
  return reports;
}

function reportOf(finding: Finding, { name, code, messages, suggestions }: Rule): Report {
  return {
    rule: name,
    code,
    start: finding.start,
    end: finding.end,
    message: formatMessage(messages[finding.messageId] ?? '', finding.data),
    fixes: finding.suggestions.map(({ messageId, data, edits }, index) => ({
      description: formatMessage(suggestions[messageId] ?? '', data),
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
