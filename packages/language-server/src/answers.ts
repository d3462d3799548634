import { explain } from '@xt-mc/analysis';
import type { CompletionEntry, Completions, Explanation, Hover, Knowledge } from '@xt-mc/analysis';
import * as typescript from 'typescript';
import type { SourceFile } from 'typescript';
import {
  createFileAnalyses,
  documentCandidate,
  findCompletions,
  findHover,
  reportsIn,
} from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { FileContext, Options, Report } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Document } from './documents/document.ts';
import { scriptsOf } from './languages.ts';
import { noSurroundings, type Surroundings } from './modules.ts';
import type { Script } from './scripts.ts';

/** What there is to say of documents by one set of options: what the plugin says in tsserver, from syntax alone. */
export interface Answers {
  readonly options: Options;
  readonly knowledge: Knowledge;
  hover(document: Document, offset: number): Hover | undefined;
  completions(document: Document, offset: number): Completions | undefined;
  /** The documentation of a candidate, as Markdown. */
  documentation(candidate: CompletionEntry): string;
  /** What there is to report in a document, whether or not the options have it told. */
  reports(document: Document): readonly Report[];
  /** Why a place is, or is not, a message code of XT's; undefined where there is nothing to ask. */
  explanation(document: Document, offset: number): Explanation | undefined;
}

/** Rules are asked about a script for so long, in milliseconds: what each of them does is bounded, and counted. */
const patience = 5_000;

/** A larger document, in characters, is left alone: nobody writes it, and reading it would keep others waiting. */
const longest = 4_000_000;

/** A script, read once. */
interface Read extends Script {
  /** Its tree, which is made when it is first asked for. */
  readonly file: () => SourceFile;
}

const known = new WeakMap<Document, readonly Read[]>();

/** The scripts of a document, once for each of its states. */
function read(document: Document): readonly Read[] {
  let scripts = known.get(document);
  if (!scripts) {
    const found = document.text.length > longest ? [] : scriptsOf(document);
    scripts = found.map((script) => {
      let file: SourceFile | undefined;
      return { ...script, file: () => (file ??= parse(document.fileName, script)) };
    });
    known.set(document, scripts);
  }
  return scripts;
}

function parse(fileName: string, { text, kind }: Script): SourceFile {
  return typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest, true, kind);
}

/**
 * @param around the modules around a file; absent: each is read alone
 * @param now the time, in milliseconds
 */
export function createAnswers(
  options: Options,
  around: Surroundings = noSurroundings,
  now: () => number = () => performance.now(),
): Answers {
  const work = { filesLowered: 0, analyses: 0 };
  const files = createFileAnalyses(typescript, options, work, undefined, ({ fileName }) => around(fileName));
  const context: FileContext = {
    ts: typescript,
    files,
    analysisOf: (file) => files.of(file),
    // Standard error is where a server's log goes: editors keep it.
    log(message) {
      console.error(message);
    },
  };

  return {
    options,
    knowledge: files.knowledge,
    hover(document, offset) {
      const script = scriptAt(document, offset);
      // Most files have nothing to do with XT, and are not even parsed.
      if (!script || !canSay(script, offset)) return undefined;
      return findHover(script.file(), offset, context);
    },
    completions(document, offset) {
      const script = scriptAt(document, offset);
      if (!script || !canHoldCodes(script)) return undefined;
      return findCompletions(script.file(), offset, context);
    },
    documentation: (candidate) => documentCandidate(candidate, context),
    reports: (document) =>
      read(document)
        .filter(canHoldCodes)
        .flatMap((script) => within(script, reportsIn(script.file(), inTime()))),
    explanation(document, offset) {
      // A file with no word of XT's has an answer too: why nothing is said there.
      const script = scriptAt(document, offset);
      const analysis = script && files.of(script.file());
      return analysis && explain(analysis, offset);
    },
  };

  function inTime(): FileContext {
    const end = now() + patience;
    return { ...context, isLate: () => now() > end };
  }

  /** Whether there may be anything to tell; a tree is made only where modules may tell it. */
  function canHoldCodes(script: Read): boolean {
    return files.canHoldCodes(script) || (files.mayAskModules(script) && files.canHoldCodes(script.file()));
  }

  function canSay(script: Read, offset: number): boolean {
    return (
      canHoldCodes(script) ||
      wordsAround(script.text, offset).some((word) => files.knowledge.isNumbered(word))
    );
  }
}

function scriptAt(document: Document, offset: number): Read | undefined {
  return read(document).find(({ parts }) => parts.some(({ start, end }) => start <= offset && offset <= end));
}

/** The reports with those of their fixes that keep to the script: what is around it is no code. */
function within({ parts }: Script, reports: readonly Report[]): readonly Report[] {
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    parts.some((part) => part.start <= start && end <= part.end);
  return reports.map((report) => ({
    ...report,
    fixes: report.fixes.filter(({ edits }) => edits.every(isInside)),
  }));
}

/** The words around an offset: what it points at is one of them, or has quotes around one. */
function wordsAround(text: string, offset: number): readonly string[] {
  return text.slice(Math.max(0, offset - 80), offset + 80).match(/\w+/g) ?? [];
}
