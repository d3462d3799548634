import { defaultGapOptions, levels } from '@xt-mc/analysis';

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

/** A rule, as far as it is chosen: the analysis is not needed for that, and comes later. */
export interface RuleChoice {
  readonly name: string;
  /** Its options, by name. */
  readonly options: readonly (keyof RuleOptions)[];
  readonly isStrictOnly?: boolean;
}

export const rules = [
  { name: 'no-unknown-code', options: [] },
  { name: 'no-unchecked-result', options: ['truthiness'] },
  { name: 'exhaustive-switch', options: ['complete', 'ignore'] },
  { name: 'exhaustive-map', options: ['complete', 'ignore'] },
  { name: 'no-unhandled-code', options: ['emptyCases'] },
  { name: 'no-discarded-code', options: [], isStrictOnly: true },
] as const satisfies readonly RuleChoice[];

export type RuleName = (typeof rules)[number]['name'];

/** What a preset gives the rules. */
export function optionsOf(preset: Preset): RuleOptions {
  return { ...defaultGapOptions, ...levels[preset] };
}
