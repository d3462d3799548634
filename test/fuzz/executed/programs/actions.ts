import { code } from './tests.ts';
import type { Exits, Held, Writer } from './writer.ts';

/** What is done where a test has said that the call failed: mostly it leaves, sometimes it only says so. */
export function action(w: Writer, held: Held, exits: Exits): readonly string[] {
  const kind = w.random.next();
  if (kind < 0.66) return leave(w, held, exits);
  if (kind < 0.92) return stay(w, held);
  return [...stay(w, held), ...leave(w, held, exits)];
}

export function leave(w: Writer, held: Held, exits: Exits): readonly string[] {
  const { mc } = held;
  const { loop } = exits;
  if (loop !== undefined && w.chance(0.5)) {
    return w.choose<readonly string[]>(
      ['continue', () => [`continue${loop && ` ${loop}`};`]],
      ['break', () => [`break${loop && ` ${loop}`};`]],
    );
  }
  return w.choose<readonly string[]>(
    ['throw Error', () => [`throw new Error(${w.pick(mc, `\`XT: \${${mc}}\``, "'XT refused'")});`]],
    ['throw Error', () => [`throw new Error(${mc});`]],
    ['throw own error', () => [`throw new ${ownError(w)}(${mc});`]],
    ['return nothing', () => [w.pick('return null;', 'return undefined;', 'return [];', 'return;')]],
    ['return mc', () => [w.pick(`return { error: ${mc} };`, `return ${mc};`)]],
    ['helper throws', () => [`${thrower(w)}(${mc});`]],
    ['foreign function refuses', () => [`${w.foreign('fail')}(${mc});`]],
    [
      'switch that leaves',
      () => [
        `switch (${mc}) {\n  case '${code(w)}':\n    return 'known';\n  default:\n    throw new Error(${mc});\n}`,
      ],
    ],
  );
}

/** Goes on as if nothing had happened. */
function stay(w: Writer, held: Held): readonly string[] {
  const { body, rc, mc } = held;
  return w.choose<readonly string[]>(
    [
      'console only',
      () => [
        `console.${w.pick('log', 'warn', 'error')}(${w.pick(mc, "'failed'", `'failed', ${rc}`, `\`failed \${${mc}}\``)});`,
      ],
    ],
    ['logger only', () => [`${w.foreign('logger')}.${w.pick('warn', 'error')}(${mc});`]],
    ['counter', () => [`${w.declare('failures', 'let failures = 0;')} += 1;`]],
    ['kept in module state', () => [`${w.declare('lastCode', 'let lastCode = null;')} = ${mc};`]],
    ['list of errors', () => [`${w.declare('errors', 'const errors = [];')}.push(${mc});`]],
    [
      'helper logs',
      () => [`${w.declare('note', 'function note(text) {\n  console.warn(text);\n}')}(${mc});`],
    ],
    [
      'throw swallowed',
      () => [
        'try {',
        `  throw new Error(${mc});`,
        `} catch (error) {`,
        `  console.error(error.message);`,
        '}',
      ],
    ],
    ['shown as JSON', () => [body ? `console.warn(JSON.stringify(${body}));` : `console.warn(${mc});`]],
    ['empty', () => [w.pick('// nothing to be done', ';')]],
  );
}

function ownError(w: Writer): string {
  return w.declare(
    'XtError',
    `class XtError extends Error {
  constructor(code) {
    super(\`XT: \${code}\`);
    this.code = code;
  }
}`,
  );
}

function thrower(w: Writer): string {
  return w.declare('refuse', 'function refuse(code) {\n  throw new Error(code);\n}');
}
