import type { Analysis } from '../corroboration/analysis.ts';
import type { CodeSite, Evidence } from '../sites/site.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { explainFingerprint } from './collections.ts';
import { type ExplainedEvidence, type ExplainedStep, questions } from './explanation.ts';
import { inCode, piece, step } from './make.ts';
import { heldAgainst } from './held-against.ts';
import { readsOf } from './reads.ts';

const question = questions.messageCode;

/** Step 1 of a literal in the place of a code: the evidence that put it there. */
export function explainSite(site: CodeSite, analysis: Analysis): ExplainedStep {
  return step(question, true, [ofEvidence(site.evidence, analysis), ...viaCollection(site)]);
}

/** Step 1 of an expression. */
export function explainEvidence(evidence: Evidence, analysis: Analysis): ExplainedStep {
  return step(question, true, [ofEvidence(evidence, analysis)]);
}

function ofEvidence(evidence: Evidence, analysis: Analysis): ExplainedEvidence {
  const { returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  switch (evidence.kind) {
    case 'type':
      return piece('E1', true, 'Its declared type names XT’s codes.');
    case 'read': {
      const reads = readsOf(messageCode, evidence.bodies, analysis);
      return piece('E2', true, `The value was read from ${inCode(messageCode)}, and carried here.`, reads);
    }
    case 'envelope':
      return piece('E3', true, `${inCode(returnCode)} and ${inCode(messageCode)} stand side by side.`);
    case 'fingerprint':
      return piece(
        'E5',
        true,
        'It is listed with exact codes that no other system was seen to use, or under XT’s name.',
      );
  }
}

/** E4: a member of a table or list that is asked with a code. */
function viaCollection({ evidence, kind }: CodeSite): readonly ExplainedEvidence[] {
  if (evidence.kind !== 'read' || !['key', 'element', 'enum member', 'type'].includes(kind)) return [];
  return [piece('E4', true, 'What it is a member of is asked with the code: so all members are codes.')];
}

/** Step 1 of a text for which nothing was found. */
export function explainNoSite(literal: PlainNode, analysis: Analysis): ExplainedStep {
  const { file } = analysis;
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const met = heldAgainst(literal);
  const name = met && inCode(file.source.text.slice(met.start, met.end));
  return step(question, false, [
    ofTypes(met, analysis),
    piece(
      'E2',
      false,
      name
        ? `It meets ${name}, which is not known to come from ${inCode(messageCode)}. How a name is spelt proves nothing.`
        : `It meets no value that was read from ${inCode(messageCode)}. How a text is spelt proves nothing.`,
      [met],
    ),
    piece('E3', false, `It is not the ${inCode(messageCode)} beside an ${inCode(returnCode)}.`),
    piece('E4', false, 'Nothing that it belongs to is asked with a message code.'),
    explainFingerprint(literal, analysis),
  ]);
}

/** Step 1 of an expression that is no message code. */
export function explainNoClaim(node: PlainNode, analysis: Analysis): ExplainedStep {
  const { messageCode } = analysis.file.knowledge.catalogue.api.fields;
  return step(question, false, [
    ofTypes(node, analysis),
    piece(
      'E2',
      false,
      `The value is not known to come from ${inCode(messageCode)}. How a name is spelt proves nothing.`,
    ),
  ]);
}

function ofTypes(node: PlainNode | undefined, { file }: Analysis): ExplainedEvidence {
  if (!file.types)
    return piece('E1', 'not asked', 'Types are not asked here: only the text of the file is read.');
  return piece(
    'E1',
    false,
    node ? 'Its declared type says nothing of XT’s codes.' : 'It meets no value with a type of XT’s codes.',
  );
}
