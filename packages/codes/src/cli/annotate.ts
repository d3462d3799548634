/** Adds meanings to a log that comes in pieces. */
export interface Annotator {
  /** What can be written so far. What may be the beginning of a code waits for the next piece. */
  push(bytes: Buffer): Buffer;
  /** What has waited, once nothing more comes. */
  end(): Buffer;
}

/**
 * Copies bytes and puts a meaning behind each code: exactly spelt, as a whole word, with a number. Everything else stays
 * as it is, byte for byte. Needs a bounded amount of memory, however long a line or a word is, and reads each byte once:
 * it looks for the underscore that all such codes have.
 *
 * @param insertions by code, what takes its place: the code, and its meaning behind it
 */
export function createAnnotator(insertions: ReadonlyMap<string, string>): Annotator {
  // As Latin-1, a character is a byte: what is no text comes through too, and characters of UTF-8 are no letters of codes.
  const written = new Map(
    [...insertions].map(([code, text]) => [code, Buffer.from(text).toString('latin1')]),
  );
  const longest = Math.max(...[...insertions.keys()].map((code) => code.length));
  let waiting = '';
  /** Whether the last byte that was written belongs to a word, which then goes on. */
  let isInWord = false;

  function annotate(text: string, end: number): string | undefined {
    let result: string | undefined;
    let copied = 0;
    for (let at = text.indexOf('_'); at >= 0 && at < end; at = text.indexOf('_', at + 1)) {
      if (!isNumber(text, at + 1)) continue;
      let stop = at + 2;
      while (stop < end && stop - at <= longest && isWord(text.charCodeAt(stop))) stop++;
      let start = at;
      while (start > 0 && at - start <= longest && isOfCode(text.charCodeAt(start - 1))) start--;
      const insertion = written.get(text.slice(start, stop));
      if (insertion === undefined || !isWordStart(text, start)) continue;
      result = (result ?? '') + text.slice(copied, start) + insertion;
      copied = stop;
    }
    return result === undefined ? undefined : result + text.slice(copied, end);
  }

  function isWordStart(text: string, start: number): boolean {
    if (start === 0) return !isInWord;
    if (!isWord(text.charCodeAt(start - 1))) return true;
    return endsEscape.test(text.slice(Math.max(0, start - longestEscape), start));
  }

  return {
    push(bytes) {
      const hadWaited = waiting !== '';
      const text = waiting + bytes.toString('latin1');
      const end = text.length - waitingLength(text, longest);
      const result = annotate(text, end);
      waiting = text.slice(end);
      if (end > 0) isInWord = isWord(text.charCodeAt(end - 1));
      if (result === undefined && !hadWaited) return waiting === '' ? bytes : bytes.subarray(0, end);
      return Buffer.from(result ?? text.slice(0, end), 'latin1');
    },
    end() {
      const text = waiting;
      waiting = '';
      return Buffer.from(annotate(text, text.length) ?? text, 'latin1');
    },
  };
}

// The last letter of these is no part of the word behind it: colours, as they are and as JSON writes them, and a line
// break or tab of JSON. What is cut off within one waits with the word.
/* eslint-disable no-control-regex -- the control character is what is sought */
const endsEscape = /(?:(?:\u001b|\\u001b)\[[\d;]*m|\\[nrt])$/;
const mayBecomeEscape = /(?:(?:\u001b|\\u001b)(?:\[[\d;]*)?|\\)$/;
/* eslint-enable no-control-regex */
const longestEscape = 24;

/** How much of the end may be the beginning of a code, or stand before one; of a word that is too long for that, nothing. */
function waitingLength(text: string, longest: number): number {
  let length = 0;
  while (length < text.length && isWord(text.charCodeAt(text.length - 1 - length))) {
    if (++length > longest + longestEscape) return 0;
  }
  const start = text.length - length;
  const before = mayBecomeEscape.exec(text.slice(Math.max(0, start - longestEscape), start));
  return length + (before?.[0].length ?? 0);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isOfCode = (code: number): boolean => isUpper(code) || isDigit(code) || code === 95;
const isWord = (code: number): boolean => isOfCode(code) || isLower(code);

/** Whether the number of a code begins at a place: a digit, or a letter and a digit. */
function isNumber(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return isDigit(first) || (isUpper(first) && isDigit(text.charCodeAt(at + 1)));
}
