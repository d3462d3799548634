import { checked } from './checks.ts';
import { ask } from './requests.ts';
import { failure, negated } from './tests.ts';
import { out, use } from './uses.ts';
import type { Shape } from './work.ts';
import { work } from './work.ts';
import type { Writer } from './writer.ts';
import { block, heldAs } from './writer.ts';

/** Several answers at once. */
export const several: Shape = (w, exits) => {
  const names = [w.fresh('a'), w.fresh('b')] as const;
  w.note('Promise.all');
  const [first, second] = [heldAs(names[0]), heldAs(names[1])];
  return w.choose<readonly string[]>(
    [
      'array pattern of all',
      () => [
        `const [${names.join(', ')}] = await Promise.all([${ask(w)}('${w.path()}'), ${ask(w)}('${w.path()}')]);`,
        ...checked(w, first, exits, [`console.log(${first.result}.total);`]),
        ...checked(w, w.chance(0.85) ? second : first, exits, use(w, second, exits)),
      ],
    ],
    [
      'some of all',
      () => [
        ...all(w),
        `if (bodies.some((body) => ${failure(w, heldAs('body'))})) ${w.pick("throw new Error('refused');", 'return null;', "console.warn('refused');")}`,
        ...every(w),
      ],
    ],
    [
      'every of all',
      () => [
        ...all(w),
        `if (!bodies.every((body) => ${negated(w, failure(w, heldAs('body')))})) return null;`,
        ...every(w),
      ],
    ],
    [
      'find of all',
      () => [
        ...all(w),
        `const bad = bodies.find((body) => ${failure(w, heldAs('body'))});`,
        `if (bad) ${w.pick('throw new Error(bad.mc);', 'console.warn(bad.mc);')}`,
        ...every(w),
      ],
    ],
    [
      'filter of all',
      () => [
        ...all(w),
        `const good = bodies.filter((body) => ${negated(w, failure(w, heldAs('body')))});`,
        `return good.map((body) => body.result.id);`,
      ],
    ],
    [
      'loop over all',
      () => [
        ...all(w),
        `for (const body of bodies) ${block(work(w, heldAs('body'), { ...exits, loop: '' }))}`,
        `return ${out(w)};`,
      ],
    ],
    [
      'forEach of all',
      () => [
        ...all(w),
        `bodies.forEach((body) => ${block(checked(w, heldAs('body'), { canAwait: false }, [`${out(w)}.push(body.result.id);`]))});`,
        `return ${out(w)};`,
      ],
    ],
    [
      'reduce of all',
      () => [
        ...all(w),
        `return bodies.reduce((sum, body) => ${w.pick('sum + body.result.total', 'body.rc === 0 ? sum + body.result.total : sum')}, 0);`,
      ],
    ],
    [
      'flatMap of all',
      () => [
        ...all(w),
        `return bodies.flatMap(({ rc, result }) => ${w.pick('(rc === 0 ? result.items : [])', 'result.items', '(rc ? [] : [...result])')});`,
      ],
    ],
  );
};

const all = (w: Writer): readonly string[] => [
  `const bodies = await Promise.all(['a', 'b'].map((name) => ${ask(w)}(\`${w.path()}?name=\${name}\`)));`,
];

const every = (w: Writer): readonly string[] => [
  w.pick(
    'return bodies.map((body) => body.result.id);',
    'return bodies.map(({ result }) => result.items.length);',
    'return bodies[0].result.id;',
  ),
];
