import { defineRule } from '../define-rule.ts';
import { unknownFieldMessages, unknownFields, unknownFieldSuggestions } from './unknown-fields.ts';

export const noUnknownField = defineRule({
  name: 'no-unknown-field',
  code: 112_007,
  description: 'Disallow reading fields of an XT body that it does not have',
  options: {},
  messages: unknownFieldMessages,
  suggestions: unknownFieldSuggestions,
  presets: { recommended: {}, strict: {} },
  find: unknownFields,
});
