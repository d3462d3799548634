import { formatMessage } from '@xt-mc/analysis';
import type { Edit } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { FileContext } from '../answers/file-context.ts';
import { finders } from './finders.ts';

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
export function reportsIn(
  file: ts.SourceFile,
  { files, analysisOf, program }: FileContext,
): readonly Report[] {
  const analysis = files.canHoldCodes(file, program?.()) ? analysisOf(file) : undefined;
  if (!analysis) return [];
  let reports = known.get(analysis);
  if (!reports) {
    const isStrict = files.options.editor.preset.startsWith('strict');
    reports = finders
      .filter(({ isStrictOnly }) => isStrict || !isStrictOnly)
      .flatMap(({ rule, code, messages, find }) =>
        find(analysis, isStrict).map((finding): Report => {
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
        }),
      );
    known.set(analysis, reports);
  }
  return reports;
}

/** The edits of a fix, as the service gives them. */
export function changesOf(fileName: string, edits: readonly Edit[]): ts.FileTextChanges[] {
  const textChanges = edits.map(({ start, end, text }) => ({
    span: { start, length: end - start },
    newText: text,
  }));
  return [{ fileName, textChanges }];
}
