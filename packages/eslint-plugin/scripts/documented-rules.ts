import { inspect } from 'node:util';
import { type Option, type PresetLevel, type Rule, rules } from '@xt-mc/analysis';
import { plainText } from '../src/plain-text.ts';

/** One option, as its rule's definition describes it. */
export interface DocumentedOption {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

/** One rule, as far as its page and the tables tell of it. */
export interface DocumentedRule {
  readonly name: string;
  readonly description: string;
  readonly hasSuggestions: boolean;
  readonly isFixable: boolean;
  readonly options: readonly DocumentedOption[];
  /** What each documented preset sets: `error`, `error` with options, `off`. */
  readonly inPresets: Readonly<Record<PresetLevel, string>>;
}

/** The type-checked presets set the same rules, so the tables leave them out. */
export const documentedPresets = ['recommended', 'strict'] as const satisfies readonly PresetLevel[];

const code = (text: string): string => `\`${text}\``;

/** The rules in alphabetical order. */
export const rulesByName: readonly Rule[] = [...rules].sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the documentation says of each rule, in alphabetical order. */
export function documentedRules(): readonly DocumentedRule[] {
  return rulesByName.map((rule) => ({
    name: rule.name,
    description: rule.description,
    hasSuggestions: Object.keys(rule.suggestions).length > 0,
    isFixable: rule.fixedWith !== undefined,
    options: Object.entries(rule.options).map(([name, option]) => ({
      name,
      type: typeOf(option),
      default: code(inspect(option.default)),
      description: plainText(option.description),
    })),
    inPresets: { recommended: inPreset('recommended', rule), strict: inPreset('strict', rule) },
  }));
}

function typeOf(option: Option): string {
  if (option.type === 'string') return option.enum.map((value) => code(inspect(value))).join(' or ');
  return code(option.type === 'array' ? `${option.items.type}[]` : option.type);
}

function inPreset(level: PresetLevel, { presets }: Rule): string {
  const options = presets[level];
  if (!options) return 'off';
  return Object.keys(options).length > 0 ? `error, ${code(inspect(options))}` : 'error';
}
