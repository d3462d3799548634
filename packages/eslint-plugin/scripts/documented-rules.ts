import { inspect } from 'node:util';
import type { Rule } from '../src/create-rule.ts';
import plugin from '../src/index.ts';

/** One option, as its rule's schema describes it. */
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
  readonly inPresets: Readonly<Record<DocumentedPreset, string>>;
}

/** The type-checked presets set the same rules, so the tables leave them out. */
export const documentedPresets = ['recommended', 'strict'] as const;
export type DocumentedPreset = (typeof documentedPresets)[number];

interface PropertySchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: PropertySchema;
  readonly description?: string;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, PropertySchema>>;
}

const code = (text: string): string => `\`${text}\``;

/** The plugin's rules by name, in alphabetical order. */
export function documentedRules(): readonly DocumentedRule[] {
  const rules = plugin.rules as unknown as Readonly<Record<string, Rule<string>>>;
  return Object.entries(rules)
    .map(([name, { meta }]) => ({
      name,
      description: meta.docs?.description ?? '',
      hasSuggestions: meta.hasSuggestions ?? false,
      isFixable: meta.fixable !== undefined,
      options: optionsOf(meta),
      inPresets: { recommended: inPreset('recommended', name), strict: inPreset('strict', name) },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function optionsOf({ schema, defaultOptions }: Rule<string>['meta']): readonly DocumentedOption[] {
  const [first] = (Array.isArray(schema) ? schema : []) as readonly ObjectSchema[];
  const defaults = (defaultOptions?.[0] ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(first?.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeOf(property),
    default: defaults[name] === undefined ? '' : code(inspect(defaults[name])),
    description: property.description ?? '',
  }));
}

function typeOf(property: PropertySchema): string {
  if (property.enum) return property.enum.map((value) => code(inspect(value))).join(' or ');
  if (property.type === 'array') return code(`${property.items?.type ?? 'unknown'}[]`);
  return code(property.type ?? 'unknown');
}

function inPreset(preset: DocumentedPreset, name: string): string {
  const entry: unknown = plugin.configs[preset].rules?.[`xt-mc/${name}`];
  if (!Array.isArray(entry)) return typeof entry === 'string' ? entry : 'off';
  const [severity, ...options] = entry as unknown[];
  return [String(severity), ...options.map((option) => code(inspect(option)))].join(', ');
}
