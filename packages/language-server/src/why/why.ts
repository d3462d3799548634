import { writeExplanation } from '@xt-mc/analysis';
import type { Range } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { Document } from '../documents/document.ts';

/** Which evidence was found or is missing at a place. */
export interface Why {
  /** What is explained. */
  readonly range: Range;
  /** Whether evidence makes it XT's. */
  readonly isXts: boolean;
  /** The answer in a sentence. */
  readonly summary: string;
  /** The answer step by step. */
  readonly markdown: string;
}

/** Why a place is, or is not, a message code of XT's; null where there is nothing to ask. */
export function whyAt(document: Document, offset: number, answers: Answers): Why | null {
  const found = answers.explanation(document, offset);
  if (!found) return null;
  const { isXts, summary } = found;
  return { range: document.rangeOf(found), isXts, summary, markdown: writeExplanation(found, document.text) };
}
