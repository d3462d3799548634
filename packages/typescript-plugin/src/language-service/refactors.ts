import type ts from 'typescript';
import type { Context } from '../context.ts';
import type { Fix, Report } from '../diagnostics/reports.ts';
import { changesOf, reportsIn } from '../diagnostics/reports.ts';

const refactorName = 'xt-mc';
const refactorKind = 'refactor.rewrite.xt-mc';

/**
 * The edits of findings as refactors while the caret is on what would be reported: the way to them where diagnostics
 * are off because ESLint reports the findings.
 */
export function createApplicableRefactors(context: Context): ts.LanguageService['getApplicableRefactors'] {
  const { service } = context;
  return (fileName, positionOrRange, preferences, triggerReason, kind, ...rest) => {
    const answer = service.getApplicableRefactors(
      fileName,
      positionOrRange,
      preferences,
      triggerReason,
      kind,
      ...rest,
    );
    if (context.files.options.editor.diagnostics !== 'off') return answer;
    if (kind && !refactorKind.startsWith(kind)) return answer;
    return context.extend('getApplicableRefactors', answer, () => {
      const actions = fixesAt(fileName, positionOrRange, context).map(({ name, fix }) => ({
        name,
        description: fix.description,
        kind: refactorKind,
      }));
      if (actions.length === 0) return answer;
      return [...answer, { name: refactorName, description: 'XT message codes', actions }];
    });
  };
}

export function createEditsForRefactor(context: Context): ts.LanguageService['getEditsForRefactor'] {
  const { service } = context;
  return (fileName, formatOptions, positionOrRange, refactor, action, ...rest) => {
    const answer = service.getEditsForRefactor(
      fileName,
      formatOptions,
      positionOrRange,
      refactor,
      action,
      ...rest,
    );
    if (refactor !== refactorName) return answer;
    return context.extend('getEditsForRefactor', answer, () => {
      const chosen = fixesAt(fileName, positionOrRange, context).find(({ name }) => name === action);
      return chosen ? { edits: changesOf(fileName, chosen.fix.edits) } : answer;
    });
  };
}

interface NamedFix {
  readonly name: string;
  readonly fix: Fix;
}

function fixesAt(fileName: string, at: number | ts.TextRange, context: Context): NamedFix[] {
  const file = context.sourceFile(fileName);
  const [start, end] = typeof at === 'number' ? [at, at] : [at.pos, at.end];
  const reports = file ? reportsIn(file, context) : [];
  return reports
    .filter((report) => report.start <= end && start <= report.end)
    .flatMap((report) => report.fixes.map((fix, index) => ({ name: nameOf(report, index), fix })));
}

/** Stable while the file is: an editor sends it back. */
function nameOf({ rule, start }: Report, index: number): string {
  return `${rule}/${start}/${index}`;
}
