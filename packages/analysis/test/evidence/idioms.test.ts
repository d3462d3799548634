import { describe, expect, it } from 'vitest';
import { analyse, rules } from '../../src/index.ts';
import { passesGate } from '../support/analyse-text.ts';
import { knowledgeWith } from '../support/knowledge.ts';
import { lowerings } from '../support/both-lowerings.ts';
import { idiomPages, marksOf } from '../support/idioms.ts';

/*
 * What bots write instead of `===`, by library and by habit. Each snippet is a file of its own: nothing that corroborates
 * one stands in another. `// !` is a report of `no-unknown-code`, `// ! rule` one of that rule; two codes of one line, two
 * marks. What has no mark is silent under all rules of `recommended`, and so is every look-alike.
 */

const knowledge = knowledgeWith({ typeNames: ['XtCode'] });
const recommended = rules.filter(({ presets }) => presets.recommended !== undefined);

describe.each(idiomPages)('$name', ({ snippets }) => {
  it.each(snippets.filter(({ text }) => marksOf(text).length > 0))('$title: the gate opens', ({ text }) => {
    expect(passesGate(text)).toBe(true);
  });

  describe.each(lowerings)('%s', (_, lower) => {
    it.each(snippets)('$title', ({ text }) => {
      const source = lower(text, 'file.ts');
      const analysis = analyse(source, knowledge);
      const found = recommended.flatMap(({ name, find, presets }) =>
        find(analysis, presets.recommended).map(
          ({ start }) => `${text.slice(0, start).split('\n').length} ${name}`,
        ),
      );
      expect(found.sort()).toEqual(marksOf(text));
    });
  });
});
