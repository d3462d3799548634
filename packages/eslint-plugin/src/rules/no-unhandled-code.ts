import { unhandledCodeMessages, unhandledCodes, unhandledCodeSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export interface NoUnhandledCodeOptions {
  /** Report a `case` that only breaks as well. */
  readonly emptyCases?: boolean;
}

export const noUnhandledCode = createRule({
  name: 'no-unhandled-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow naming a failure code of XT and then doing nothing',
    },
    messages: { ...unhandledCodeMessages, ...unhandledCodeSuggestions, ...settingMessages },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'Options of xt-mc/no-unhandled-code.',
        additionalProperties: false,
        properties: {
          emptyCases: {
            type: 'boolean',
            description: 'Report a case that only breaks as well.',
          },
        },
      },
    ],
    defaultOptions: [{ emptyCases: false }],
  },
  create(context) {
    const [options] = context.options as readonly NoUnhandledCodeOptions[];
    const emptyCases = options?.emptyCases ?? false;
    return reportFindings(context, { find: (analysis) => unhandledCodes(analysis, { emptyCases }) });
  },
});
