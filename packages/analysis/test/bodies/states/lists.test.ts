import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { noUncheckedResult } from '../../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';
import { accounts, choices, handed, type ListClient, loops, named } from './lists.ts';

/*
 * Several bodies that are looked at as a list: what is told of their results, by `recommended` and by `strict`.
 */

const knowledge = knowledgeWith();
const groups: readonly (readonly [string, readonly ListClient[]])[] = [
  ['loops', loops],
  ['choices', choices],
  ['accounts', accounts],
  ['names', named],
  ['what is handed on', handed],
];

describe.each(lowerings)('lists of bodies, by the lowering of %s', (_, lower) => {
  const told = (text: string, level: 'recommended' | 'strict'): readonly string[] =>
    noUncheckedResult
      .find(analyse(lower(text, 'client.js'), knowledge), noUncheckedResult.presets[level])
      .map(({ messageId }) => messageId);

  describe.each(groups)('%s', (_group, clients) => {
    it.each(clients.map((one) => [one.name, one] as const))('%s', (_name, { code, recommended, strict }) => {
      expect(told(code, 'recommended')).toEqual(recommended);
      expect(told(code, 'strict')).toEqual(strict);
    });
  });
});
