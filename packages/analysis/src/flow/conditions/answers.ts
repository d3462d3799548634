import { areSame, type Count, count, isSmaller, type ListAnswer, widest } from './counts.ts';
import type { PossibleCodes } from './possible-codes.ts';

/**
 * What is known of a value under an assumption: a literal, a code of which nobody knows which it is, that it counts as
 * true (`truthy`), that it does or is null or undefined (`optional`), a number or a list of which not all is known.
 */
export type Answer =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'code'; readonly codes: PossibleCodes }
  | { readonly kind: 'truthy' }
  | { readonly kind: 'optional' }
  | Count
  | ListAnswer
  | { readonly kind: 'any' };

export const any: Answer = { kind: 'any' };
export const truthy: Answer = { kind: 'truthy' };
export const optional: Answer = { kind: 'optional' };

export function literal(value: string | number | boolean | null | undefined): Answer {
  return { kind: 'literal', value };
}

export function ofTruth(truth: boolean | undefined): Answer {
  return truth === undefined ? any : literal(truth);
}

/** A number as a count: what is known exactly lies between itself and itself. */
export function asCount(answer: Answer): Count | undefined {
  if (answer.kind === 'count') return answer;
  return answer.kind === 'literal' && typeof answer.value === 'number'
    ? count(answer.value, answer.value)
    : undefined;
}

/** Whether a value counts as true; undefined where that is not known. */
export function truthOf(answer: Answer): boolean | undefined {
  switch (answer.kind) {
    case 'literal':
      return Boolean(answer.value);
    case 'any':
    case 'optional':
      return undefined;
    case 'count':
      return answer.least > 0 || answer.most < 0 || undefined;
    default:
      return true;
  }
}

/** Whether a value is null or undefined; undefined where that is not known. */
export function isNullish(answer: Answer): boolean | undefined {
  if (answer.kind === 'any' || answer.kind === 'optional') return undefined;
  return answer.kind === 'literal' && (answer.value === null || answer.value === undefined);
}

/** Whether two values are equal. */
export function areEqual(first: Answer, second: Answer, isLoose: boolean): boolean | undefined {
  if (first.kind === 'any' || second.kind === 'any') return undefined;
  if (first.kind === 'count' || second.kind === 'count') {
    const [one, other] = [asCount(first), asCount(second)];
    return one && other ? areSame(one, other) : undefined;
  }
  if (first.kind === 'literal' && second.kind === 'literal') {
    if (isNullish(first) && isNullish(second)) return isLoose || first.value === second.value;
    if (isLoose) return String(first.value) === String(second.value);
    return first.value === second.value;
  }
  const [known, other] = first.kind === 'literal' ? [first, second] : [second, first];
  if (known.kind !== 'literal') return undefined;
  if (other.kind === 'list') return false;
  if (other.kind === 'code')
    return typeof known.value === 'string' && other.codes.has(known.value) ? undefined : false;
  if (!known.value) return other.kind === 'optional' && isNullish(known) ? undefined : false;
  return undefined;
}

/** How two values compare by `<`, `>`, `<=` or `>=`. */
export function compare(operator: string, first: Answer, second: Answer): boolean | undefined {
  if (first.kind === 'count' || second.kind === 'count') return compareCounts(operator, first, second);
  if (first.kind !== 'literal' || second.kind !== 'literal') return undefined;
  const [left, right] = [Number(first.value), Number(second.value)];
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}

function compareCounts(operator: string, first: Answer, second: Answer): boolean | undefined {
  const [one, other] = [asCount(first), asCount(second)];
  if (!one || !other) return undefined;
  const isIt = operator === '<' || operator === '>=' ? isSmaller(one, other) : isSmaller(other, one);
  if (operator === '<' || operator === '>') return isIt;
  return (operator === '>=' || operator === '<=') && isIt !== undefined ? !isIt : undefined;
}

/** What one of several values is. */
export function oneOfAnswers(answers: readonly Answer[]): Answer {
  const [first, ...others] = answers;
  if (!first) return literal(undefined);
  const isSame = others.every(
    (other) =>
      other.kind === first.kind &&
      (other.kind !== 'literal' || (first.kind === 'literal' && other.value === first.value)),
  );
  if (isSame && first.kind !== 'count' && first.kind !== 'list') return first;
  const counts = answers.map(asCount);
  if (counts.every((one) => one !== undefined)) return widest(counts);
  const lists = answers.filter((one) => one.kind === 'list');
  if (lists.length === answers.length) return oneOfLists(lists);
  if (answers.every((one) => truthOf(one) === true)) return truthy;
  const isOptional = (one: Answer): boolean =>
    one.kind === 'optional' || truthOf(one) === true || isNullish(one) === true;
  return answers.every(isOptional) ? optional : any;
}

function oneOfLists(lists: readonly ListAnswer[]): ListAnswer {
  const [{ hasIt } = { hasIt: undefined }] = lists;
  return {
    kind: 'list',
    length: widest(lists.map(({ length }) => length)),
    hasIt: lists.every((one) => one.hasIt === hasIt) ? hasIt : undefined,
    isMade: lists.some(({ isMade }) => isMade),
  };
}
