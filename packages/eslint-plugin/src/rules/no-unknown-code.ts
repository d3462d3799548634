import { unknownCodeMessages, unknownCodes, unknownCodeSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export interface NoUnknownCodeOptions {
  /** Fix spellings that can only mean one code, instead of suggesting the change. */
  readonly fixCertain?: boolean;
}

export const noUnknownCode = createRule({
  name: 'no-unknown-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow message codes and return codes that XT does not have',
    },
    messages: { ...unknownCodeMessages, ...unknownCodeSuggestions, ...settingMessages },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'Options of xt-mc/no-unknown-code.',
        additionalProperties: false,
        properties: {
          fixCertain: {
            type: 'boolean',
            description: 'Fix spellings that can only mean one code, instead of suggesting the change.',
          },
        },
      },
    ],
    defaultOptions: [{ fixCertain: false }],
  },
  create(context) {
    const [options] = context.options as readonly NoUnknownCodeOptions[];
    return reportFindings(context, { find: unknownCodes, shouldFixCertain: options?.fixCertain ?? false });
  },
});
