/** How parts of the output are told from the rest. */
export interface Paint {
  code(text: string): string;
  meaning(text: string): string;
}

/** Bold and faint: both end alike, and leave a log its own colours. */
const inColour: Paint = {
  code: (text) => `\u001b[1m${text}\u001b[22m`,
  meaning: (text) => `\u001b[2m${text}\u001b[22m`,
};
const plain: Paint = { code: (text) => text, meaning: (text) => text };

/** Colour on a terminal alone, unless FORCE_COLOR or NO_COLOR says otherwise; the former wins, as in Node. */
export function paintFor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: refused = '', TERM: terminal } = env;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : inColour;
  return isTerminal && refused === '' && terminal !== 'dumb' ? inColour : plain;
}
