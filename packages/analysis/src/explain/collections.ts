import type { Analysis } from '../corroboration/analysis.ts';
import { readMark } from '../evidence/fingerprints.ts';
import { collectionOf, valuesOf } from '../sites/members.ts';
import { spelling } from '../sites/site.ts';
import { isForeignFamily } from '../spelling/index.ts';
import { minExactCodes } from '../knowledge/thresholds.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { ExplainedEvidence } from './explanation.ts';
import { inCode, piece } from './make.ts';

/** How far above a literal its list begins: the literal, its property or pair, the list, a `new Set(…)` around it. */
const levels = 4;

/** E5 of the list, table or switch that a literal stands in. */
export function explainFingerprint(literal: PlainNode, analysis: Analysis): ExplainedEvidence {
  const texts = textsAround(literal, analysis);
  const { knowledge } = analysis.file;
  if (!texts)
    return piece('E5', 'missing', 'It stands in no list, table or `switch` that holds codes only XT has.');
  const exact = texts.filter((text) => knowledge.isTelling(text)).length;
  const foreign = texts.find((text) => isForeignFamily(text, knowledge.vocabulary));
  if (foreign !== undefined) {
    return piece('E5', 'against', `${inCode(foreign)} beside it is of a family that XT does not have.`);
  }
  if (exact < minExactCodes) {
    return piece(
      'E5',
      'missing',
      `What it is listed with has ${exact} exact codes of XT’s; at least ${minExactCodes} tell something.`,
    );
  }
  const mark = readMark(texts, knowledge);
  const why =
    mark === 'own by name'
      ? 'Other systems were seen to use each of them, and neither the list nor the file is named after XT.'
      : 'Other systems were seen to use each of them, or other numbers of their families stand beside them.';
  return piece('E5', 'missing', `What it is listed with has ${exact} exact codes. ${why}`);
}

function textsAround(literal: PlainNode, { provenance }: Analysis): readonly string[] | undefined {
  let around: PlainNode | undefined = literal.parent;
  for (let level = 0; around && level < levels; level++, around = around.parent) {
    if (around.kind === 'switch') {
      return around.cases.flatMap(({ test }) => (test?.kind === 'string' ? [test.value] : []));
    }
    for (const read of [collectionOf, valuesOf]) {
      const collection = read(around, provenance.resolver);
      if (collection?.members.some((member) => member.literal === literal)) {
        return collection.members.map((member) => spelling(member.literal));
      }
    }
  }
  return undefined;
}
