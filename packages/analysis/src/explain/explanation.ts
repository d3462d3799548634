/** A stretch of the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The rows of the table of evidence in docs/how-it-decides.md. */
export const evidenceLabels = ['E1', 'E2', 'E3', 'E4', 'E5', 'C1', 'C2', 'C3'] as const;
export type EvidenceLabel = (typeof evidenceLabels)[number];

/** All that is asked on the way, in the words of docs/how-it-decides.md. */
export const questions = {
  messageCode: 'Is this value a message code?',
  returnCode: 'Is this value a return code?',
  own: "Is it XT's?",
  place: 'What does it meet?',
  judgement: 'What is wrong with it?',
  body: "Is it a body of XT's?",
  looks: 'Did anything look at its rc or mc?',
  reached: 'May a refusal get here?',
} as const;
export type Question = (typeof questions)[keyof typeof questions];

/**
 * How a piece of evidence turned out. `not asked`: the host has no types, or something before it has decided;
 * `against`: it was found, and speaks against.
 */
export type EvidenceOutcome = 'found' | 'missing' | 'against' | 'not asked';

/** One thing that was looked for. */
export interface ExplainedEvidence {
  /** Undefined where it has no row. */
  readonly label: EvidenceLabel | undefined;
  readonly outcome: EvidenceOutcome;
  /** A sentence, in the words of docs/how-it-decides.md. Code in it stands between backticks. */
  readonly text: string;
  /** Where in the file it stands, as far as it is known. */
  readonly at: readonly TextRange[];
}

/** One question on the way, with all that was looked for to answer it. */
export interface ExplainedStep {
  readonly question: Question;
  /** Whether the way goes on behind this step. */
  readonly isPassed: boolean;
  readonly evidence: readonly ExplainedEvidence[];
}

export type ExplainedKind = 'text' | 'value' | 'return code' | 'body' | 'result';

/** Why a place is, or is not, one of XT's, and whether anything is said of it. */
export interface Explanation extends TextRange {
  readonly kind: ExplainedKind;
  /** The answer in a sentence. */
  readonly summary: string;
  /** Whether evidence makes the place XT's. */
  readonly isXts: boolean;
  /** The rule that reports the place, as its most careful preset has it; undefined where nothing is reported. */
  readonly rule: string | undefined;
  readonly steps: readonly ExplainedStep[];
}
