import {
  defaultGapOptions,
  mapGapMessages,
  mapGaps,
  mapGapSuggestions,
  switchGapMessages,
  switchGaps,
  switchGapSuggestions,
  uncheckedResultMessages,
  uncheckedResults,
  uncheckedResultSuggestions,
  unknownCodeMessages,
  unknownCodes,
  unknownCodeSuggestions,
} from '@xt-mc/analysis';
import type { Analysis, Finding } from '@xt-mc/analysis';
import type { EditorOptions } from '../options.ts';

/** One rule, as the editor has it. */
export interface Finder {
  /** The rule's name in ESLint. */
  readonly rule: string;
  /** The number of its diagnostics. It never changes: users and editors key on it. */
  readonly code: number;
  readonly messages: Readonly<Record<string, string>>;
  find(analysis: Analysis, options: EditorOptions): readonly Finding[];
}

/** The number of the diagnostic about a wrong option. */
export const wrongOptionCode = 112_000;

const isStrict = ({ preset }: EditorOptions): boolean => preset.startsWith('strict');

const gapOptions = (options: EditorOptions) =>
  ({ ...defaultGapOptions, complete: isStrict(options) ? 'half' : 'most' }) as const;

/** The rules of the presets, with what the presets tell them. */
export const finders: readonly Finder[] = [
  {
    rule: 'no-unknown-code',
    code: 112_001,
    messages: { ...unknownCodeMessages, ...unknownCodeSuggestions },
    find: (analysis) => unknownCodes(analysis),
  },
  {
    rule: 'no-unchecked-result',
    code: 112_002,
    messages: { ...uncheckedResultMessages, ...uncheckedResultSuggestions },
    find: (analysis, options) => uncheckedResults(analysis, { truthiness: !isStrict(options) }),
  },
  {
    rule: 'exhaustive-switch',
    code: 112_003,
    messages: { ...switchGapMessages, ...switchGapSuggestions },
    find: (analysis, options) => switchGaps(analysis, gapOptions(options)),
  },
  {
    rule: 'exhaustive-map',
    code: 112_004,
    messages: { ...mapGapMessages, ...mapGapSuggestions },
    find: (analysis, options) => mapGaps(analysis, gapOptions(options)),
  },
];
