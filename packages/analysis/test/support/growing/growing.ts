import { bodies, completeRequests } from './bodies.ts';
import { builders } from './builders.ts';
import { calls, completeGraph } from './calls.ts';
import type { Growing } from './lines.ts';
import { types, wideTypes } from './types.ts';
import { keptBodies, values } from './values.ts';

export type { Growing } from './lines.ts';

/** Shapes of code that once took exponential, cubic or square time. The text grows as their size does. */
export const linear: readonly Growing[] = [...builders, ...calls, ...values, ...types, ...bodies];

/** Those whose text grows as the square of their size. */
const square: readonly Growing[] = [completeGraph, wideTypes, completeRequests];

export const growing: readonly Growing[] = [...linear, keptBodies, ...square];

/** Two shapes in each other: the second stands in a function beside each line of the first, and calls what it declares. */
export function nested(outer: Growing, inner: Growing): Growing {
  const isTyped = outer.isTyped === true || inner.isTyped === true;
  return {
    name: `${outer.name}, and in it ${inner.name}`,
    isTyped,
    size: 12,
    write: (size, suffix = '') => {
      const around = outer.write(size, suffix);
      const imports = (text: string): readonly string[] => text.match(/^import .*$/gm) ?? [];
      const within = Array.from({ length: size }, (_, index) => inner.write(6, `${suffix}_${index}`));
      const bare = (text: string): string => text.replace(/^import .*\n/gm, '').replace(/^export /gm, '');
      const heads = [around, ...within].flatMap(imports);
      const functions = within.map(
        (text, index) => `function within${suffix}_${index}(p, c, url, body, k) {\n${bare(text)}\n}`,
      );
      return [...heads, ...functions, around.replace(/^import .*\n/gm, '')].join('\n');
    },
  };
}
