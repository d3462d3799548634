/** What the presets ask of the rules that have options, for every host. */
export const levels = {
  recommended: { complete: 'most', truthiness: true, emptyCases: false },
  strict: { complete: 'half', truthiness: false, emptyCases: true },
} as const;
