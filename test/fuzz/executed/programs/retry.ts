import { action } from './actions.ts';
import { ask } from './requests.ts';
import { failure, negated, sure } from './tests.ts';
import { use } from './uses.ts';
import type { Shape } from './work.ts';
import { block, heldAs } from './writer.ts';

/** Asks again where XT refuses, a few times. */
export const retry: Shape = (w) => {
  const body = w.fresh('body');
  const held = heldAs(body);
  const set = w.declare('RETRY', "const RETRY = new Set(['COMMON_002', 'COMMON_003']);");
  const asked = `${body} = await ${ask(w)}('${w.path()}');`;
  w.note('retry');
  const stop = w.choose<readonly string[]>(
    ['retry: break if granted', () => [`if (${negated(w, sure(w, held))}) break;`]],
    ['retry: break unless in set', () => [`if (!${set}.has(${held.mc})) break;`]],
    [
      'retry: throw unless in set',
      () => [`if (${held.rc} === 0) break;`, `if (!${set}.has(${held.mc})) throw new Error(${held.mc});`],
    ],
    [
      'retry: last attempt throws',
      () => [`if (${held.rc} === 0) break;`, `if (attempt === 2) throw new Error(${held.mc});`],
    ],
    ['retry: return inside', () => [`if (${negated(w, failure(w, held))}) return ${held.result}.id;`]],
  );
  return [
    `let ${body};`,
    w.pick(
      `for (let attempt = 0; attempt < 3; attempt++) ${block([asked, ...stop])}`,
      `let attempt = 0;\ndo ${block([asked, ...stop])} while (++attempt < 3);`,
      `let attempt = -1;\nwhile (++attempt < 3) ${block([asked, ...stop])}`,
    ),
    ...(w.chance(0.3) ? [`if (${failure(w, held)}) ${block(action(w, held, { canAwait: true }))}`] : []),
    ...use(w, held, { canAwait: true }),
  ];
};
