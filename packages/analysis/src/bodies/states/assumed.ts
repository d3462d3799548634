import { type Answer, any, literal, truthy } from '../../flow/conditions/answers.ts';
import { codesOfRefusals } from '../../flow/conditions/possible-codes.ts';
import type { FileModel } from '../../file/file.ts';
import type { SupposedCode } from './codes.ts';

/**
 * What may be assumed: XT's success or failure; the same where the presence of result tells one from the other; a
 * failure with a code that no file names; an answer that has no rc, and is none of XT's.
 */
export type Assumed = (typeof assumptionNames)[number];

export const assumptionNames = ['success', 'failure', 'given', 'missing', 'another', 'foreign'] as const;

/** What rc, mc and result hold under an assumption. */
interface AssumedFields {
  readonly rc: Answer;
  readonly mc: Answer;
  readonly result: Answer;
}

/**
 * What the fields of a body hold under each assumption.
 *
 * @returns what gives them; a code that is supposed of a refusal stands in the place of its mc
 */
export function createAssumed({
  knowledge,
}: FileModel): (name: Assumed, code?: SupposedCode) => AssumedFields {
  const { outcomes, outcomeReturnCodes } = knowledge.catalogue.api;
  const accepted = { rc: literal(outcomeReturnCodes.success), mc: literal(outcomes.success) };
  const rc = literal(outcomeReturnCodes.failure);
  const mc: Answer = { kind: 'code', codes: codesOfRefusals(knowledge) };
  const assumed: Readonly<Record<Assumed, AssumedFields>> = {
    success: { ...accepted, result: any },
    failure: { rc, mc, result: any },
    given: { ...accepted, result: truthy },
    missing: { rc, mc, result: literal(null) },
    another: { rc, mc: literal('\0'), result: any },
    foreign: { rc: literal(undefined), mc, result: any },
  };
  return (name, code) => {
    const fields = assumed[name];
    return code && fields.rc === rc ? { ...fields, mc: code.mc } : fields;
  };
}
