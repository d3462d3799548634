import type { Knowledge } from '../../knowledge/knowledge.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { parseCode } from '../../spelling/index.ts';
import type { PlainNode } from '../../tree/nodes.ts';

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

/** The text that an entry has for the code that is its key: `ORDER_010: 'price too low'`. */
export function textBeside(key: PlainNode): string | undefined {
  const { parent } = key;
  const isPair = parent?.kind === 'array' && parent.elements.length === 2 && parent.elements[0] === key;
  const value = parent?.kind === 'property' ? parent.value : isPair ? parent.elements[1] : undefined;
  // Capitals alone are another code.
  return value?.kind === 'string' && /[a-z]/.test(value.value) ? value.value : undefined;
}

/**
 * Candidates in the order in which their messages are like a text: by the words that they have in common. One of another kind
 * (`ORDER_005` for `ORDER_F0305`) that has none is no candidate.
 */
export function byText(
  codes: readonly string[],
  written: string,
  text: string | undefined,
  knowledge: Knowledge,
): readonly string[] {
  if (text === undefined) return codes;
  const words = tellingWords(text);
  const inCommon = (code: string): number => {
    const own = new Set(wordsOf(knowledge.familyOf(code)));
    const common = [...tellingWords(knowledge.messageOf(code) ?? '')].filter((word) => words.has(word));
    return common.filter((word) => !own.has(word)).length;
  };
  return codes
    .filter((code) => isOfForm(code, written) || inCommon(code) > 0)
    .sort((a, b) => inCommon(b) - inCommon(a));
}

/** Words that mean the same in the messages of codes and in what people write for them. */
const meaning: Readonly<Record<string, string>> = {
  ...{ low: 'min', small: 'min', little: 'min', minimum: 'min', below: 'min' },
  ...{ high: 'max', large: 'max', big: 'max', maximum: 'max', exceeds: 'max' },
  ...{ amount: 'quantity', size: 'quantity', qty: 'quantity' },
};

function tellingWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => meaning[word] ?? word));
}

/** Whether a code is of the kind that is written, as far as that shows: `ORDER_F0305` has a letter, `ORDER_005` none. */
function isOfForm(code: string, written: string): boolean {
  const [one, other] = [parseCode(code), parseCode(written)];
  return !one || one.family !== other?.family || one.letter === other.letter;
}
