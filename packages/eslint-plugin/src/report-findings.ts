import type { TSESLint } from '@typescript-eslint/utils';
import type { Analysis, Edit, Finding } from '@xt-mc/analysis';
import { findIn, settingProblems } from './file-analysis.ts';
import { fitsTemplate } from './fits-template.ts';

/** The message that every rule has beside its own: settings are read by all of them, and told by the first. */
export const settingMessages = {
  wrongSetting: "settings['xt-mc']: {{problem}}.",
} as const;

type SettingMessage = keyof typeof settingMessages;

interface Options<MessageId extends string, SuggestionId extends string> {
  readonly find: (analysis: Analysis) => readonly Finding<MessageId, SuggestionId>[];
  /** Whether findings with one answer are fixed without asking. */
  readonly shouldFixCertain?: boolean;
}

/** A rule's whole listener: reports what `find` finds in the file, once its program is known. */
export function reportFindings<MessageId extends string, SuggestionId extends string>(
  context: Readonly<TSESLint.RuleContext<MessageId | SuggestionId | SettingMessage, readonly unknown[]>>,
  { find, shouldFixCertain = false }: Options<MessageId, SuggestionId>,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  const fits = fitsTemplate(sourceCode);

  function report(finding: Finding<MessageId, SuggestionId>): void {
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
      findIn(context, find).forEach(report);
    },
  };
}

function applying(edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
