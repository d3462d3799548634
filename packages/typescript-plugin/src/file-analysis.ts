import { analyse, buildKnowledge, createGate } from '@xt-mc/analysis';
import type { Analysis, Knowledge } from '@xt-mc/analysis';
import type ts from 'typescript';
import { catalogue } from './catalogue.ts';
import { lowerFile } from './lower/lower.ts';
import type { Options } from './options.ts';

/** What one project's options make of its files. */
export interface FileAnalyses {
  readonly options: Options;
  readonly knowledge: Knowledge;
  /** Whether a file can hold anything that is told or expected; what it costs is paid once an edit. */
  canHoldCodes(file: ts.SourceFile): boolean;
  /** Whether `fileName` is the file in which wrong options are told: the first that is asked about. */
  tellsProblemsIn(fileName: string): boolean;
  /** The analysis of a file; undefined where it cannot be made. Kept as long as the server keeps the file's tree. */
  of(file: ts.SourceFile): Analysis | undefined;
}

/** Counts what is not free: the measure that tests hold the plugin's cost to. */
export interface Work {
  filesLowered: number;
}

export function createFileAnalyses(typescript: typeof ts, options: Options, work: Work): FileAnalyses {
  const knowledge = buildKnowledge(catalogue, options.settings);
  const passesGate = createGate(knowledge);
  const gates = new WeakMap<ts.SourceFile, boolean>();
  const analyses = new WeakMap<ts.SourceFile, { readonly analysis: Analysis | undefined }>();

  let toldIn: string | undefined;

  function analyseFile(file: ts.SourceFile): Analysis | undefined {
    work.filesLowered++;
    try {
      return analyse(lowerFile(typescript, file), knowledge);
    } catch (error) {
      // Generated code can nest deeper than the stack; such a file is left alone.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  return {
    options,
    knowledge,
    canHoldCodes(file) {
      let passes = gates.get(file);
      if (passes === undefined) gates.set(file, (passes = passesGate(file.text)));
      return passes;
    },
    tellsProblemsIn: (fileName) => (toldIn ??= fileName) === fileName,
    of(file) {
      let kept = analyses.get(file);
      if (!kept) analyses.set(file, (kept = { analysis: analyseFile(file) }));
      return kept.analysis;
    },
  };
}
