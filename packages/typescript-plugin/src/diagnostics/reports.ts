import { formatMessage, type Rule, rules } from '@xt-mc/analysis';
import type { Edit, Finding } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { FileContext } from '../answers/file-context.ts';

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

const known = new WeakMap<object, readonly Report[]>();

/** What there is to report in a file by the preset that holds; nothing where the file cannot hold codes. */
export function reportsIn(file: ts.SourceFile, { files, analysisOf }: FileContext): readonly Report[] {
  const analysis = files.canHoldCodes(file) ? analysisOf(file) : undefined;
  if (!analysis) return [];
  let reports = known.get(analysis);
  if (!reports) {
    const level = files.options.editor.preset.startsWith('strict') ? 'strict' : 'recommended';
    reports = rules.flatMap((rule) => {
      const options = rule.presets[level];
      return options ? rule.find(analysis, options).map((finding) => reportOf(finding, rule)) : [];
    });
    known.set(analysis, reports);
  }
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
