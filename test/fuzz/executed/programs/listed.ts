import { ask } from './requests.ts';
import { failure, negated } from './tests.ts';
import { out } from './uses.ts';
import type { Shape } from './work.ts';
import { block, heldAs, type Writer } from './writer.ts';

/** Answers that are looked at as a list: by its loops, its choices, its counts, and what is kept account of in them. */
export const listed: Shape = (w) => {
  const isWritten = w.chance(0.5);
  w.note(isWritten ? 'list as it is written' : 'list of all');
  const list = isWritten ? '[first, second]' : 'bodies';
  return [
    ...(isWritten
      ? [`const first = await ${ask(w)}('${w.path()}');`, `const second = await ${ask(w)}('${w.path()}');`]
      : [
          `const bodies = await Promise.all(['a', 'b'].map((name) => ${ask(w)}(\`${w.path()}?name=\${name}\`)));`,
        ]),
    ...look(w, list),
    ...(isWritten
      ? w.pick(
          ['return first.result.id + second.result.id;'],
          [`return [first, second].map((one) => one.result.id);`],
          ['return second.result.items.length;'],
        )
      : w.pick(
          ['return bodies.map((body) => body.result.id);'],
          [
            `for (let at = 0; at < bodies.length; at++) ${block([`${out(w)}.push(bodies[at].result.id);`])}`,
            `return ${out(w)};`,
          ],
          ['return bodies[0].result.id;'],
        )),
  ];
};

/** A look at a list that decides, or is meant to. */
function look(w: Writer, list: string): readonly string[] {
  const refused = failure(w, heldAs('body'));
  const granted = negated(w, refused);
  const decided = (test: string): string => `if (${test}) ${block([leave(w)])}`;
  return w.choose<readonly string[]>(
    ['loop that throws', () => [`for (const body of ${list}) ${block([`if (${refused}) ${leave(w)}`])}`]],
    [
      'loop that is broken off',
      () => [`for (const body of ${list}) ${block([`if (${refused}) ${leave(w)}`, 'break;'])}`],
    ],
    [
      'loop by positions',
      () => [
        `const all = ${list};`,
        `for (let index = ${w.chance(0.8) ? 0 : 1}; index < all.length; index++) ${block([
          'const body = all[index];',
          `if (${refused}) ${leave(w)}`,
        ])}`,
      ],
    ],
    ['forEach that throws', () => [`${list}.forEach((body) => ${block([`if (${refused}) ${leave(w)}`])});`]],
    [
      'some or every',
      () => [
        decided(
          w.pick(
            `${list}.some((body) => ${refused})`,
            `!${list}.every((body) => ${granted})`,
            `${list}.every((body) => ${refused})`,
          ),
        ),
      ],
    ],
    [
      'filter that is counted',
      () => [
        `const bad = ${list}.filter((body) => ${refused});`,
        decided(w.pick('bad.length > 0', 'bad.length', 'bad.length !== 0', 'bad[0]', 'bad.length > 1')),
      ],
    ],
    [
      'filter of the good',
      () => [
        `const good = ${list}.filter((body) => ${granted});`,
        decided(w.pick('good.length < 2', 'good.length !== 2', 'good.length === 0')),
      ],
    ],
    ['count that is printed', () => [`console.log(${list}.filter((body) => ${refused}).length);`]],
    [
      'codes of the refused',
      () => [
        `const codes = ${list}.filter((body) => ${refused}).map((body) => body.mc);`,
        decided(w.pick('codes.length > 0', 'codes.length')),
      ],
    ],
    [
      'position of the first',
      () => [
        `const at = ${list}.findIndex((body) => ${refused});`,
        decided(w.pick('at !== -1', 'at >= 0', 'at > 0', 'at === -1')),
      ],
    ],
    [
      'flag of a list',
      () => [
        'let fine = true;',
        `for (const body of ${list}) ${block([w.pick(`if (${refused}) fine = false;`, `fine = fine && ${granted.includes('||') ? `(${granted})` : granted};`)])}`,
        decided(w.chance(0.85) ? '!fine' : 'fine'),
      ],
    ],
    [
      'counter of a list',
      () => [
        'let count = 0;',
        `${list}.forEach((body) => ${block([`if (${refused}) count += 1;`])});`,
        decided(w.pick('count > 0', 'count', 'count > 1')),
      ],
    ],
    [
      'list of refusals',
      () => [
        'const codes = [];',
        `for (const body of ${list}) ${block([`if (${refused}) codes.push(body.mc);`])}`,
        decided('codes.length > 0'),
      ],
    ],
    [
      'the first that is kept',
      () => [
        'let bad = null;',
        `for (const body of ${list}) ${block([`if (${refused}) ${block(['bad = body;', 'break;'])}`])}`,
        decided('bad'),
      ],
    ],
    [
      'fold of a list',
      () => [
        `const fine = ${list}.reduce((before, body) => before && ${granted.includes('||') ? `(${granted})` : granted}, true);`,
        decided('!fine'),
      ],
    ],
    [
      'list handed to a helper',
      () => [
        `${w.declare('checkAll', `function checkAll(all) {\n  for (const body of all) if (body.rc !== 0) throw new Error(body.mc);\n}`)}(${list});`,
      ],
    ],
  );
}

const leave = (w: Writer): string =>
  w.pick(
    "throw new Error('refused');",
    "throw new Error('refused');",
    'return null;',
    "console.warn('refused');",
  );
