/** The editor's plugin over one text, as plain functions: its own methods, and a host that has nothing to say. */
import type ts from 'typescript';
import type { Context } from '../../packages/typescript-plugin/src/context.ts';
import { createContext } from '../../packages/typescript-plugin/src/context.ts';
import { proxyService } from '../../packages/typescript-plugin/src/language-service/proxy.ts';
import { readOptions } from '../../packages/typescript-plugin/src/options.ts';
import { loadTypeScript } from '../parity/lower-both.ts';
import type { Program } from './program.ts';

export interface Plugin {
  /** The service of a project in which findings are told by the editor. */
  readonly telling: ts.LanguageService;
  /** The service of one in which they are left to ESLint, and are refactors here. */
  readonly quiet: ts.LanguageService;
  /** What went wrong: the plugin logs it, and lets the host's answer stand. */
  readonly log: readonly string[];
}

const typescript = loadTypeScript();

/** With the strict preset, and hovers wherever a text is spelt like a code. Types are not asked: there is no project. */
const options = readOptions({ preset: 'strict', hover: 'always', diagnostics: 'suggestion' });

/** What a host answers where it finds nothing. */
const silentHost: Partial<ts.LanguageService> = {
  getApplicableRefactors: () => [],
  getCodeFixesAtPosition: () => [],
  getCompletionEntryDetails: () => undefined,
  getCompletionsAtPosition: () => undefined,
  getEditsForRefactor: () => undefined,
  getQuickInfoAtPosition: () => undefined,
  getSemanticDiagnostics: () => [],
  getSuggestionDiagnostics: () => [],
  getSupportedCodeFixes: () => [],
};

export function createPlugin({ text, fileName }: Program): Plugin {
  const file = typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest, true);
  const program: Partial<ts.Program> = { getSourceFile: () => file };
  const service = { ...silentHost, getProgram: () => program } as ts.LanguageService;
  const log: string[] = [];
  const context = createContext(typescript, service, (message) => log.push(message), options);
  const editor = { ...options.editor, diagnostics: 'off' as const };
  const files = { ...context.files, options: { ...options, editor } };
  const quiet: Context = { ...context, files };
  return { telling: proxyService(context), quiet: proxyService(quiet), log };
}
