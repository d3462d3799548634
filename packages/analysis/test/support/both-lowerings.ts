import { lowerFromTypeScript } from '../../../../test/parity/lower-both.ts';
import type { PlainSource } from '../../src/index.ts';
import { analyse, discardedCodes, uncheckedResults, unknownCodes } from '../../src/index.ts';
import { lowerText } from './analyse-text.ts';
import { knowledgeWith } from './knowledge.ts';

/** Ways to get the tree of a text: what is found must not depend on the parser. */
export const lowerings: readonly (readonly [string, (text: string, fileName: string) => PlainSource])[] = [
  ['ESTree', lowerText],
  ['TypeScript', (text, fileName) => lowerFromTypeScript(text, fileName)],
];

const knowledge = knowledgeWith();

/** What three rules report in a source, as `rule: text`, in the order of the text. */
export function toldOf(source: PlainSource): readonly string[] {
  const analysis = analyse(source, knowledge);
  return [
    ...unknownCodes(analysis).map((finding) => ({ rule: 'no-unknown-code', ...finding })),
    ...uncheckedResults(analysis, { truthiness: true }).map((finding) => ({
      rule: 'no-unchecked-result',
      ...finding,
    })),
    ...discardedCodes(analysis).map((finding) => ({ rule: 'no-discarded-code', ...finding })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => `${rule}: ${source.text.slice(start, end)}`);
}
