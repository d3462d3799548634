import type {
  EvidenceLabel,
  EvidenceOutcome,
  ExplainedEvidence,
  ExplainedStep,
  Question,
  TextRange,
} from './explanation.ts';

/** One piece of evidence; `at` may be a node, of which only the range is kept. */
export function piece(
  label: EvidenceLabel | undefined,
  outcome: EvidenceOutcome | boolean,
  text: string,
  at: readonly (TextRange | undefined)[] = [],
): ExplainedEvidence {
  return {
    label,
    outcome: typeof outcome === 'string' ? outcome : outcome ? 'found' : 'missing',
    text,
    at: at.flatMap((range) => (range ? [{ start: range.start, end: range.end }] : [])),
  };
}

export function step(
  question: Question,
  isPassed: boolean,
  evidence: readonly ExplainedEvidence[],
): ExplainedStep {
  return { question, isPassed, evidence };
}

/** Code in a sentence, on one line and cut to what can be read at a glance. */
export function inCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
