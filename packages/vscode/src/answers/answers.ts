import type { Completions, Hover } from '@xt-mc/analysis';
import * as typescript from 'typescript';
import {
  createFileAnalyses,
  documentCandidate,
  findCompletions,
  findHover,
  readOptions,
  reportsIn,
} from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { FileContext, Options, Report } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Document } from './documents.ts';
import { createDocuments } from './documents.ts';

/** What the plugin answers in tsserver, from syntax alone. */
export interface Answers {
  readonly options: Options;
  hover(document: Document, offset: number): Hover | undefined;
  completions(document: Document, offset: number): Completions | undefined;
  /** The documentation of a candidate, as Markdown. */
  documentation(candidate: Completions['candidates'][number]): string;
  /** What there is to report in a document, whether or not the options have it told. */
  reports(document: Document): readonly Report[];
  /** What is wrong with the options; told in the first document that is asked about. */
  problems(document: Document): readonly string[];
}

/** Answers by options of any shape. */
export function createAnswers(written: Readonly<Record<string, unknown>>): Answers {
  // There is no checker to ask.
  const options = readOptions({ ...written, types: false });
  const files = createFileAnalyses(typescript, options, { filesLowered: 0, analyses: 0 });
  const context: FileContext = {
    ts: typescript,
    files,
    analysisOf: (file) => files.of(file),
    log(message) {
      console.error(message);
    },
  };
  const stateOf = createDocuments();

  return {
    options,
    hover(document, offset) {
      const state = stateOf(document);
      // Most files have nothing to do with XT, and are not even parsed.
      const canSay = files.canHoldCodes(state) || files.knowledge.isNumbered(wordAt(state.text, offset));
      return canSay ? findHover(state.file(), offset, context) : undefined;
    },
    completions(document, offset) {
      const state = stateOf(document);
      return files.canHoldCodes(state) ? findCompletions(state.file(), offset, context) : undefined;
    },
    documentation: (candidate) => documentCandidate(candidate, context),
    reports(document) {
      const state = stateOf(document);
      return files.canHoldCodes(state) ? reportsIn(state.file(), context) : [];
    },
    problems: ({ fileName }) => (files.tellsProblemsIn(fileName) ? options.problems : []),
  };
}

/** The run of letters, digits and underscores around an offset. */
function wordAt(text: string, offset: number): string {
  const [before = ''] = /\w*$/.exec(text.slice(Math.max(0, offset - 80), offset)) ?? [];
  const [after = ''] = /^\w*/.exec(text.slice(offset, offset + 80)) ?? [];
  return before + after;
}
