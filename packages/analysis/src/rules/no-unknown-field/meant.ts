import type { Analysis } from '../../corroboration/analysis.ts';
import type { BinaryNode, PlainNode } from '../../tree/nodes.ts';
import { equalities } from '../../tree/operators.ts';
import type { Meaning } from './field-reads.ts';
import { type Fate, fateOf } from './fates.ts';

/** What a use of an absent field means, in terms of the fields that XT's body has. */
export type Meant =
  /** Another field, used alike. */
  | { readonly kind: 'field'; readonly field: string }
  /** A test of another: `rc === 0` where XT accepted, else `rc !== 0`. */
  | {
      readonly kind: 'outcome';
      readonly field: string;
      readonly accepted: string;
      readonly isAccepted: boolean;
    }
  /** Another field, that is compared with `text` instead of what is written. */
  | {
      readonly kind: 'comparison';
      readonly field: string;
      readonly question: BinaryNode;
      readonly literal: PlainNode;
      readonly text: string;
      /** Whether it must differ where it was equal, and the other way round. */
      readonly isTurned: boolean;
    };

/** What a code of words is not compared with. */
const numeric = new Set<PlainNode['kind']>(['number', 'unary', 'constant']);

/** What other systems say of a success. */
const successes = /^(?:0+|200(?:000)?|ok|success)$/i;

/** What is meant by a use of a field; undefined where nobody can tell. */
export function meantBy(use: PlainNode, meaning: Meaning, { file }: Analysis): Meant | undefined {
  const { fields, outcomes, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const { returnCode, messageCode, result } = fields;
  const accepted = String(outcomeReturnCodes.success);
  const outcome = (isAccepted: boolean): Meant => ({
    kind: 'outcome',
    field: returnCode,
    accepted,
    isAccepted,
  });
  const fate = fateOf(use);
  if (meaning === 'result') return fate.kind === 'compared' ? undefined : field(result);
  switch (fate.kind) {
    // What is tolerated here is the first choice of several that all are missing.
    case 'goes on':
    case 'tolerated':
      return meaning === 'outcome' ? outcome(true) : field(messageCode);
    case 'asked': {
      if (!isAskedItself(fate, use)) return undefined;
      // Any rc but 0 counts as true, as codes of other systems do.
      return meaning === 'code' ? field(returnCode) : outcome(meaning === 'outcome');
    }
    case 'compared':
      return ofComparison(fate);
    default:
      return undefined;
  }

  function ofComparison({ question }: Fate): Meant | undefined {
    if (question.kind === 'switch') {
      const isOfCodes = question.cases.every(
        ({ test }) => !test || (test.kind === 'string' && file.knowledge.isKnown(test.value)),
      );
      return isOfCodes ? field(messageCode) : undefined;
    }
    if (question.kind !== 'binary' || !equalities.has(question.operator)) return undefined;
    const { left, right } = question;
    if (left !== use && right !== use) return undefined;
    const literal = left === use ? right : left;
    const compared = (text: string, isTurned: boolean): Meant => ({
      kind: 'comparison',
      field: returnCode,
      question,
      literal,
      text,
      isTurned,
    });
    switch (literal.kind) {
      case 'constant':
        if (literal.value !== 'true' && literal.value !== 'false') return undefined;
        return compared(accepted, literal.value === 'false');
      case 'number':
        if (String(literal.value) === accepted) return field(returnCode);
        return successes.test(String(literal.value)) ? compared(accepted, false) : undefined;
      case 'string':
        if (literal.value === outcomes.success || file.knowledge.isKnown(literal.value))
          return field(messageCode);
        return successes.test(literal.value) ? compared(accepted, false) : undefined;
      default:
        return undefined;
    }
  }
}

function field(name: string): Meant {
  return { kind: 'field', field: name };
}

/** Whether the value itself is asked for, and not what hangs on it: `body.error`, not `body.error.code`. */
function isAskedItself({ question }: Fate, use: PlainNode): boolean {
  if (question === use) return true;
  return question.kind === 'unary' && question.operator === '!' && question.argument === use;
}

/** Whether a field is read to tell how the call went, and not why. */
export function asksOutcome(use: PlainNode, meaning: Meaning): boolean {
  if (meaning === 'outcome') return true;
  const { kind: how, question } = fateOf(use);
  if (how === 'asked') return true;
  if (how !== 'compared' || question.kind !== 'binary') return false;
  return [question.left, question.right].some(({ kind }) => numeric.has(kind));
}
