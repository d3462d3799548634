import { defineRule } from '../define-rule.ts';
import { unhandledCodeMessages, unhandledCodes, unhandledCodeSuggestions } from './unhandled-codes.ts';

export const noUnhandledCode = defineRule({
  name: 'no-unhandled-code',
  code: 112_005,
  description: 'Disallow naming a failure code of XT and then doing nothing',
  options: {
    emptyCases: {
      type: 'boolean',
      default: false,
      description: 'Report a `case` that only breaks as well.',
    },
  },
  messages: unhandledCodeMessages,
  suggestions: unhandledCodeSuggestions,
  presets: { recommended: {}, strict: { emptyCases: true } },
  find: unhandledCodes,
});
