import { defaultGapOptions, mapGapMessages, mapGaps, mapGapSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export interface ExhaustiveMapOptions {
  /** How much of the catalogue, or of a family, must be handled before the rest is a gap. */
  readonly complete?: 'most' | 'half';
  /** Codes that a map or enum may leave out; `*` stands for anything: `GATEWAY_*`. */
  readonly ignore?: readonly string[];
}

export const exhaustiveMap = createRule({
  name: 'exhaustive-map',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require maps and enums of XT message codes to have every code that they are meant for',
    },
    messages: { ...mapGapMessages, ...mapGapSuggestions, ...settingMessages },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'Options of xt-mc/exhaustive-map.',
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
            description: 'Codes that a map or enum may leave out; * stands for anything: GATEWAY_*.',
          },
        },
      },
    ],
    defaultOptions: [{ complete: 'most', ignore: [] }],
  },
  create(context) {
    const [options] = context.options as readonly ExhaustiveMapOptions[];
    return reportFindings(context, {
      find: (analysis) => mapGaps(analysis, { ...defaultGapOptions, ...options }),
    });
  },
});
