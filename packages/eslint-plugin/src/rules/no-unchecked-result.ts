import { uncheckedResultMessages, uncheckedResults, uncheckedResultSuggestions } from '@xt-mc/analysis';
import { createRule } from '../create-rule.ts';
import { reportFindings, settingMessages } from '../report-findings.ts';

export interface NoUncheckedResultOptions {
  /** Take a test of `result` itself, such as `if (!body.result)`, for a look at the body. */
  readonly truthiness?: boolean;
}

export const noUncheckedResult = createRule({
  name: 'no-unchecked-result',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow using the result of an XT body at whose rc and mc nobody has looked',
    },
    messages: { ...uncheckedResultMessages, ...uncheckedResultSuggestions, ...settingMessages },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'Options of xt-mc/no-unchecked-result.',
        additionalProperties: false,
        properties: {
          truthiness: {
            type: 'boolean',
            description: 'Take a test of result itself, such as if (!body.result), for a look at the body.',
          },
        },
      },
    ],
    defaultOptions: [{ truthiness: true }],
  },
  create(context) {
    const [options] = context.options as readonly NoUncheckedResultOptions[];
    const truthiness = options?.truthiness ?? true;
    return reportFindings(context, { find: (analysis) => uncheckedResults(analysis, { truthiness }) });
  },
});
