import { defineRule } from '../define-rule.ts';
import { gapOptions } from '../gap-options.ts';
import { mapGapMessages, mapGaps, mapGapSuggestions } from './map-gaps.ts';

export const exhaustiveMap = defineRule({
  name: 'exhaustive-map',
  code: 112_004,
  description: 'Require maps and enums of XT message codes to have every code that they are meant for',
  options: gapOptions('a map or enum'),
  messages: mapGapMessages,
  suggestions: mapGapSuggestions,
  presets: { recommended: { complete: 'most' }, strict: { complete: 'half' } },
  find: mapGaps,
});
