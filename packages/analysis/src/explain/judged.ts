import type { Analysis } from '../corroboration/analysis.ts';
import { formatMessage } from '../rules/finding.ts';
import {
  type UnknownCodeFinding,
  unknownCodeMessages,
  unknownCodes,
} from '../rules/no-unknown-code/unknown-codes.ts';
import type { CodeSite } from '../sites/site.ts';
import { codeAskedFor } from '../spelling/index.ts';
import { type ExplainedStep, questions } from './explanation.ts';
import { inCode, piece, step } from './make.ts';

const question = questions.judgement;

/** What is said of the text from `start` on, if anything is. */
export function findingAt(start: number, analysis: Analysis): UnknownCodeFinding | undefined {
  return unknownCodes(analysis).find((finding) => finding.start === start);
}

export function messageOf({ messageId, data }: UnknownCodeFinding): string {
  return formatMessage(unknownCodeMessages[messageId], data);
}

/** Step 4: what is found to be wrong with a text in the place of a code, or why nothing is. */
export function explainJudgement(site: CodeSite, analysis: Analysis): ExplainedStep {
  const finding = findingAt(site.start, analysis);
  if (finding) return step(question, true, [piece(undefined, 'found', messageOf(finding))]);
  return step(question, false, [piece(undefined, 'missing', nothingWrong(site, analysis))]);
}

function nothingWrong(site: CodeSite, { file: { knowledge }, sites }: Analysis): string {
  const written = codeAskedFor(site.written, site.isLowerCased);
  const name = inCode(site.written);
  if (knowledge.isKnown(written)) {
    const message = knowledge.messageOf(written);
    return message
      ? `Nothing: ${name} is a code of XT’s (${message}).`
      : `Nothing: ${name} is a code of XT’s.`;
  }
  if (sites.sentinels.has(site.written)) return `Nothing: the file puts ${name} in itself, as a sentinel.`;
  if (site.type?.declared?.includes(site.written)) return `Nothing: the declared type lists ${name}.`;
  if (site.kind === 'prefix')
    return `Nothing: codes begin with ${name}, or it is like the name of no family.`;
  return `Nothing: ${name} is not meant as a code. It has no family of XT’s with a number, and is not within two edits of a code.`;
}
