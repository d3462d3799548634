import type { RuleOptions } from './generated/rule-options.ts';

/*
 * The types that users of the package see. They import nothing: ESLint is an optional peer (oxlint has none), and
 * every version of ESLint since 9.15 takes what is declared here.
 */

/** A severity, alone or with the rule's options. */
export type RuleEntry<Options extends readonly unknown[] = unknown[]> =
  'off' | 'warn' | 'error' | 0 | 1 | 2 | ['off' | 'warn' | 'error' | 0 | 1 | 2, ...Options];

/** Rules of this plugin, as the `rules` of a configuration. */
export type Rules = { [Name in keyof RuleOptions]?: RuleEntry<RuleOptions[Name]> };

/** What `settings['xt-mc']` may hold. */
export interface XtMcSettings {
  /** Hosts of white labels, which serve the same codes: `api.example.com`. */
  hosts?: string[];
  /** APIs beside the main one whose codes count in gaps: `margin`, `copy-trading`, `user-center`, `loan`, `earn`. */
  apis?: string[];
  /** Names of your types that stand for a message code or for a body. */
  typeNames?: string[];
  /** Codes that XT serves and this catalogue lacks. */
  additionalCodes?: (string | { code: string; message?: string })[];
  /** Ask the type checker: needs typed linting. */
  types?: boolean;
  /** Read the modules of the project that a file imports; on unless it is false. */
  modules?: boolean;
}

/** A rule, as far as a configuration can tell. */
export interface RuleModule {
  meta: {
    type: 'problem' | 'suggestion' | 'layout';
    docs?: { description: string; recommended?: boolean | undefined; url?: string | undefined } | undefined;
    messages: Record<string, string>;
    fixable?: 'code' | 'whitespace' | undefined;
    hasSuggestions?: boolean | undefined;
    defaultOptions?: unknown[];
  };
  // ESLint declares visitors of `any`, and nothing narrower can be assigned to those.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  create(context: unknown): { Program?: (node: any) => void };
}

/** One entry of a flat configuration. */
export interface Preset {
  name: string;
  plugins?: { 'xt-mc': Plugin };
  rules?: Rules & Record<string, RuleEntry>;
  settings?: { 'xt-mc': XtMcSettings };
}

export type PresetName =
  'recommended' | 'strict' | 'recommendedTypeChecked' | 'strictTypeChecked' | 'disableTypeChecked';

/** The plugin. */
export interface Plugin {
  meta: { name: string; version: string; namespace: 'xt-mc' };
  rules: { [Key in keyof RuleOptions as Key extends `xt-mc/${infer Name}` ? Name : never]: RuleModule };
  configs: Record<PresetName, Preset>;
  /** The plugin itself. */
  default: Plugin;
}
