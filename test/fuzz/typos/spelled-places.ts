/** Texts in which each of many typos stands where a message code is expected. */

/** A kind of place, and the text of one function that has a typo in it. Texts go around the literal, which is written as JSON. */
export const places: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a comparison': ['return body.mc === ', ';'],
  'a case': ['switch (body.mc) { case ', ': return 1; default: return 0; }'],
  'a key': ['return ({ ', ": 'meaning' })[body.mc];"],
  'a Set': ['return new Set([', ']).has(body.mc);'],
  'an includes': ['return [', '].includes(body.mc);'],
};

/** A function for each typo, one a line, so that a report's line tells which typo it is about. */
export function textWith(place: readonly [string, string], typos: readonly string[]): string {
  const [before, after] = place;
  return typos
    .map((typo, index) => {
      const statement = `${before}${JSON.stringify(typo)}${after}`;
      return `export function f${index}(body) { if (body.rc === 0) return body.result; ${statement} }`;
    })
    .join('\n');
}
