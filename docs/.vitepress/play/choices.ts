import type { Preset, RuleChoice, RuleOptions } from './rule-options.ts';
import { optionsOf, presets, rules as known } from './rule-options.ts';

/** What somebody has chosen: a preset, what differs from it, and settings. */
export interface Choices {
  readonly preset: Preset;
  /** By rule: `off`, or options that stand over the preset's. */
  readonly rules: Readonly<Record<string, 'off' | 'error' | Partial<RuleOptions>>>;
  /** As in `settings['xt-mc']`. */
  readonly settings: unknown;
}

const rules: readonly RuleChoice[] = known;

export const defaultChoices: Choices = { preset: 'recommended', rules: {}, settings: {} };

/** Whether a rule is on, and with which options. */
export function levelOf(name: string, { preset, rules: own }: Choices): RuleOptions | undefined {
  const chosen = own[name];
  const rule = rules.find((candidate) => candidate.name === name);
  if (!rule || chosen === 'off') return undefined;
  if (chosen === undefined && rule.isStrictOnly && preset !== 'strict') return undefined;
  return { ...optionsOf(preset), ...(typeof chosen === 'object' ? chosen : {}) };
}

/** Reads what a link says; what is wrong or unknown in it is left out. */
export function readChoices(given: unknown): Choices {
  if (typeof given !== 'object' || given === null) return defaultChoices;
  const { preset, rules: own, settings } = given as Readonly<Record<string, unknown>>;
  const levels = Object.entries(typeof own === 'object' && own !== null ? own : {}).flatMap(
    ([name, level]): [string, Choices['rules'][string]][] => {
      if (!rules.some((rule) => rule.name === name)) return [];
      return level === 'off' || level === 'error' ? [[name, level]] : [[name, readOptions(level)]];
    },
  );
  return {
    preset: presets.find((name) => name === preset) ?? defaultChoices.preset,
    rules: Object.fromEntries(levels),
    settings: settings ?? {},
  };
}

function readOptions(given: unknown): Partial<RuleOptions> {
  const { complete, ignore, truthiness, emptyCases } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...((complete === 'most' || complete === 'half') && { complete }),
    ...(Array.isArray(ignore) && { ignore: ignore.filter((code) => typeof code === 'string') }),
    ...(typeof truthiness === 'boolean' && { truthiness }),
    ...(typeof emptyCases === 'boolean' && { emptyCases }),
  };
}
