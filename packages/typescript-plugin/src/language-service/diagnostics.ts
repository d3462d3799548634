import { wrongOptionCode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Context } from '../context.ts';
import { reportsIn } from '../diagnostics/reports.ts';

/** What the plugin's diagnostics are signed with. */
const source = 'xt-mc';

/** Warnings, where the options ask for them, and what is wrong with the options themselves. */
export function createSemanticDiagnostics(context: Context): ts.LanguageService['getSemanticDiagnostics'] {
  const { service } = context;
  return (fileName, ...rest) => {
    const answer = service.getSemanticDiagnostics(fileName, ...rest);
    return context.extend('getSemanticDiagnostics', answer, () => {
      const own = [...optionDiagnostics(fileName, context), ...diagnosticsIn(fileName, 'warning', context)];
      return own.length === 0 ? answer : [...answer, ...own];
    });
  };
}

/** Suggestions, where the options ask for them. */
export function createSuggestionDiagnostics(
  context: Context,
): ts.LanguageService['getSuggestionDiagnostics'] {
  const { service } = context;
  return (fileName, ...rest) => {
    const answer = service.getSuggestionDiagnostics(fileName, ...rest);
    return context.extend('getSuggestionDiagnostics', answer, () => {
      const own = diagnosticsIn(fileName, 'suggestion', context) as ts.DiagnosticWithLocation[];
      return own.length === 0 ? answer : [...answer, ...own];
    });
  };
}

function diagnosticsIn(fileName: string, kind: 'suggestion' | 'warning', context: Context): ts.Diagnostic[] {
  const { ts, files, sourceFile } = context;
  if (files.options.editor.diagnostics !== kind) return [];
  const file = sourceFile(fileName);
  if (!file) return [];
  const category = kind === 'warning' ? ts.DiagnosticCategory.Warning : ts.DiagnosticCategory.Suggestion;
  return reportsIn(file, context).map(({ start, end, message, code }) => ({
    file,
    start,
    length: end - start,
    messageText: message,
    category,
    code,
    source,
  }));
}

/**
 * Wrong options are told in the first file that is asked about, on its first line, as there is no place for them. The
 * first line of generated code is nowhere.
 */
function optionDiagnostics(fileName: string, context: Context): ts.Diagnostic[] {
  const { ts, files, sourceFile, standing } = context;
  const { problems } = files.options;
  const file = problems.length === 0 ? undefined : sourceFile(fileName);
  if (!file || !standing.isWritten(file) || !files.tellsProblemsIn(fileName)) return [];
  return problems.map((problem) => ({
    file,
    start: 0,
    length: firstLineLength(file),
    messageText: `Options of typescript-plugin-xt-mc: ${problem}.`,
    category: ts.DiagnosticCategory.Warning,
    code: wrongOptionCode,
    source,
  }));
}

function firstLineLength(file: ts.SourceFile): number {
  return /^[^\r\n]*/.exec(file.text)?.[0].length ?? 0;
}
