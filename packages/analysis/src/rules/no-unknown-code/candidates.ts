import type { Knowledge } from '../../knowledge/knowledge.ts';

/** How many candidates a message names; all of them are suggested. */
const maxNamed = 3;

/** A code's message, without the full stop that some have: it stands in the middle of a sentence here. */
export function meaningOf(code: string, knowledge: Knowledge): string | undefined {
  return knowledge.messageOf(code)?.replace(/\.$/, '');
}

/** `'AUTH_103' (Signature error)`, `'AUTH_003' (…) or 'AUTH_103' (…)`. */
export function nameCandidates(codes: readonly string[], knowledge: Knowledge): string {
  const names = codes.slice(0, maxNamed).map((code) => {
    const message = meaningOf(code, knowledge);
    return message === undefined ? `'${code}'` : `'${code}' (${message})`;
  });
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
