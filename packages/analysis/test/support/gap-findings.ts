import { type Analysis, type Finding, formatMessage, rules } from '../../src/index.ts';
import type { GapOptions } from '../../src/units/options.ts';

/** A finding of either exhaustive rule, with the name of its rule. */
export interface GapFinding extends Finding {
  readonly rule: string;
}

const exhaustive = rules.filter(({ name }) => name.startsWith('exhaustive-'));
const messages = Object.assign({}, ...exhaustive.map((rule) => rule.messages)) as Readonly<
  Record<string, string>
>;

/** What both exhaustive rules find, in the order of the text. */
export function gapFindings(analysis: Analysis, options: Partial<GapOptions> = {}): readonly GapFinding[] {
  return exhaustive
    .flatMap(({ name, find }) =>
      find(analysis, { ...options }).map((finding) => ({ rule: name, ...finding })),
    )
    .sort((a, b) => a.start - b.start);
}

export function messageOf({ messageId, data }: Finding): string {
  return formatMessage(messages[messageId] ?? '', data);
}
