import { completionsAt, describeTopic } from '@xt-mc/analysis';
import type { CompletionEntry, Completions } from '@xt-mc/analysis';
import type ts from 'typescript';
import { reference } from '../reference.ts';
import type { FileContext } from './file-context.ts';
import { literalAround } from './token.ts';

/** The codes to offer at a position; undefined outside literals in which a message code is expected. */
export function findCompletions(
  file: ts.SourceFile,
  position: number,
  { ts, files, analysisOf, program }: FileContext,
): Completions | undefined {
  if (!literalAround(ts, file, position) || !files.canHoldCodes(file, program?.())) return undefined;
  const analysis = analysisOf(file, position);
  return analysis && completionsAt(analysis, position);
}

/** Before a host's own texts, which begin with 10 and up; in the order of the candidates. */
export function sortTextOf(index: number): string {
  return `0${String(index).padStart(4, '0')}`;
}

/** The documentation of a candidate, as Markdown. */
export function documentCandidate({ code, kind }: CompletionEntry, { files }: FileContext): string {
  const { knowledge } = files;
  const topic =
    kind === 'code' ? ({ kind, code, isProven: true } as const) : ({ kind, prefix: code } as const);
  return describeTopic(topic, { knowledge, reference })?.markdown ?? '';
}
