import type { Analysis } from '../corroboration/analysis.ts';
import type { CodeSite, Evidence } from '../sites/site.ts';
import { type ExplainedStep, questions } from './explanation.ts';
import { inCode, piece, step } from './make.ts';
import { readsOf } from './reads.ts';

const question = questions.own;

/** Step 2: what stands beside a value that was read from `mc`. Other evidence is enough alone. */
export function explainCorroboration(
  evidence: Evidence,
  site: CodeSite | undefined,
  analysis: Analysis,
): ExplainedStep {
  const { corroboration, file } = analysis;
  const isEnough = corroboration.isEnough(evidence, site);
  if (evidence.kind !== 'read') {
    return step(question, isEnough, [piece(undefined, true, 'That evidence is enough alone.')]);
  }
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const told = corroboration.tell(evidence, site);
  const reads = readsOf(returnCode, evidence.bodies, analysis);
  const pieces = [
    told.isComparedWithOthers
      ? piece(
          'C1',
          'against',
          `${inCode(returnCode)} is read of the same body, but its ${returnCode} or ${messageCode} is compared with what XT never sends.`,
          reads,
        )
      : piece(
          'C1',
          told.hasReturnCode,
          returnCodeText(told.hasReturnCode, reads.length > 0),
          reads.slice(0, 1),
        ),
    piece(
      'C2',
      told.isXtInFile,
      told.isXtInFile
        ? 'XT is in the file: a host, a header or a package of XT’s.'
        : 'No string or import of the file names a host, a header or a package of XT’s. A comment is no evidence.',
    ),
    piece(
      'C3',
      told.other !== undefined,
      told.other
        ? `${inCode(told.other.written)} stands elsewhere in the place of a message code.`
        : 'No other text in the place of a message code is in XT’s table. Outcomes such as SUCCESS do not count: everybody has them.',
      [told.other],
    ),
  ];
  if (told.isForeign) {
    pieces.push(
      piece(
        undefined,
        'against',
        'The request goes to the host of another system: nothing else makes the answer XT’s.',
      ),
    );
  }
  return step(question, isEnough, pieces);

  function returnCodeText(isFound: boolean, isRead: boolean): string {
    if (!isFound) return `${inCode(returnCode)} of the same body is neither read nor declared.`;
    return isRead
      ? `${inCode(returnCode)} of the same body is read.`
      : `${inCode(returnCode)} is declared beside ${inCode(messageCode)}.`;
  }
}
