import { defaultGapOptions, switchGapMessages, switchGaps, switchGapSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export interface ExhaustiveSwitchOptions {
  /** How much of the catalogue, or of a family, must be handled before the rest is a gap. */
  readonly complete?: 'most' | 'half';
  /** Codes that a switch or if/else chain may leave out; `*` stands for anything: `GATEWAY_*`. */
  readonly ignore?: readonly string[];
}

export const exhaustiveSwitch = createRule({
  name: 'exhaustive-switch',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Require switches and if/else chains on XT message codes to handle every code that they are meant for',
    },
    messages: { ...switchGapMessages, ...switchGapSuggestions, ...settingMessages },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'Options of xt-mc/exhaustive-switch.',
        additionalProperties: false,
        properties: {
          complete: {
            type: 'string',
            enum: ['most', 'half'],
            description:
              'How much of the catalogue, or of a family, must be handled before the rest is a gap: more than three quarters, or more than half.',
          },
          ignore: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Codes that a switch or if/else chain may leave out; * stands for anything: GATEWAY_*.',
          },
        },
      },
    ],
    defaultOptions: [{ complete: 'most', ignore: [] }],
  },
  create(context) {
    const [options] = context.options as readonly ExhaustiveSwitchOptions[];
    return reportFindings(context, {
      find: (analysis) => switchGaps(analysis, { ...defaultGapOptions, ...options }),
    });
  },
});
