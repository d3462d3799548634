/** Makes a failing text small: first without lines, then without tokens, as long as it fails the same way. */
import { tokensOf } from './mutations/tokens.ts';

/** Attempts after which a text is small enough: a fixture is read by people, who can do the rest. */
const maxAttempts = 600;

export function reduce(text: string, stillFails: (text: string) => boolean): string {
  let attempts = 0;
  const tries = (candidate: string): boolean => attempts++ < maxAttempts && stillFails(candidate);
  const byLines = reduceParts(text.split(/(?<=\n)/), tries);
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
