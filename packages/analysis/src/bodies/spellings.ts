/** What stands for a part of a text that only running the code would tell. */
export const unknownPart = '\0';

/** Spellings followed for one text: a table of more hosts than this is not one API's. */
const maxSpellings = 12;

/** Characters of a text that are kept: a host has 253 at most, and what tells one API from another stands behind it. */
const maxLength = 512;

/** Every text of the left followed by every text of the right: a head that is known, and a rest that is not. */
export function joinTexts(left: readonly string[], right: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const start of left) {
    for (const end of right) {
      if (joined.length === maxSpellings) return joined;
      const isWhole = start.length >= maxLength;
      joined.push(isWhole ? start : (start + end).slice(0, maxLength));
    }
  }
  return joined;
}

/** The texts of several alternatives; none is an unknown one. */
export function either(spellings: readonly string[]): readonly string[] {
  return spellings.length === 0 ? [unknownPart] : [...new Set(spellings)].slice(0, maxSpellings);
}

/** An address from its host on. An unknown part may be the scheme, or a first label; behind a whole host it is the path. */
const address = /^[a-z\0]*:?\/\/(?:[^/?#@]*@)?(\0?[^/?#:\0]+)(?::\d+)?(.*)$/is;

/** The host of an address; undefined when none is written. */
export function hostOf(text: string): string | undefined {
  const host = address.exec(text)?.[1]?.toLowerCase();
  // `https://api.${name}`: its end is not known.
  return host?.endsWith('.') ? undefined : host;
}

/** What stands behind the host of an address; empty where it has none. */
export function pathBehindHost(text: string): string {
  return address.exec(text)?.[2] ?? '';
}
