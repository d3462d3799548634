import { defineRule } from '../define-rule.ts';
import {
  uncheckedResultMessages,
  uncheckedResults,
  uncheckedResultSuggestions,
} from './unchecked-results.ts';

export const noUncheckedResult = defineRule({
  name: 'no-unchecked-result',
  code: 112_002,
  description: 'Disallow using the result of an XT body at whose rc and mc nobody has looked',
  options: {
    truthiness: {
      type: 'boolean',
      default: true,
      description: 'Take a test of `result` itself, such as `if (!body.result)`, for a look at the body.',
    },
    paths: {
      type: 'string',
      enum: ['some', 'every'],
      default: 'some',
      description:
        'Which paths are judged: `some` tells of results that are used on a path on which nothing has asked, or behind a failure that was seen; `every` of those that are used on any path that no look at `rc` or `mc` has decided, and of bodies that go out as a success though nobody has looked.',
    },
  },
  messages: uncheckedResultMessages,
  suggestions: uncheckedResultSuggestions,
  presets: { recommended: {}, strict: { truthiness: false, paths: 'every' } },
  find: uncheckedResults,
});
