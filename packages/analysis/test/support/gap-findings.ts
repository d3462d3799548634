import { formatMessage, mapGaps, switchGaps } from '../../src/index.ts';
import type { Analysis, Finding, GapOptions } from '../../src/index.ts';
import { defaultGapOptions, mapGapMessages, switchGapMessages } from '../../src/index.ts';

/** A finding of either exhaustive rule, with the name of its rule. */
export interface GapFinding extends Finding {
  readonly rule: 'exhaustive-map' | 'exhaustive-switch';
}

const messages: Readonly<Record<string, string>> = { ...mapGapMessages, ...switchGapMessages };

/** What both exhaustive rules find, in the order of the text. */
export function gapFindings(analysis: Analysis, options: Partial<GapOptions> = {}): readonly GapFinding[] {
  const all = { ...defaultGapOptions, ...options };
  const found: GapFinding[] = [
    ...mapGaps(analysis, all).map((finding) => ({ rule: 'exhaustive-map' as const, ...finding })),
    ...switchGaps(analysis, all).map((finding) => ({ rule: 'exhaustive-switch' as const, ...finding })),
  ];
  return found.sort((a, b) => a.start - b.start);
}

export function messageOf({ messageId, data }: Finding): string {
  return formatMessage(messages[messageId] ?? '', data);
}
