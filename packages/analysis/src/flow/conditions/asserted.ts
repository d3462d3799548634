import type { Assertion } from '../assertions.ts';
import { type Answer, ofTruth, truthOf } from './answers.ts';
import { ofBinary } from './operators.ts';
import { ofTextMethod } from './texts.ts';
import type { Evaluator, World } from './world.ts';

/** Whether what an assertion wants is so, under an assumption. */
export function isAsserted(assertion: Assertion, world: World, evaluator: Evaluator): Answer {
  const truth = truthOf(heldAgainst(assertion, world, evaluator));
  return ofTruth(truth === undefined ? undefined : truth !== assertion.isNot);
}

function heldAgainst({ by, tested, against }: Assertion, world: World, evaluator: Evaluator): Answer {
  const value = evaluator.evaluate(tested, world);
  if (by === 'truth' || !against) return value;
  if (by === 'equality') return ofBinary('===', value, evaluator.evaluate(against, world));
  const method = against.kind === 'string' ? 'includes' : 'match';
  return ofTextMethod(method, tested, against, world, evaluator) ?? ofTruth(undefined);
}
