import { combineFixes, explain, formatMessage, rules } from '@xt-mc/analysis';
import type { Analysis, Completions, Edit, Explanation, Hover, Rule } from '@xt-mc/analysis';
import type ts from 'typescript';
import {
  createFileAnalyses,
  documentCandidate,
  findCompletions,
  findHover,
  readOptions,
} from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { FileContext } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Choices } from './choices.ts';
import { levelOf } from './choices.ts';
import type { PlayFile } from './example.ts';
import { createSurroundings, pathOf } from './modules.ts';
import type { Parser } from './parser-type.ts';

/** Something that a rule reports. */
export interface Report {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly Edit[] }[];
  /** The first fix is the only answer. */
  readonly isCertain: boolean;
}

/** What can be asked about a file, by the choices that hold. */
export interface Answers {
  reports(file: PlayFile): readonly Report[];
  hover(file: PlayFile, offset: number): Hover | undefined;
  completions(file: PlayFile, offset: number): Completions | undefined;
  documentation(candidate: Completions['candidates'][number]): string;
  explain(file: PlayFile, offset: number): Explanation | undefined;
  /** The edits of all fixes that are the only answer. */
  fixAll(file: PlayFile): readonly Edit[];
  /** What can be turned on and off. */
  readonly rules: readonly Rule[];
  /** What is wrong with the settings. */
  readonly problems: readonly string[];
}

/**
 * Answers from syntax alone, as the extension for VS Code gives them where there is no tsserver.
 *
 * @param files all that there are, as they are now: one may import what another exports
 */
export function createAnswers(
  parser: Parser,
  choices: Choices,
  files: () => readonly PlayFile[] = () => [],
): Answers {
  const settings = typeof choices.settings === 'object' ? choices.settings : {};
  const options = readOptions({ ...settings, types: false });
  const around = createSurroundings(files, parse);
  const analyses = createFileAnalyses(parser, options, { filesLowered: 0, analyses: 0 }, undefined, around);
  const context: FileContext = {
    ts: parser,
    files: analyses,
    analysisOf: (file) => analyses.of(file),
    log: console.error,
  };
  // One state of a file is asked many times: it is parsed once.
  const parsed = new Map<string, ts.SourceFile>();

  function parse({ name, text }: PlayFile): ts.SourceFile {
    const known = parsed.get(name);
    if (known?.text === text) return known;
    const file = parser.createSourceFile(pathOf(name), text, parser.ScriptTarget.Latest, true, kindOf(name));
    parsed.set(name, file);
    return file;
  }

  function kindOf(name: string): ts.ScriptKind {
    const { TS, TSX, JS, JSX } = parser.ScriptKind;
    return { ts: TS, tsx: TSX, js: JS, jsx: JSX }[name.split('.').at(-1) ?? ''] ?? TS;
  }

  function analysisOf(file: PlayFile): Analysis | undefined {
    const isOpen =
      analyses.canHoldCodes(file) || (analyses.mayAskModules(file) && analyses.canHoldCodes(parse(file)));
    return isOpen ? analyses.of(parse(file)) : undefined;
  }

  function reports(file: PlayFile): readonly Report[] {
    const analysis = analysisOf(file);
    if (!analysis) return [];
    return rules
      .flatMap((rule) => {
        const level = levelOf(rule, choices);
        const findings = level ? rule.find(analysis, level) : [];
        return findings.map(({ messageId, data, start, end, suggestions, isCertain }): Report => ({
          rule: rule.name,
          start,
          end,
          message: formatMessage(rule.messages[messageId] ?? '', data),
          fixes: suggestions.map((fix) => ({
            title: formatMessage(rule.suggestions[fix.messageId] ?? '', fix.data),
            edits: fix.edits,
          })),
          isCertain,
        }));
      })
      .sort((a, b) => a.start - b.start);
  }

  return {
    rules,
    problems: options.problems,
    reports,
    hover: (file, offset) => findHover(parse(file), offset, context),
    completions: (file, offset) => findCompletions(parse(file), offset, context),
    documentation: (candidate) => documentCandidate(candidate, context),
    explain(file, offset) {
      // A file that the gate keeps out has no evidence either: why nothing is said there can be asked all the same.
      const analysis = analyses.of(parse(file));
      return analysis && explain(analysis, offset);
    },
    fixAll: (file) =>
      combineFixes(
        reports(file).flatMap(({ isCertain, fixes: [first] }) => (isCertain && first ? [first.edits] : [])),
      ),
  };
}
