import { type Growing, growing, nested } from '../support/growing/growing.ts';
import { kinds } from './kinds.ts';

/** Every shape of code whose cost is counted: those that lead back to themselves, and those that a file has in numbers. */
export const shapes: readonly Growing[] = [
  ...growing,
  ...kinds.map(({ name, fileName, text }): Growing => ({
    name,
    isTyped: fileName.endsWith('.ts'),
    write: text,
  })),
];

/** A shape to be written, so many times as long as its smallest; in another one, where that is given. */
export interface Part {
  readonly shape: Growing;
  readonly size: number;
  readonly around?: Growing | undefined;
}

/** Shapes of code in one file, each in a function of its own. What they import stands once, at the top. */
export function mixed(parts: readonly Part[]): string {
  const heads = new Set<string>();
  const functions = parts.map(({ shape, size, around }, index) => {
    const written = (around ? nested(around, shape) : shape).write(size, `_${index}`);
    for (const head of written.match(importing) ?? []) heads.add(head);
    const bare = written.replace(importing, '').replace(/^export /gm, '');
    return `export function part_${index}(p, c, url, body, k) {\n${bare}\n}\n`;
  });
  return [...heads, ...functions].join('');
}

const importing = /^import .*\n/gm;

/** A file of at least so many lines, in which every shape stands by itself and in others, in many sizes. */
export function largeFile(lines: number): string {
  const parts: Part[] = [];
  for (let index = 0, written = 0; written < lines; index++) {
    const shape = shapes[index % shapes.length];
    // Seven has no factor in common with the number of shapes, so that each comes to stand in all.
    const around = index % 3 === 2 ? shapes[(index * 7 + 3) % shapes.length] : undefined;
    if (!shape) throw new Error('no shapes');
    const part = { shape, size: around ? 6 : 4 + ((index * 5) % 40), around };
    parts.push(part);
    // What is imported goes to the top, where it stands once.
    written += mixed([part]).replace(importing, '').split('\n').length - 1;
  }
  return mixed(parts);
}
