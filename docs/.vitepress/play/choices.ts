import type { Option, PresetLevel, Rule } from '@xt-mc/analysis';

/** The presets of syntax: there are no types here. */
export const presets = ['recommended', 'strict'] as const satisfies readonly PresetLevel[];

export type RuleOptions = Readonly<Record<string, unknown>>;

/** What somebody has chosen: a preset, what differs from it, and settings. */
export interface Choices {
  readonly preset: PresetLevel;
  /** By rule: `off`, or options that stand over the preset's. */
  readonly rules: Readonly<Record<string, 'off' | RuleOptions>>;
  /** As in `settings['xt-mc']`. */
  readonly settings: unknown;
}

export const defaultChoices: Choices = { preset: 'recommended', rules: {}, settings: {} };

/** The options with which a rule is on; undefined where it is off. What is no value of an option is left out. */
export function levelOf(rule: Rule, { preset, rules: own }: Choices): RuleOptions | undefined {
  const chosen = own[rule.name];
  const given = rule.presets[preset];
  if (chosen === 'off' || (chosen === undefined && given === undefined)) return undefined;
  const right = Object.entries(chosen ?? {}).filter(([name, value]) => isRight(value, rule.options[name]));
  return { ...rule.defaults, ...given, ...Object.fromEntries(right) };
}

function isRight(value: unknown, option: Option | undefined): boolean {
  switch (option?.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && option.enum.includes(value);
    case 'array':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case undefined:
      return false;
  }
}

/** Reads what a link says, of whatever shape. */
export function readChoices(given: unknown): Choices {
  if (!isRecord(given)) return defaultChoices;
  const { preset, rules, settings } = given;
  const levels = Object.entries(isRecord(rules) ? rules : {}).filter(
    (entry): entry is [string, 'off' | RuleOptions] => entry[1] === 'off' || isRecord(entry[1]),
  );
  return {
    preset: presets.find((name) => name === preset) ?? defaultChoices.preset,
    rules: Object.fromEntries(levels),
    settings: settings ?? {},
  };
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
