import { analyse, buildKnowledge, createGate, createModuleGate } from '@xt-mc/analysis';
import type { Analysis, Knowledge, PlainSource, TypeFacts } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Syntax } from './answers/syntax.ts';
import { catalogue } from 'xt-mc/catalogue';
import { lowerFile } from './lower/lower.ts';
import type { Options } from './options.ts';
import { createFollowed, type Followed } from './followed.ts';
import { type ModulesAround, modulesOfProgram } from './program-modules.ts';

/** What one project's options make of its files. */
export interface FileAnalyses {
  readonly options: Options;
  readonly knowledge: Knowledge;
  /**
   * Whether a file can hold anything that is told or expected; what it costs is paid once an edit. With a program, also
   * for what the modules tell that it imports.
   */
  canHoldCodes(file: { readonly text: string } | ts.SourceFile, program?: ts.Program): boolean;
  /** Whether a file may ask something that only a module tells which it imports: then its tree tells more than its text. */
  mayAskModules(file: { readonly text: string }): boolean;
  /** Whether `fileName` is the file in which wrong options are told: the first that is asked about. */
  tellsProblemsIn(fileName: string): boolean;
  /**
   * The analysis of a file; undefined where it cannot be made. Kept as long as the server keeps the file's tree, and
   * and the modules that it imports, and with types as long as it keeps the program: another file may change what a name
   * is. Without a program neither is asked; with a position, types are asked of the function around it alone.
   */
  of(file: ts.SourceFile, program?: ts.Program, position?: number): Analysis | undefined;
  /** Keeps an analysis no longer: whoever asks next gets another one. */
  forget(analysis: Analysis): void;
}

/** What a host's program tells of types. */
export interface TypedHost {
  /** Whether the host checks a file at all: of plain JavaScript, types are asked for nothing else. */
  isChecked(file: ts.SourceFile, program: ts.Program): boolean;
  /** The function around a position, or the statement of the file. */
  rangeAround(file: ts.SourceFile, position: number): ts.TextRange;
  /** What is known of the nodes of a program, or of those in a range alone. */
  factsOf(program: ts.Program, within: ts.TextRange | undefined): TypeFacts;
}

/** An analysis, and the modules that it has read. */
interface Kept {
  readonly analysis: Analysis | undefined;
  readonly followed: Followed | undefined;
}

/** The key of what is known of a whole file. */
const whole = 'whole';

/** Counts what is not free: the measure that tests hold the plugin's cost to. */
export interface Work {
  filesLowered: number;
  /** How often a lowered file was analysed: again for each program whose types are asked. */
  analyses: number;
}

/**
 * @param types what a program's types tell; absent where the host has none
 * @param around the modules around a file; absent: as the program has them that is asked
 */
export function createFileAnalyses(
  syntax: Syntax,
  options: Options,
  work: Work,
  types?: TypedHost,
  around: (file: ts.SourceFile, program?: ts.Program) => ModulesAround | undefined = (_, program) =>
    program && modulesOfProgram(program),
): FileAnalyses {
  const knowledge = buildKnowledge(catalogue, options.settings);
  const passesGate = createGate(knowledge);
  const moduleGate = createModuleGate(knowledge);
  const areModulesRead = options.settings.modules;
  const gates = new WeakMap<{ readonly text: string }, boolean>();
  const lowered = new WeakMap<ts.SourceFile, PlainSource>();
  const analyses = new WeakMap<object, WeakMap<ts.SourceFile, Map<string, Kept>>>();

  const forgetting = new WeakMap<Analysis, () => void>();
  let toldIn: string | undefined;

  function lower(file: ts.SourceFile): PlainSource {
    let source = lowered.get(file);
    if (!source) {
      work.filesLowered++;
      lowered.set(file, (source = lowerFile(syntax, file)));
    }
    return source;
  }

  function analyseFile(file: ts.SourceFile, facts?: TypeFacts, followed?: Followed): Analysis | undefined {
    work.analyses++;
    try {
      return analyse(lower(file), knowledge, facts, followed?.read);
    } catch (error) {
      // Nothing here goes as deep as the code nests; where the stack ends all the same, the file is left alone.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  function keptFor(owner: object, file: ts.SourceFile): Map<string, Kept> {
    let byFile = analyses.get(owner);
    if (!byFile) analyses.set(owner, (byFile = new WeakMap()));
    let kept = byFile.get(file);
    if (!kept) byFile.set(file, (kept = new Map<string, Kept>()));
    return kept;
  }

  function passes(file: { readonly text: string }): boolean {
    let isOpen = gates.get(file);
    if (isOpen === undefined) gates.set(file, (isOpen = passesGate(file.text)));
    return isOpen;
  }

  const mayAskModules = ({ text }: { readonly text: string }): boolean =>
    areModulesRead && moduleGate.mayAsk(text);

  return {
    options,
    knowledge,
    canHoldCodes(file, program) {
      if (passes(file)) return true;
      if (!('statements' in file) || !mayAskModules(file)) return false;
      const modules = around(file, program);
      return (
        modules?.reaches(file, (module) => moduleGate.mayTell(module.text, () => passes(module))) ?? false
      );
    },
    mayAskModules,
    tellsProblemsIn: (fileName) => (toldIn ??= fileName) === fileName,
    of(file, program, position) {
      const typed =
        program && options.settings.types && types?.isChecked(file, program) ? program : undefined;
      const made = keptFor(typed ?? file, file);
      // What is known of the whole file serves every place in it.
      const isPart = typed && position !== undefined && !made.has(whole);
      const range = isPart ? types?.rangeAround(file, position) : undefined;
      const key = range ? `${range.pos}-${range.end}` : whole;
      const known = made.get(key);
      const modules = areModulesRead ? around(file, program) : undefined;
      if (known && (!modules || known.followed?.holdsIn(modules) !== false)) return known.analysis;
      const followed = modules && createFollowed(modules, lower);
      const analysis = analyseFile(file, typed && types?.factsOf(typed, range), followed);
      made.set(key, { analysis, followed });
      if (analysis) forgetting.set(analysis, () => made.delete(key));
      return analysis;
    },
    forget: (analysis) => forgetting.get(analysis)?.(),
  };
}
