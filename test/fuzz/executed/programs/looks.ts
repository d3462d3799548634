import { action, leave } from './actions.ts';
import { code, failure } from './tests.ts';
import type { Exits, Held, Writer } from './writer.ts';
import { block } from './writer.ts';

/** Shows an answer, or does nothing with it at all. */
export function aside(w: Writer, { body, rc, mc }: Held): readonly string[] {
  return w.choose<readonly string[]>(
    ['no look', () => []],
    ['logged only', () => [`console.log(${w.pick(mc, rc, body ?? mc)});`]],
    ['logged in a text', () => [`console.log(\`\${${rc}} \${${mc}}\`);`]],
    ['handed to a foreign function', () => [`${w.foreign('inspect')}(${body ?? mc});`]],
    ['foreign assertion', () => [`${w.foreign('invariant')}(${rc} === 0, ${mc});`]],
    ['foreign call', () => [`${w.foreign('tick')}();`]],
  );
}

export function constant(w: Writer, held: Held, exits: Exits, rest: readonly string[]): readonly string[] {
  const name = w.fresh('failed');
  return [
    `const ${name} = ${failure(w, held)};`,
    `if (${w.chance(0.85) ? name : `${name} && ${w.flag()}`}) ${block(action(w, held, exits))}`,
    ...rest,
  ];
}

/** A variable that the failing path sets, and that decides. */
export function flagged(w: Writer, held: Held, rest: readonly string[]): readonly string[] {
  const name = w.fresh('good');
  const inner = w.pick(`${name} = false;`, `${name} = false;\n  console.warn(${held.mc});`);
  return [`let ${name} = true;`, `if (${failure(w, held)}) {\n  ${inner}\n}`, `if (${name}) ${block(rest)}`];
}

export function switchOn(w: Writer, subject: string, granted: string, held: Held, exits: Exits): string {
  const { loop, ...others } = exits;
  const outside = loop ? exits : others;
  const known = granted === '0' ? '1' : `'${code(w)}'`;
  const isFallingThrough = w.chance(0.25);
  if (isFallingThrough) w.note('fall through');
  const clauses = [
    w.chance(0.75) ? `  case ${granted}:\n    break;` : '',
    `  case ${known}:\n${clause(isFallingThrough ? ["console.warn('known');"] : leave(w, held, outside), !isFallingThrough)}`,
    w.chance(0.75)
      ? `  default:\n${clause(w.chance(0.8) ? leave(w, held, outside) : ["console.warn('other');"], true)}`
      : '',
  ];
  return `switch (${subject}) {\n${clauses.filter(Boolean).join('\n')}\n}`;
}

export const clause = (lines: readonly string[], isClosed: boolean): string =>
  [...lines, ...(isClosed ? ['break;'] : [])]
    .flatMap((line) => line.split('\n'))
    .map((line) => `    ${line}`)
    .join('\n');

export function helper(w: Writer, held: Held, rest: readonly string[]): readonly string[] {
  const { body: whole, rc, mc } = held;
  if (!whole)
    return [
      `${w.declare('needs', `function needs(rc, mc) {\n  if (rc !== 0) throw new Error(mc);\n}`)}(${rc}, ${mc});`,
      ...rest,
    ];
  return w.choose<readonly string[]>(
    [
      'helper that throws',
      () => [
        `${w.declare('check', `function check(body) {\n  if (body.rc !== 0) throw new Error(body.mc);\n  return body;\n}`)}(${whole});`,
        ...rest,
      ],
    ],
    [
      'helper that logs',
      () => [
        `${w.declare('audit', `function audit(body) {\n  if (body.rc !== 0) console.warn(body.mc);\n}`)}(${whole});`,
        ...rest,
      ],
    ],
    [
      'helper for one code',
      () => [
        `${w.declare('watch', `function watch({ mc }) {\n  if (mc === 'AUTH_105') throw new Error(mc);\n}`)}(${whole});`,
        ...rest,
      ],
    ],
    [
      'helper that ignores',
      () => [
        `${w.declare('touch', `function touch(body) {\n  return Object.keys(body).length;\n}`)}(${whole});`,
        ...rest,
      ],
    ],
  );
}
