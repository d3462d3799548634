/** Makes a failing text small: first without lines, then without tokens, as long as it fails the same way. */
import { tokensOf } from './mutations/tokens.ts';

/** Attempts after which a text is small enough: a fixture is read by people, who can do the rest. */
const maxAttempts = 600;

/** Lines with their ends, whichever of JavaScript's they are. */
export const linesOf = (text: string): readonly string[] => text.split(/(?<=\r\n|\r(?!\n)|[\n\u2028\u2029])/);

/** @param isOver whether it must be left at what was reached; asked before every attempt */
export function reduce(
  text: string,
  stillFails: (text: string) => boolean,
  isOver: () => boolean = () => false,
): string {
  let attempts = 0;
  const tries = (candidate: string): boolean =>
    attempts++ < maxAttempts && !isOver() && stillFails(candidate);
  const byLines = reduceParts(linesOf(text), tries);
  return reduceParts(tokensOf(byLines.join('')), tries).join('');
}

/** Takes away ever smaller runs of parts. */
function reduceParts(parts: readonly string[], stillFails: (text: string) => boolean): readonly string[] {
  let kept = parts;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const shorter = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (stillFails(shorter.join(''))) kept = shorter;
      else at += size;
    }
  }
  return kept;
}
