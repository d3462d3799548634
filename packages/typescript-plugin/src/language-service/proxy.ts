import type ts from 'typescript';
import type { Context } from '../context.ts';
import { createCodeFixes, createCombinedCodeFix, createSupportedCodeFixes } from './code-fixes.ts';
import { createCompletionDetails, createCompletions } from './completions.ts';
import { createSemanticDiagnostics, createSuggestionDiagnostics } from './diagnostics.ts';
import { createQuickInfo } from './quick-info.ts';
import { createApplicableRefactors, createEditsForRefactor } from './refactors.ts';

/** The host's service with the plugin's answers added. Methods that are not extended are the host's own. */
export function proxyService(context: Context): ts.LanguageService {
  const service = context.service as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  const proxy: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(service) as [string, unknown][]) {
    // Looked up when it is called: there are plugins that get ready later, and change their methods then.
    proxy[name] =
      typeof method === 'function' ? (...args: unknown[]): unknown => service[name]?.(...args) : method;
  }
  return Object.assign(proxy as unknown as ts.LanguageService, {
    getApplicableRefactors: createApplicableRefactors(context),
    getCodeFixesAtPosition: createCodeFixes(context),
    getCombinedCodeFix: createCombinedCodeFix(context),
    getCompletionEntryDetails: createCompletionDetails(context),
    getCompletionsAtPosition: createCompletions(context),
    getEditsForRefactor: createEditsForRefactor(context),
    getQuickInfoAtPosition: createQuickInfo(context),
    getSemanticDiagnostics: createSemanticDiagnostics(context),
    getSuggestionDiagnostics: createSuggestionDiagnostics(context),
    getSupportedCodeFixes: createSupportedCodeFixes(context),
  } satisfies Partial<ts.LanguageService>);
}
