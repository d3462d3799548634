import type { Analysis } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { FileAnalyses } from '../file-analysis.ts';
import type { Log } from '../log.ts';
import type { Syntax } from './syntax.ts';

/** What answers about a file are made from. */
export interface FileContext {
  readonly ts: Syntax;
  /** The analyses by the options that hold now. */
  readonly files: FileAnalyses;
  /** The program that the host has now; absent where it has none. */
  readonly program?: () => ts.Program | undefined;
  /**
   * The analysis of a file, by the options that hold now. With a position, types are asked of nothing but the function
   * around it: enough for what stands there, and asked at every key.
   */
  readonly analysisOf: (file: ts.SourceFile, position?: number) => Analysis | undefined;
  readonly log: Log;
  /** Whether whoever asks has waited long enough: no further rule is asked. Absent: a host waits. */
  readonly isLate?: () => boolean;
}
