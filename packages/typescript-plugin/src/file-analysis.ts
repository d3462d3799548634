import { analyse, buildKnowledge, createGate } from '@xt-mc/analysis';
import type { Analysis, Knowledge, TypeFacts } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Syntax } from './answers/syntax.ts';
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
  /**
   * The analysis of a file; undefined where it cannot be made. Kept as long as the server keeps the file's tree, and
   * with types as long as it keeps the program: another file may change what a name is. Without a program, types are not
   * asked.
   */
  of(file: ts.SourceFile, program?: ts.Program): Analysis | undefined;
}

/** Counts what is not free: the measure that tests hold the plugin's cost to. */
export interface Work {
  filesLowered: number;
}

/** @param typeFacts what a program's types tell; absent where the host has none */
export function createFileAnalyses(
  syntax: Syntax,
  options: Options,
  work: Work,
  typeFacts?: (program: ts.Program) => TypeFacts,
): FileAnalyses {
  const knowledge = buildKnowledge(catalogue, options.settings);
  const passesGate = createGate(knowledge);
  const gates = new WeakMap<ts.SourceFile, boolean>();
  const analyses = new WeakMap<object, WeakMap<ts.SourceFile, { readonly analysis: Analysis | undefined }>>();

  let toldIn: string | undefined;

  function analyseFile(file: ts.SourceFile, typed: ts.Program | undefined): Analysis | undefined {
    work.filesLowered++;
    try {
      return analyse(lowerFile(syntax, file), knowledge, typed && typeFacts?.(typed));
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
    of(file, program) {
      const typed = options.settings.types ? program : undefined;
      const owner = typed ?? file;
      let kept = analyses.get(owner);
      if (!kept) analyses.set(owner, (kept = new WeakMap()));
      let made = kept.get(file);
      if (!made) kept.set(file, (made = { analysis: analyseFile(file, typed) }));
      return made.analysis;
    },
  };
}
