import { combineFixes, rules } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Context } from '../context.ts';
import type { Fix, Report } from '../diagnostics/reports.ts';
import { changesOf, reportsIn } from '../diagnostics/reports.ts';

const fixName = 'xt-mc';

/** Fix-all is for spelling alone: what other fixes insert wants to be read. */
const spellingFixId = 'xt-mc-spelling';
const spellingRule = 'no-unknown-code';

const ownCodes: ReadonlySet<number> = new Set(rules.map(({ code }) => code));

/** Quick fixes on the plugin's own diagnostics. */
export function createCodeFixes(context: Context): ts.LanguageService['getCodeFixesAtPosition'] {
  const { service } = context;
  return (fileName, start, end, errorCodes, ...rest) => {
    const answer = service.getCodeFixesAtPosition(fileName, start, end, errorCodes, ...rest);
    if (!errorCodes.some((code) => ownCodes.has(code))) return answer;
    return context.extend('getCodeFixesAtPosition', answer, () => {
      const file = context.sourceFile(fileName);
      const reports = file ? reportsIn(file, context) : [];
      const asked = reports.filter(
        (report) => errorCodes.includes(report.code) && report.start <= end && start <= report.end,
      );
      return [
        ...answer,
        ...asked.flatMap((report) => report.fixes.map((fix) => actionOf(fileName, report, fix))),
      ];
    });
  };
}

function actionOf(fileName: string, { rule }: Report, fix: Fix): ts.CodeFixAction {
  const action = {
    fixName,
    description: fix.description,
    changes: changesOf(fileName, fix.edits),
  };
  if (rule !== spellingRule || !fix.isForAll) return action;
  return {
    ...action,
    fixId: spellingFixId,
    fixAllDescription: 'Change all misspelt XT message codes that have one answer',
  };
}

/** Fix-all in a file. A fix of ours is unknown to the host, which would throw: it is not asked. */
export function createCombinedCodeFix(context: Context): ts.LanguageService['getCombinedCodeFix'] {
  const { service } = context;
  return (scope, fixId, ...rest) => {
    if (fixId !== spellingFixId) return service.getCombinedCodeFix(scope, fixId, ...rest);
    return context.extend<ts.CombinedCodeActions>('getCombinedCodeFix', { changes: [] }, () => {
      const file = context.sourceFile(scope.fileName);
      const reports = file ? reportsIn(file, context) : [];
      // A key is mended with what reads it, so that two fixes may have an edit in common.
      const edits = combineFixes(
        reports
          .filter(({ rule }) => rule === spellingRule)
          .flatMap(({ fixes }) => fixes.filter(({ isForAll }) => isForAll))
          .map((fix) => fix.edits),
      );
      return { changes: edits.length === 0 ? [] : changesOf(scope.fileName, edits) };
    });
  };
}

/** The codes that have fixes. Editors ask for them once, some without a file. */
export function createSupportedCodeFixes(context: Context): ts.LanguageService['getSupportedCodeFixes'] {
  const { service } = context;
  return (...args) => {
    const answer = service.getSupportedCodeFixes(...args);
    return context.extend('getSupportedCodeFixes', answer, () => [
      ...new Set([...answer, ...[...ownCodes].map(String)]),
    ]);
  };
}
