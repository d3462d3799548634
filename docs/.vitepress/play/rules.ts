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

/** The presets of syntax: there are no types here. */
export const presets = ['recommended', 'strict'] as const;
export type Preset = (typeof presets)[number];

/** What a rule may be told, all rules in one: each reads its own. */
export interface RuleOptions {
  readonly complete: 'most' | 'half';
  readonly ignore: readonly string[];
  readonly truthiness: boolean;
  readonly emptyCases: boolean;
}

/** A rule, as the playground asks it. */
export interface PlayRule {
  readonly name: string;
  readonly messages: Readonly<Record<string, string>>;
  /** Its options, by name. */
  readonly options: readonly (keyof RuleOptions)[];
  readonly isStrictOnly?: boolean;
  readonly find: (analysis: Analysis, options: RuleOptions) => readonly Finding[];
}

export const rules: readonly PlayRule[] = [
  {
    name: 'no-unknown-code',
    messages: { ...unknownCodeMessages, ...unknownCodeSuggestions },
    options: [],
    find: unknownCodes,
  },
  {
    name: 'no-unchecked-result',
    messages: { ...uncheckedResultMessages, ...uncheckedResultSuggestions },
    options: ['truthiness'],
    find: uncheckedResults,
  },
  {
    name: 'exhaustive-switch',
    messages: { ...switchGapMessages, ...switchGapSuggestions },
    options: ['complete', 'ignore'],
    find: switchGaps,
  },
  {
    name: 'exhaustive-map',
    messages: { ...mapGapMessages, ...mapGapSuggestions },
    options: ['complete', 'ignore'],
    find: mapGaps,
  },
  {
    name: 'no-unhandled-code',
    messages: { ...unhandledCodeMessages, ...unhandledCodeSuggestions },
    options: ['emptyCases'],
    find: unhandledCodes,
  },
  {
    name: 'no-discarded-code',
    messages: { ...discardedCodeMessages, ...discardedCodeSuggestions },
    options: [],
    isStrictOnly: true,
    find: discardedCodes,
  },
];

/** What a preset gives the rules. */
export function optionsOf(preset: Preset): RuleOptions {
  return { ...defaultGapOptions, ...levels[preset] };
}
