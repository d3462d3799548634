/** What reads one character of a text, and what reads as many as it gives or looks at. */
const single = ['charAt', 'charCodeAt', 'codePointAt', 'at'] as const;
const cutting = ['slice', 'substring'] as const;
const whole = [
  'split',
  'search',
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
] as const;
const seeking = ['indexOf', 'includes', 'lastIndexOf'] as const;

/**
 * Runs `run` and counts how many characters of `text` it reads: those that it asks for, cuts out, or lets a pattern or
 * a search go over. What is done with a piece that was cut out is paid for with the cut.
 */
export function countCharacters(text: string, run: () => void): number {
  let read = 0;
  const restore: (() => void)[] = [];
  const count = (
    owner: object,
    names: readonly string[],
    cost: (subject: unknown, result: unknown) => number,
  ): void => {
    for (const name of names) {
      const original = (owner as Record<string, (...args: unknown[]) => unknown>)[name];
      if (!original) throw new Error(`no method ${name}`);
      const counted = function (this: unknown, ...args: unknown[]): unknown {
        const result = original.apply(this, args);
        if (this === text) read += cost(args, result);
        return result;
      };
      (owner as Record<string, unknown>)[name] = counted;
      restore.push(() => {
        (owner as Record<string, unknown>)[name] = original;
      });
    }
  };
  count(String.prototype, single, () => 1);
  count(String.prototype, cutting, (_, piece) => (piece as string).length);
  count(String.prototype, whole, () => text.length);
  count(String.prototype, seeking, () => text.length);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the pattern that it is asked of
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (subject) {
    const from = this.lastIndex;
    const found = exec.call(this, subject);
    if (subject === text) {
      if (this.sticky) read += (found?.[0].length ?? 0) + 1;
      else read += (found ? found.index + found[0].length : text.length) - (this.global ? from : 0);
    }
    return found;
  };
  try {
    run();
  } finally {
    for (const undo of restore) undo();
    RegExp.prototype.exec = exec;
  }
  return read;
}
