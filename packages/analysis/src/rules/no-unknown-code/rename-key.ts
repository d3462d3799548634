import type { Edit } from '../../text/edit.ts';
import type { KeyPlace } from './readers/part.ts';
import type { PlainSource } from '../../tree/nodes.ts';

/** The edits that spell a key anew wherever it is spelled; undefined where some place, or each of them, cannot hold the new one. */
export function renameKey(
  places: readonly KeyPlace[],
  code: string,
  source: PlainSource,
): readonly Edit[] | undefined {
  const edits = places
    .filter(({ beside }) => !beside?.has(code))
    .map((place) => respell(place, code, source));
  return edits.length === 0 || edits.includes(undefined) ? undefined : (edits as readonly Edit[]);
}

/** The place that must stay, if there is one: the new key stands beside it already. */
export function clashOf(places: readonly KeyPlace[], code: string): KeyPlace | undefined {
  return places.find(({ beside }) => beside?.has(code));
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function respell({ start, end, form }: KeyPlace, code: string, { text }: PlainSource): Edit | undefined {
  if (form === 'text' || identifier.test(code)) {
    const rest = form === 'shorthand' ? `: ${text.slice(start, end)}` : '';
    return { start, end, text: code + rest };
  }
  if (form === 'key') return { start, end, text: `'${code}'` };
  if (form === 'shorthand') return { start, end, text: `'${code}': ${text.slice(start, end)}` };
  // `X.AUHT_103` becomes `X['…']`; a comment behind the dot would be in its way.
  const dot = text.lastIndexOf('.', start - 1);
  if (text.slice(dot + 1, start).trim() !== '') return undefined;
  return { start: text.charAt(dot - 1) === '?' ? start : dot, end, text: `['${code}']` };
}
