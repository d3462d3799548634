/** A misspelt key that a file reads in every form it can be read in, and that is short for a variable in another map. */
export const misspeltKeys = `const WAIT = { AUHT_103: 1, AUTH_105: 5 };
const TEXT = new Map([['AUHT_103', 'sign'], ['AUTH_105', 'clock']]);
const KNOWN = new Set(['AUHT_103', 'AUTH_105']);
export const wait = ({ rc, mc }) => (rc === 0 || !KNOWN.has(mc) ? 0 : WAIT[mc] + TEXT.get(mc).length);
export const longest = Math.max(WAIT['AUHT_103'], WAIT.AUHT_103);
export const { AUHT_103: shortest } = WAIT;
export const has = 'AUHT_103' in WAIT && Object.hasOwn(WAIT, 'AUHT_103') && KNOWN.has('AUHT_103');
export const text = TEXT.get('AUHT_103');
export function remedyOf({ rc, mc }) {
  const AUHT_103 = () => 'sign again';
  const remedies = { AUHT_103, AUTH_105: () => 'set the clock' };
  return rc === 0 ? '' : remedies[mc]?.();
}
`;

/** The same once it is mended: all that reads a key is mended with it, and the variable keeps its name. */
export const mendedKeys = misspeltKeys
  .replaceAll('AUHT_103', 'AUTH_103')
  .replace('const AUTH_103 =', 'const AUHT_103 =')
  .replace('{ AUTH_103, AUTH_105:', '{ AUTH_103: AUHT_103, AUTH_105:');
