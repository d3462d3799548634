import { xtApi } from 'xt-mc';

const { returnCode, messageCode, result } = xtApi.fields;

/** What is spelt like a code, whether or not there is such a one. */
const codeLike = /^[A-Za-z]+(?:_[A-Za-z]+)*_[A-Za-z]?\d+$/;
const envelope = new RegExp(String.raw`\b(?:${returnCode}|${messageCode})\b`);

/**
 * Whether the question why is offered at a place: at what is spelt like a code, and at the fields of a body. Not everywhere,
 * where it would be in the way; `result` is everybody's word, and counts beside the other fields or a domain of XT's alone.
 * From the text, so that nothing is parsed for what is asked at each move of the caret.
 */
export function isAskedAt(text: string, offset: number): boolean {
  const word = wordAt(text, offset);
  if (word === returnCode || word === messageCode || codeLike.test(word)) return true;
  return word === result && (envelope.test(text) || xtApi.domains.some((domain) => text.includes(domain)));
}

/** Longer ones are no names of codes. */
const longest = 80;

function wordAt(text: string, offset: number): string {
  const before = /\w*$/.exec(text.slice(Math.max(0, offset - longest), offset))?.[0] ?? '';
  const behind = /^\w*/.exec(text.slice(offset, offset + longest))?.[0] ?? '';
  return before + behind;
}
