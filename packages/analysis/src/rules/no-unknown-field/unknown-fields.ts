import { append } from '../../basics/grouped.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Place } from '../../flow/place.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Finding } from '../finding.ts';
import { aloneUses } from './alone.ts';
import { changeOf } from './changes.ts';
import { collectFieldReads, type FieldRead } from './field-reads.ts';
import { isDeclared } from './given-types.ts';
import { asksOutcome } from './meant.ts';
import { isGivenByFile, mayBeOther } from './own-fields.ts';
import { createXtReach } from './reached.ts';

export const unknownFieldMessages = {
  unknownReason: "XT's body has no '{{field}}': the reason is in {{messageCode}}.",
  unknownOutcome: "XT's body has no '{{field}}': whether XT accepted the call is in {{returnCode}}.",
  unknownResult: "XT's body has no '{{field}}': what was asked for is in {{result}}.",
} as const;

export const unknownFieldSuggestions = {
  useField: 'Use {{meant}} instead of {{field}}.',
} as const;

type UnknownFieldFinding = Finding<keyof typeof unknownFieldMessages, keyof typeof unknownFieldSuggestions>;

/** Reads of fields that XT's envelope lacks, of bodies that are surely XT's, where nothing shows that others come too. */
export function unknownFields(analysis: Analysis): readonly UnknownFieldFinding[] {
  const byBody = new Map<Place, FieldRead[]>();
  for (const read of collectFieldReads(analysis)) {
    if (isSurelyXts(read, analysis)) append(byBody, read.body, read);
  }
  if (byBody.size === 0) return [];
  const reached = createXtReach(analysis);
  const findings: UnknownFieldFinding[] = [];
  for (const [body, reads] of byBody) {
    const alone = aloneUses(reads, analysis);
    for (const read of reads) {
      const uses = read.uses.filter((use) => alone.has(use) && reached.byXt(use, body));
      if (uses.length === 0 || isDeclared(read, analysis) || isGivenByFile(read, analysis)) continue;
      findings.push(report(read, uses, analysis));
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/**
 * Whether a body is the answer of a known way to ask, or was opened as one is. Fields of futures make it theirs, except
 * where the address is plainly spot's.
 */
function isSurelyXts(read: FieldRead, analysis: Analysis): boolean {
  const { found, body } = read;
  const { file, bodies } = analysis;
  const { fields, futures } = file.knowledge.catalogue.api;
  const { reason, isSpot } = found;
  if (reason === 'asking' || reason === 'supposed') return false;
  if (reason === 'opened' && !bodies.fieldsRead.has(body, Object.values(fields))) return false;
  // What looks at each body may change it as well.
  if (found.isChecked() || mayBeOther(read, analysis)) return false;
  return isSpot || !bodies.fieldsRead.has(body, futures.fields);
}

function report(read: FieldRead, uses: readonly PlainNode[], analysis: Analysis): UnknownFieldFinding {
  const { fields } = analysis.file.knowledge.catalogue.api;
  const { returnCode, messageCode, result } = fields;
  const { field, token, meaning } = read;
  const change = changeOf(read, uses, analysis);
  return {
    messageId:
      meaning === 'result'
        ? 'unknownResult'
        : uses.every((use) => asksOutcome(use, meaning))
          ? 'unknownOutcome'
          : 'unknownReason',
    data: { field, returnCode, messageCode, result },
    start: token.start,
    end: token.end,
    suggestions: change
      ? [{ messageId: 'useField', data: { meant: change.meant, field }, edits: change.edits }]
      : [],
    isCertain: false,
  };
}
