import { defineRule } from '../define-rule.ts';
import { permanentRetries, permanentRetryMessages, permanentRetrySuggestions } from './permanent-retries.ts';

export const noPermanentRetry = defineRule({
  name: 'no-permanent-retry',
  code: 112_008,
  description: 'Disallow sending the same request again for a code that no retry can mend',
  options: {},
  messages: permanentRetryMessages,
  suggestions: permanentRetrySuggestions,
  presets: { strict: {} },
  find: permanentRetries,
});
