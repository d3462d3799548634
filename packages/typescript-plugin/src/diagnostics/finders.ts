import {
  defaultGapOptions,
  discardedCodeMessages,
  discardedCodes,
  discardedCodeSuggestions,
  levels,
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

/** One rule, as the editor has it. */
export interface Finder {
  /** The rule's name in ESLint. */
  readonly rule: string;
  /** The number of its diagnostics. It never changes: users and editors key on it. */
  readonly code: number;
  readonly messages: Readonly<Record<string, string>>;
  /** Whether only the strict presets have it. */
  readonly isStrictOnly?: boolean;
  /** Finds with the options that the preset gives the rule. */
  readonly find: (analysis: Analysis, isStrict: boolean) => readonly Finding[];
}

/** The number of the diagnostic about a wrong option. */
export const wrongOptionCode = 112_000;

/** The rules of the presets. Fix-all is for the first one alone: what others insert wants to be read. */
export const finders: readonly Finder[] = [
  {
    rule: 'no-unknown-code',
    code: 112_001,
    messages: { ...unknownCodeMessages, ...unknownCodeSuggestions },
    find: unknownCodes,
  },
  {
    rule: 'no-unchecked-result',
    code: 112_002,
    messages: { ...uncheckedResultMessages, ...uncheckedResultSuggestions },
    find: (analysis, isStrict) => uncheckedResults(analysis, levelOf(isStrict)),
  },
  {
    rule: 'exhaustive-switch',
    code: 112_003,
    messages: { ...switchGapMessages, ...switchGapSuggestions },
    find: (analysis, isStrict) => switchGaps(analysis, gapOptions(isStrict)),
  },
  {
    rule: 'exhaustive-map',
    code: 112_004,
    messages: { ...mapGapMessages, ...mapGapSuggestions },
    find: (analysis, isStrict) => mapGaps(analysis, gapOptions(isStrict)),
  },
  {
    rule: 'no-unhandled-code',
    code: 112_005,
    messages: { ...unhandledCodeMessages, ...unhandledCodeSuggestions },
    find: (analysis, isStrict) => unhandledCodes(analysis, levelOf(isStrict)),
  },
  {
    rule: 'no-discarded-code',
    code: 112_006,
    messages: { ...discardedCodeMessages, ...discardedCodeSuggestions },
    isStrictOnly: true,
    find: discardedCodes,
  },
];

function gapOptions(isStrict: boolean) {
  return { ...defaultGapOptions, complete: levelOf(isStrict).complete } as const;
}

function levelOf(isStrict: boolean) {
  return isStrict ? levels.strict : levels.recommended;
}
