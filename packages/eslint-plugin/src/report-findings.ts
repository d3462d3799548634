import type { TSESLint } from '@typescript-eslint/utils';
import type { Edit, Finding, Rule } from '@xt-mc/analysis';
import { findIn, settingProblems } from './file-analysis.ts';
import { fitsTemplate } from './fits-template.ts';

/** The message that every rule has beside its own: settings are read by all of them, and told by the first. */
export const settingMessages = {
  wrongSetting: "settings['xt-mc']: {{problem}}.",
} as const;

/** A rule's whole listener: reports what it finds in the file, once its program is known. */
export function reportFindings(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  { find, fixedWith }: Rule,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  const [options] = context.options as readonly Readonly<Record<string, unknown>>[];
  const shouldFixCertain = fixedWith !== undefined && options?.[fixedWith] === true;
  const fits = fitsTemplate(sourceCode);

  function report(finding: Finding): void {
    const suggestions = finding.suggestions.filter(({ edits }) => edits.every(fits));
    const [first] = suggestions;
    const fix = shouldFixCertain && finding.isCertain && first ? applying(first.edits) : null;
    context.report({
      loc: {
        start: sourceCode.getLocFromIndex(finding.start),
        end: sourceCode.getLocFromIndex(finding.end),
      },
      messageId: finding.messageId,
      data: finding.data,
      fix,
      // What is fixed needs no choice.
      suggest: fix
        ? []
        : suggestions.map(({ messageId, data, edits }) => ({
            messageId,
            data,
            fix: applying(edits),
          })),
    });
  }

  return {
    Program() {
      for (const problem of settingProblems(context)) {
        context.report({ loc: { line: 1, column: 0 }, messageId: 'wrongSetting', data: { problem } });
      }
      findIn(context, (analysis) => find(analysis, options)).forEach(report);
    },
  };
}

function applying(edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
