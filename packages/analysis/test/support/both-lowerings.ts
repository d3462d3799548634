import { lowerFromTypeScript } from '../../../../test/parity/lower-both.ts';
import type { PlainSource } from '../../src/index.ts';
import { analyse, rules } from '../../src/index.ts';
import { lowerText } from './analyse-text.ts';
import { knowledgeWith } from './knowledge.ts';

/** Ways to get the tree of a text: what is found must not depend on the parser. */
export const lowerings: readonly (readonly [string, (text: string, fileName: string) => PlainSource])[] = [
  ['ESTree', lowerText],
  ['TypeScript', (text, fileName) => lowerFromTypeScript(text, fileName)],
];

const knowledge = knowledgeWith();
const told = new Set(['no-unknown-code', 'no-unchecked-result', 'no-discarded-code']);

/** What three rules report in a source, as `rule: text`, in the order of the text. */
export function toldOf(source: PlainSource): readonly string[] {
  const analysis = analyse(source, knowledge);
  return rules
    .filter(({ name }) => told.has(name))
    .flatMap(({ name, find }) => find(analysis).map((finding) => ({ rule: name, ...finding })))
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => `${rule}: ${source.text.slice(start, end)}`);
}
