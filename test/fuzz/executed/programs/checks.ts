import { action, leave } from './actions.ts';
import { code, failure, negated, sure } from './tests.ts';
import type { Exits, Held, Writer } from './writer.ts';
import { block } from './writer.ts';
import { aside, clause, constant, flagged, helper, switchOn } from './looks.ts';

/** Statements that look at an answer, before it is used by `rest`, or around that. */
export function checked(w: Writer, held: Held, exits: Exits, rest: readonly string[]): readonly string[] {
  const kind = w.random.next();
  if (kind < 0.12) return [...aside(w, held), ...rest];
  return w.choose<readonly string[]>(
    ['if', () => [`if (${failure(w, held)}) ${block(action(w, held, exits))}`, ...rest]],
    ['if', () => [`if (${failure(w, held)}) ${block(action(w, held, exits))}`, ...rest]],
    ['if', () => [`if (${failure(w, held)}) ${block(action(w, held, exits))}`, ...rest]],
    ['if without braces', () => [`if (${sure(w, held)}) ${leave(w, held, exits).join('\n')}`, ...rest]],
    [
      'use in the branch',
      () => [`if (${negated(w, failure(w, held))}) ${block(rest)}`, ...action(w, held, exits)],
    ],
    ['use in else', () => [`if (${failure(w, held)}) ${block(action(w, held, exits))} else ${block(rest)}`]],
    [
      'two tests',
      () => [
        `if (${held.mc} === '${code(w)}') ${block(action(w, held, exits))}`,
        `if (${failure(w, held)}) ${block(action(w, held, exits))}`,
        ...rest,
      ],
    ],
    [
      'else if',
      () => [
        `if (${held.mc} === '${code(w)}') ${block(action(w, held, exits))} else if (${failure(w, held)}) ${block(action(w, held, exits))}`,
        ...rest,
      ],
    ],
    ['test in a constant', () => constant(w, held, exits, rest)],
    ['flag variable', () => flagged(w, held, rest)],
    ['switch on mc', () => [switchOn(w, held.mc, "'SUCCESS'", held, exits), ...rest]],
    ['switch on rc', () => [switchOn(w, held.rc, '0', held, exits), ...rest]],
    [
      'switch true',
      () => [
        `switch (true) {\n  case ${failure(w, held)}:\n${clause(leave(w, held, exits), true)}\n  default:\n    break;\n}`,
        ...rest,
      ],
    ],
    [
      'check under a flag',
      () => [`if (${w.flag()}) ${block([`if (${sure(w, held)}) ${block(leave(w, held, exits))}`])}`, ...rest],
    ],
    [
      'check and use under one flag',
      () => {
        const flag = w.flag();
        return [
          `if (${flag}) ${block([`if (${sure(w, held)}) ${block(leave(w, held, exits))}`])}`,
          `if (${flag}) ${block(rest)}`,
        ];
      },
    ],
    [
      'both branches check',
      () => [
        `if (${w.flag()}) ${block([`if (${sure(w, held)}) ${block(leave(w, held, exits))}`])} else if (${sure(w, held)}) ${block(leave(w, held, exits))}`,
        ...rest,
      ],
    ],
    [
      'check in try',
      () => [
        'try ' +
          block([`if (${failure(w, held)}) throw new Error(${held.mc});`, ...rest]) +
          ' catch (error) ' +
          block(w.pick<string[]>(['console.error(error);'], ['throw error;'], ['return null;'])),
      ],
    ],
    [
      'check in try, use behind',
      () => [
        'try ' +
          block([`if (${failure(w, held)}) throw new Error(${held.mc});`]) +
          ' catch (error) ' +
          block(
            w.pick<string[]>(
              ['console.error(error);'],
              ['throw error;'],
              ['return null;'],
              [`if (${w.flag()}) throw error;`],
            ),
          ),
        ...rest,
      ],
    ],
    [
      'use in finally',
      () => [
        'try ' +
          block([`if (${sure(w, held)}) throw new Error(${held.mc});`]) +
          ' finally ' +
          block(["console.debug('done');"]),
        ...rest,
      ],
    ],
    ['helper checks', () => helper(w, held, rest)],
    [
      'arrow behind',
      () => {
        const name = w.fresh('later');
        return [
          `const ${name} = () => ${held.result}.id;`,
          `if (${failure(w, held)}) ${block(action(w, held, exits))}`,
          `console.log(${name}());`,
          ...rest,
        ];
      },
    ],
    [
      'and as a statement',
      () => [
        `${w.pick(`${held.rc} !== 0`, `${held.mc} !== 'SUCCESS'`)} && ${w.declare('refuse', 'function refuse(code) {\n  throw new Error(code);\n}')}(${held.mc});`,
        ...rest,
      ],
    ],
    ['or as a statement', () => [`${held.rc} === 0 || ${w.foreign('fail')}(${held.mc});`, ...rest]],
  );
}
