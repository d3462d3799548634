/** The options of the rules about gaps, by what may leave codes out: `a map or enum`. */
export function gapOptions(holder: string) {
  return {
    complete: {
      type: 'string',
      enum: ['most', 'half'],
      default: 'most',
      description:
        'How much of the catalogue, or of a family, must be handled before the rest is a gap: more than three quarters, or more than half.',
    },
    ignore: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: `Codes that ${holder} may leave out; \`*\` stands for anything: \`GATEWAY_*\`.`,
    },
  } as const;
}
