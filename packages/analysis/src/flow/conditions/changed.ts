import type { PlainNode } from '../../tree/nodes.ts';
import { type Answer, any, asCount } from './answers.ts';
import { count, sumOf } from './counts.ts';
import { ofBinary, ofLogical } from './operators.ts';
import type { Evaluator, World } from './world.ts';

/** What a variable holds behind a change. */
export function changed(change: PlainNode, before: Answer, world: World, evaluator: Evaluator): Answer {
  switch (change.kind) {
    case 'assign': {
      const value = (): Answer => evaluator.evaluate(change.value, world);
      const operator = change.operator.slice(0, -1);
      if (operator === '') return value();
      if (operator === '&&' || operator === '||' || operator === '??')
        return ofLogical(operator, before, value);
      return ofBinary(operator, before, value());
    }
    case 'unary': {
      const number = asCount(before);
      const step = change.operator === '++' ? 1 : -1;
      return number ? sumOf(number, count(step, step)) : any;
    }
    case 'call': {
      if (before.kind !== 'list') return any;
      const added = change.args.some(({ kind }) => kind === 'spread') ? 0 : change.args.length;
      const more = count(added, added > 0 || change.args.length === 0 ? added : Infinity);
      return { ...before, length: sumOf(before.length, more), hasIt: undefined, isMade: true };
    }
    default:
      return any;
  }
}
