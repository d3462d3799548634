/** The two severities that presets use. */
type RuleEntry = 'error' | ['error', Readonly<Record<string, unknown>>];

/** The rules of each preset. `strict` says more, and asks for more. */
export const presetRules = {
  recommended: {
    'xt-mc/no-unknown-code': 'error',
  },
  strict: {
    'xt-mc/no-unknown-code': 'error',
  },
} as const satisfies Record<string, Record<string, RuleEntry>>;
