import type { Analysis } from '../corroboration/analysis.ts';
import type { Finding } from './finding.ts';

/** An option of a rule. The description is Markdown, and ends with a full stop. */
export type Option = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'string'; readonly enum: readonly string[]; readonly default: string }
  | {
      readonly type: 'array';
      readonly items: { readonly type: 'string' };
      readonly default: readonly string[];
    }
);

type ValueOf<One extends Option> = One extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : One extends { readonly type: 'boolean' }
    ? boolean
    : readonly string[];

type OptionsOf<Declared> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Option ? ValueOf<Declared[Name]> : never;
};

/** The presets that differ in what they ask; each has a twin with types. */
export type PresetLevel = 'recommended' | 'strict';

interface Definition<Declared, MessageId extends string, SuggestionId extends string> {
  /** As users write it behind `xt-mc/`. */
  readonly name: string;
  /** The number of its diagnostics in editors. It never changes: users and editors key on it. */
  readonly code: number;
  /** What it does, without a full stop: `Disallow …`, `Require …`. */
  readonly description: string;
  readonly options: Declared;
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly suggestions: Readonly<Record<SuggestionId, string>>;
  /** The options that a preset gives it; one that is not named here leaves it off. */
  readonly presets: Readonly<Partial<Record<PresetLevel, Partial<OptionsOf<Declared>>>>>;
  /** The option with which a host applies the first suggestion of what is certain, without asking. */
  readonly fixedWith?: keyof Declared & string;
  readonly find: (
    analysis: Analysis,
    options: OptionsOf<Declared>,
  ) => readonly Finding<MessageId, SuggestionId>[];
}

/** A rule, as every host takes it: the one place that says what it is called, says and may be told. */
export interface Rule extends Omit<
  Definition<Readonly<Record<string, Option>>, string, string>,
  'presets' | 'find'
> {
  readonly presets: Readonly<Partial<Record<PresetLevel, Readonly<Record<string, unknown>>>>>;
  /** What each option is where nobody gives it. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What it finds in a file, in the order of the text; an option that is not given has its default. */
  readonly find: (analysis: Analysis, options?: Readonly<Record<string, unknown>>) => readonly Finding[];
}

/** Makes the rule of a definition. Options are taken as they come: hosts hold them to the schema before. */
export function defineRule<
  const Declared extends Readonly<Record<string, Option>>,
  MessageId extends string,
  SuggestionId extends string,
>(definition: Definition<Declared, MessageId, SuggestionId>): Rule {
  const defaults = Object.fromEntries(
    Object.entries(definition.options).map(([name, option]) => [name, option.default]),
  );
  return {
    ...definition,
    defaults,
    find: (analysis, options) =>
      definition.find(analysis, { ...defaults, ...options } as OptionsOf<Declared>),
  };
}
