/** The plugin's own methods for what it finds: diagnostics, code fixes, refactors, and the fix for a whole file. */
import type ts from 'typescript';
import { combineFixes, type Edit, rules } from '../../../packages/analysis/src/index.ts';
import type { Told } from '../hosts.ts';
import type { Plugin } from '../plugin.ts';
import type { Program } from '../program.ts';
import { appliedOrWhy } from './applied.ts';
import type { Violation } from './violation.ts';

const codes = new Map(rules.map(({ name, code }) => [name, code]));
/** What the plugin's fixes of misspelt codes go by, all at once: editors send it back. */
const spellingFixId = 'xt-mc-spelling';

/** Findings whose fixes are asked for; large files have hundreds. */
const mostAsked = 12;

/** Holds what the plugin tells and offers against the findings. */
export function checkPluginFixes(
  { text, fileName }: Program,
  { telling, quiet }: Plugin,
  findings: readonly Told[],
): Violation[] {
  const violations: Violation[] = [];
  const hold = (what: string, got: readonly string[], wanted: readonly string[], rule?: string): void => {
    if (got.join('\n') === wanted.join('\n')) return;
    const detail = `${what}\n${got.join('\n')}\nwanted\n${wanted.join('\n')}`.slice(0, 2000);
    violations.push({ property: `the plugin's ${what} are the findings'`, detail, ...(rule && { rule }) });
  };
  hold(
    'diagnostics',
    telling
      .getSuggestionDiagnostics(fileName)
      .map(({ code, start, length, messageText }) =>
        JSON.stringify([code, start, start + length, messageText]),
      ),
    findings.map(({ rule, start, end, message }) => JSON.stringify([codes.get(rule), start, end, message])),
  );

  const mended = combineFixes(
    findings.filter(isMended).map(({ suggestions }) => suggestions[0]?.edits ?? []),
  );
  hold(
    'fixes for a whole file',
    [appliedOrWhy(text, fixAllEdits({ text, fileName }, { telling }))],
    [appliedOrWhy(text, mended)],
  );

  const step = Math.max(1, Math.ceil(findings.length / mostAsked));
  for (const { rule, start, end } of findings.filter((_, index) => index % step === 0)) {
    const around = findings.filter((other) => other.start <= end && start <= other.end);
    const offered = (some: readonly Told[]): string[] =>
      some.flatMap(({ titles, suggestions }) =>
        suggestions.map(({ edits }, index) => `${titles[index] ?? ''}: ${appliedOrWhy(text, edits)}`),
      );
    const actions = telling.getCodeFixesAtPosition(fileName, start, end, [codes.get(rule) ?? 0], {}, {});
    hold(
      'code fixes',
      actions.map(({ description, changes }) => `${description}: ${appliedOrWhy(text, editsOf(changes))}`),
      offered(around.filter((other) => other.rule === rule)),
      rule,
    );
    const forAll = actions.filter(({ fixId }) => fixId === spellingFixId);
    const certain = around.filter((other) => other.rule === rule && isMended(other));
    hold(
      'fixes for all',
      forAll.map(({ changes }) => appliedOrWhy(text, editsOf(changes))),
      certain.map(({ suggestions }) => appliedOrWhy(text, suggestions[0]?.edits ?? [])),
    );
    const range = { pos: start, end };
    const refactors = quiet.getApplicableRefactors(fileName, range, undefined).flatMap((one) =>
      one.actions.map(({ name, description }) => {
        const edits = quiet.getEditsForRefactor(fileName, {}, range, one.name, name, undefined)?.edits;
        return `${description}: ${edits ? appliedOrWhy(text, editsOf(edits)) : 'no edits'}`;
      }),
    );
    hold('refactors', refactors, offered(around), rule);
  }
  return violations;
}

/** What the plugin changes when all misspelt codes of a file are mended at once; nothing where it offers that for none. */
export function fixAllEdits({ fileName }: Program, { telling }: Pick<Plugin, 'telling'>): readonly Edit[] {
  return editsOf(telling.getCombinedCodeFix({ type: 'file', fileName }, spellingFixId, {}, {}).changes);
}

export function isMended({ rule, isCertain }: Told): boolean {
  return rule === 'no-unknown-code' && isCertain;
}

function editsOf(changes: readonly ts.FileTextChanges[]): readonly Edit[] {
  return changes.flatMap(({ textChanges }) =>
    textChanges.map(({ span, newText }) => ({
      start: span.start,
      end: span.start + span.length,
      text: newText,
    })),
  );
}
