import {
  type Answer,
  any,
  areEqual,
  asCount,
  compare,
  isNullish,
  literal,
  ofTruth,
  optional,
  oneOfAnswers,
  truthOf,
  truthy,
} from './answers.ts';
import { sumOf } from './counts.ts';

/** What an operator makes of what is known of its operand. */
export function ofUnary(operator: string, answer: Answer): Answer {
  if (operator === '!') {
    const truth = truthOf(answer);
    return ofTruth(truth === undefined ? undefined : !truth);
  }
  if (operator === '-' && answer.kind === 'literal') return literal(-Number(answer.value));
  if (operator === '+' && answer.kind === 'literal') return literal(Number(answer.value));
  if (operator === 'typeof' && answer.kind === 'literal')
    return literal(answer.value === null ? 'object' : typeof answer.value);
  return operator === 'void' ? literal(undefined) : any;
}

function isFullText(answer: Answer): boolean {
  return (
    answer.kind === 'code' ||
    (answer.kind === 'literal' && typeof answer.value === 'string' && answer.value !== '')
  );
}

/** How a comparison comes out; unknown for operators that compare nothing. */
export function ofBinary(operator: string, first: Answer, second: Answer): Answer {
  switch (operator) {
    case '===':
    case '==':
      return ofTruth(areEqual(first, second, operator === '=='));
    case '!==':
    case '!=': {
      const isEqual = areEqual(first, second, operator === '!=');
      return ofTruth(isEqual === undefined ? undefined : !isEqual);
    }
    case '+': {
      const [one, other] = [asCount(first), asCount(second)];
      if (one && other) return sumOf(one, other);
      // `'refused: ' + reason` is not empty, whatever the reason.
      return isFullText(first) || isFullText(second) ? truthy : any;
    }
    default:
      return ofTruth(compare(operator, first, second));
  }
}

/**
 * What `&&`, `||` and `??` give.
 *
 * @param readSecond reads the second operand: it is asked for only where the first leaves it open
 */
export function ofLogical(operator: string, first: Answer, readSecond: () => Answer): Answer {
  const isDecided = operator === '??' ? isNullish(first) : truthOf(first);
  const goesOn = operator !== '||';
  if (isDecided === goesOn) return readSecond();
  if (isDecided !== undefined) return first;
  const second = readSecond();
  const [one, other] = [truthOf(first), truthOf(second)];
  // `unknown && false` is false, `unknown || true` is true.
  if (operator === '&&' && other === false) return literal(false);
  if (operator === '||' && other === true) return truthy;
  // `TEXTS[body.mc] ?? body.mc`
  if (operator === '??' && first.kind === 'optional' && other === true) return truthy;
  if (operator !== '&&' && first.kind === 'optional' && second.kind === 'optional') return optional;
  return one === undefined || other === undefined ? any : oneOfAnswers([first, second]);
}
