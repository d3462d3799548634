import { defineRule } from '../define-rule.ts';
import { discardedCodeMessages, discardedCodes, discardedCodeSuggestions } from './discarded-codes.ts';

export const noDiscardedCode = defineRule({
  name: 'no-discarded-code',
  code: 112_006,
  description: 'Disallow handling a failure of XT without logging, throwing or passing on its mc',
  options: {},
  messages: discardedCodeMessages,
  suggestions: discardedCodeSuggestions,
  presets: { strict: {} },
  find: discardedCodes,
});
