import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { analyse, buildKnowledge, createGate, createModuleGate, readSettings } from '@xt-mc/analysis';
import type { Analysis, Knowledge, ModuleGate, PlainSource, Settings } from '@xt-mc/analysis';
import { catalogue } from 'xt-mc/catalogue';
import { lowerProgram } from './lower/lower.ts';
import { modulesOf } from './modules/module-reader.ts';
import { createTypeFacts, typedServices } from './type-facts.ts';

/** What the plugin's settings say, and what follows from them for every file. */
interface Configuration {
  readonly knowledge: Knowledge;
  readonly problems: readonly string[];
  readonly canHoldCodes: (text: string) => boolean;
  readonly moduleGate: ModuleGate;
}

const configurations = new WeakMap<object, Configuration>();
const bySettings = new Map<string, Omit<Configuration, 'problems'>>();
const analyses = new WeakMap<TSESTree.Program, { readonly analysis: Analysis | undefined }>();
const told = new WeakSet<TSESTree.Program>();
const noSettings = {};

const noTypes =
  "'types' is on, and this file was parsed without types. Turn typed linting on for it " +
  '(languageOptions.parserOptions.projectService), or add configs.disableTypeChecked for it';

/** Of the files seen, how many were lowered: the measure that tests hold the plugin's cost to. */
export const work = { filesSeen: 0, filesLowered: 0 };

/**
 * The analysis of the file at hand, or undefined where the cheap gate tells that there is nothing to find. Made once
 * for all rules: it is kept by the tree, which the rules of one run share.
 */
function analysisOf(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): Analysis | undefined {
  const { ast } = context.sourceCode;
  let kept = analyses.get(ast);
  if (!kept) analyses.set(ast, (kept = { analysis: analyseFile(context) }));
  return kept.analysis;
}

function analyseFile(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): Analysis | undefined {
  const { ast, text } = context.sourceCode;
  const { canHoldCodes, moduleGate, knowledge } = configurationOf(context.settings['xt-mc']);
  work.filesSeen++;
  let source: PlainSource | undefined;
  const isOpen = canHoldCodes(text);
  if (!isOpen && (!knowledge.settings.modules || !moduleGate.mayAsk(text))) return undefined;
  const modules = knowledge.settings.modules ? modulesOf(context, () => source) : undefined;
  if (!isOpen && !modules?.reaches((other) => moduleGate.mayTell(other, canHoldCodes))) return undefined;
  work.filesLowered++;
  return withinStack(() => {
    const comments = ast.comments.map(({ range, value }) => ({
      start: range[0],
      end: range[1],
      value,
    }));
    const services = knowledge.settings.types ? typedServices(context.sourceCode) : undefined;
    const types = services && createTypeFacts(services);
    source = { text, fileName: context.filename, program: lowerProgram(ast), comments };
    return analyse(source, knowledge, types, modules?.read);
  });
}

/**
 * What `compute` gives; undefined where the stack does not reach. Nothing here goes as deep as the code nests, so that
 * this is the last resort: what asks too much of the stack is left alone rather than ESLint brought down.
 */
function withinStack<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What `find` finds in the file at hand. */
export function findIn<Found>(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  find: (analysis: Analysis) => readonly Found[],
): readonly Found[] {
  const analysis = analysisOf(context);
  const found = analysis && withinStack(() => find(analysis));
  // What was interrupted half way is asked nothing more: the next rule has an analysis of its own.
  if (analysis && !found) analyses.delete(context.sourceCode.ast);
  return found ?? [];
}

/** What follows from settings, the same for the same: what is known of modules hangs on it, and editors make settings anew. */
function configurationFor(settings: Settings): Omit<Configuration, 'problems'> {
  const text = JSON.stringify(settings);
  let made = bySettings.get(text);
  if (!made) {
    const knowledge = buildKnowledge(catalogue, settings);
    made = { knowledge, canHoldCodes: createGate(knowledge), moduleGate: createModuleGate(knowledge) };
    bySettings.set(text, made);
  }
  return made;
}

function configurationOf(value: unknown): Configuration {
  const key = typeof value === 'object' && value !== null ? value : noSettings;
  const known = key === noSettings && value !== undefined ? undefined : configurations.get(key);
  if (known) return known;
  const { settings, problems } = readSettings(value, catalogue);
  const configuration = { ...configurationFor(settings), problems };
  if (key !== noSettings || value === undefined) configurations.set(key, configuration);
  return configuration;
}

/** What is wrong with the settings; empty from the second time on, so that of several rules one tells it. */
export function settingProblems(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
): readonly string[] {
  const { ast } = context.sourceCode;
  if (told.has(ast)) return [];
  told.add(ast);
  const { problems, knowledge } = configurationOf(context.settings['xt-mc']);
  const lacksTypes = knowledge.settings.types && !typedServices(context.sourceCode);
  return lacksTypes ? [...problems, noTypes] : problems;
}
