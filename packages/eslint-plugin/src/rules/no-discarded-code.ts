import { discardedCodeMessages, discardedCodes, discardedCodeSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export const noDiscardedCode = createRule({
  name: 'no-discarded-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow handling a failure of XT without reading or passing on its mc',
    },
    messages: { ...discardedCodeMessages, ...discardedCodeSuggestions, ...settingMessages },
    hasSuggestions: true,
    schema: [],
  },
  create(context) {
    return reportFindings(context, { find: discardedCodes });
  },
});
