import { defineRule } from '../define-rule.ts';
import { unknownCodeMessages, unknownCodes, unknownCodeSuggestions } from './unknown-codes.ts';

export const noUnknownCode = defineRule({
  name: 'no-unknown-code',
  code: 112_001,
  description: 'Disallow message codes and return codes that XT does not have',
  options: {
    fixCertain: {
      type: 'boolean',
      default: false,
      description: 'Fix spellings that can only mean one code, instead of suggesting the change.',
    },
  },
  messages: unknownCodeMessages,
  suggestions: unknownCodeSuggestions,
  presets: { recommended: {}, strict: {} },
  fixedWith: 'fixCertain',
  find: unknownCodes,
});
