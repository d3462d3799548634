import { expect } from 'vitest';
import { type Modules, toldIn } from './analyse-modules.ts';
import { lowerings } from './both-lowerings.ts';

/** The line's mark: what `strict` tells there, `unchecked` for a result, `unknown` for a code, `lost` for an mc. */
const mark = /[ \t]*\/\/ told: (.*)$/;

const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:uncheckedResult|failureSeen|undecided)/, 'unchecked'],
  [/^unknown/, 'unknown'],
  [/^/, 'lost'],
];

/**
 * Expects of the first of some files, with either lowering, what its marks say: `// told: unchecked` behind the line.
 * A line without a mark is silent.
 */
export function expectMarked(modules: Modules): void {
  const [first = ''] = Object.keys(modules);
  const lines = (modules[first] ?? '').split('\n');
  const expected = lines.flatMap((line, index) => {
    const told = mark.exec(line)?.[1];
    return told === undefined ? [] : [`${String(index + 1)}: ${told}`];
  });
  const text = lines.map((line) => line.replace(mark, '')).join('\n');
  for (const [name, lower] of lowerings) {
    const told = toldIn({ ...modules, [first]: text }, lower).map((line) => {
      const [at = '', id = ''] = line.split(': ');
      return `${at}: ${words.find(([pattern]) => pattern.test(id))?.[1] ?? id}`;
    });
    expect(told, name).toEqual(expected);
  }
}
