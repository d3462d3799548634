/** What stands for a part of a text that only running the code would tell. */
export const unknown = '\0';

/** Spellings followed for one text: a table of more hosts than this is not one API's. */
const maxSpellings = 12;

/** Every text of the left followed by every text of the right. */
export function join(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((start) => right.map((end) => start + end)).slice(0, maxSpellings);
}

/** The texts of several alternatives; none is an unknown one. */
export function either(spellings: readonly string[]): readonly string[] {
  return spellings.length === 0 ? [unknown] : [...new Set(spellings)].slice(0, maxSpellings);
}

/** The host of an address; undefined when none is written. An unknown part may be the scheme, or a first label. */
export function hostOf(text: string): string | undefined {
  const host = /^[a-z\0]*:?\/\/(?:[^/?#@]*@)?(\0?[^/?#:\0]+)/i.exec(text)?.[1]?.toLowerCase();
  // `https://api.${name}`: its end is not known. An unknown part behind a whole host is the path.
  return host?.endsWith('.') ? undefined : host;
}
