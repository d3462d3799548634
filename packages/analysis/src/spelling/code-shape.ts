/** The parts of a numbered code: `ORDER_F0503` is family `ORDER`, letter `F`, digits `0503`. */
interface CodeParts {
  readonly family: string;
  readonly letter: string;
  readonly digits: string;
}

const shape = /^([A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*)_([A-Z]?)(\d+)$/;

/** The number of a code, where letters that look like digits stand among or instead of them. */
const lookAlikeNumber = /_([A-HJKMNP-Z]?)([0-9OIL]+)$/;

/** `'auht-103 '` → `'AUHT_103'`: upper case, hyphens and white space as underscores, trimmed. */
export function normalizeCode(text: string): string {
  return text.trim().toUpperCase().replace(/[-\s]/g, '_');
}

/** The code that a text asks for: a value that was lower-cased can only equal a lower-case text. */
export function codeAskedFor(text: string, isLowerCased: boolean): string {
  return isLowerCased && text === text.toLowerCase() ? text.toUpperCase() : text;
}

/** The parts of a code as it is written (upper case); undefined for a text of another shape. */
export function parseCode(code: string): CodeParts | undefined {
  const [, family, letter, digits] = shape.exec(code) ?? [];
  if (family === undefined || letter === undefined || digits === undefined) return undefined;
  return { family, letter, digits };
}

/**
 * A normalized text with the letters that look like digits read as digits, where a number is expected:
 * `'AUTH_LO3'` → `'AUTH_103'`.
 */
export function readLookAlikes(word: string): string {
  return word.replace(
    lookAlikeNumber,
    (_, letter: string, digits: string) => `_${letter}${digits.replaceAll('O', '0').replace(/[IL]/g, '1')}`,
  );
}

/** The number at the end of a normalized text, without its leading zeros; empty when there is none. */
export function numberOf(word: string): string {
  return /0*(\d*)$/.exec(readLookAlikes(word))?.[1] ?? '';
}
