import {
  discardedCodeMessages,
  discardedCodes,
  discardedCodeSuggestions,
  mapGapMessages,
  mapGaps,
  mapGapSuggestions,
  switchGapMessages,
  switchGaps,
  switchGapSuggestions,
  uncheckedResultMessages,
  uncheckedResults,
  uncheckedResultSuggestions,
  unhandledCodeMessages,
  unhandledCodes,
  unhandledCodeSuggestions,
  unknownCodeMessages,
  unknownCodes,
  unknownCodeSuggestions,
} from '@xt-mc/analysis';
import type { Analysis, Finding } from '@xt-mc/analysis';

import type { RuleName, RuleOptions } from './rule-options.ts';

/** A rule, as the playground asks it. */
export interface PlayRule {
  readonly messages: Readonly<Record<string, string>>;
  readonly find: (analysis: Analysis, options: RuleOptions) => readonly Finding[];
}

export const finders: Readonly<Record<RuleName, PlayRule>> = {
  'no-unknown-code': { messages: { ...unknownCodeMessages, ...unknownCodeSuggestions }, find: unknownCodes },
  'no-unchecked-result': {
    messages: { ...uncheckedResultMessages, ...uncheckedResultSuggestions },
    find: uncheckedResults,
  },
  'exhaustive-switch': { messages: { ...switchGapMessages, ...switchGapSuggestions }, find: switchGaps },
  'exhaustive-map': { messages: { ...mapGapMessages, ...mapGapSuggestions }, find: mapGaps },
  'no-unhandled-code': {
    messages: { ...unhandledCodeMessages, ...unhandledCodeSuggestions },
    find: unhandledCodes,
  },
  'no-discarded-code': {
    messages: { ...discardedCodeMessages, ...discardedCodeSuggestions },
    find: discardedCodes,
  },
};
