/** The command that explains the place of the caret. */
export const whyCommand = 'xtMc.explainWhy';

/** Words that the question is offered at: what is spelt like a code, and the fields of a body. */
const word = /^(?:[A-Za-z]+(?:_[A-Za-z]+)*_[A-Za-z]?\d+|mc|rc|result)$/;

/** Whether the question is offered at a word: not everywhere, where it would be in the way. */
export function isAskedAt(text: string): boolean {
  return word.test(text);
}
