import { defineRule } from '../define-rule.ts';
import { gapOptions } from '../gap-options.ts';
import { switchGapMessages, switchGaps, switchGapSuggestions } from './switch-gaps.ts';

export const exhaustiveSwitch = defineRule({
  name: 'exhaustive-switch',
  code: 112_003,
  description:
    'Require switches and if/else chains on XT message codes to handle every code that they are meant for',
  options: gapOptions('a switch or if/else chain'),
  messages: switchGapMessages,
  suggestions: switchGapSuggestions,
  presets: { recommended: { complete: 'most' }, strict: { complete: 'half' } },
  find: switchGaps,
});
