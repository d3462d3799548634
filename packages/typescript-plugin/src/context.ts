import type ts from 'typescript';
import type { FileContext } from './answers/file-context.ts';
import type { Work } from './file-analysis.ts';
import { createFileAnalyses } from './file-analysis.ts';
import type { Log } from './log.ts';
import { describeError } from './log.ts';
import type { Options } from './options.ts';
import type { Standing } from './standing.ts';
import { alone } from './standing.ts';
import { createTypedHost } from './typed-host.ts';

/** What every method of the language service works with: one project, its host's service, its options. */
export interface Context extends FileContext {
  readonly ts: typeof ts;
  /** The service as the host made it. */
  readonly service: ts.LanguageService;
  readonly work: Readonly<Work>;
  readonly standing: Standing;
  setOptions(options: Options): void;
  /** The tree of a file, if there may be anything to tell of it. */
  readonly sourceFile: (fileName: string) => ts.SourceFile | undefined;
  /**
   * Adds to an answer that the host has already given. Whatever goes wrong in doing so is logged, and the host's
   * answer stands.
   */
  extend<Answer>(method: string, answer: Answer, extension: () => Answer): Answer;
}

export function createContext(
  typescript: typeof ts,
  service: ts.LanguageService,
  log: Log,
  options: Options,
  standing = alone,
): Context {
  const work = { filesLowered: 0, analyses: 0 };
  const types = createTypedHost(typescript);
  let files = createFileAnalyses(typescript, options, work, types);
  return {
    ts: typescript,
    service,
    log,
    work,
    standing,
    get files() {
      return files;
    },
    setOptions(changed) {
      files = createFileAnalyses(typescript, changed, work, types);
    },
    sourceFile(fileName) {
      const file = standing.isLoaded() ? service.getProgram()?.getSourceFile(fileName) : undefined;
      return file && standing.isTellable(file) ? file : undefined;
    },
    program: () => service.getProgram(),
    analysisOf(file, position) {
      const program = service.getProgram();
      return program && files.of(file, program, position);
    },
    extend(method, answer, extension) {
      try {
        return extension();
      } catch (error) {
        log(`${method} failed, the host's own answer stands. ${describeError(error)}`);
        return answer;
      }
    },
  };
}
