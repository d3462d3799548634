import { describe, expect, it } from 'vitest';
import { analyse, rules } from '../../../src/index.ts';
import { countReads } from '../../support/counted-source.ts';
import { lowerText } from '../../support/analyse-text.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

const digits = ['001', '002', '003', '004', '005', '007', '010'];
const texts = `{ ${digits.map((number) => `SYMBOL_${number}: 'text ${number}'`).join(', ')} }`;
const union = digits.map((number) => `'SYMBOL_${number}'`).join(' | ');
const ask = (name: string, index: number): string =>
  `export const of${index} = ({ rc, mc }) => rc || ${name}[mc];`;

/** What is looked at before a key, a case or a throw is suggested, many times in one file. */
const pieces: Readonly<Record<string, (index: number) => string>> = {
  'maps of a type each': (i) =>
    `type K${i} = ${union} | 'AUTH_101'; const t${i}: Record<K${i}, string> = ${texts}; ${ask(`t${i}`, i)}`,
  'types that name each other': (i) =>
    `type K${i} = ${i === 0 ? `${union} | 'AUTH_101'` : `K${i - 1}`}; const t${i}: Record<K${i}, string> = ${texts}; ${ask(`t${i}`, i)}`,
  'maps that satisfy one type': (i) =>
    `${i === 0 ? `type K = ${union} | 'AUTH_101';` : ''} const t${i} = ${texts} satisfies Record<K, string>; ${ask(`t${i}`, i)}`,
  'types of the keys of maps': (i) =>
    `const t${i} = ${texts}; type A${i} = keyof typeof t${i}${i === 0 ? '' : ` | A${i - 1}`}; let r${i}: Record<A${i}, 1>; ${ask(`t${i}`, i)}`,
  'dispatches on one code': (i) =>
    `export function f${i}(b: { rc: number; mc: string }) { if (b.rc === 0) return; switch (b.mc) { case 'AUTH_101': f(); break; case 'AUTH_102': g(); } if (b.mc === 'AUTH_103') h(); }`,
  'casts of keys and of maps': (i) =>
    `${i === 0 ? `const t = ${texts}; const w = { AUHT_103: 1 };` : ''} export const of${i} = ({ rc, mc }) => rc || t[mc as ${union}] || w[mc as 'AUHT_103'] || (w as { AUHT_103: 1 }).AUHT_103;`,
};

describe('a file twice as long costs all rules at most twice as much', () => {
  it.each(Object.entries(pieces))('%s', (_, piece) => {
    const readsOf = (count: number): number => {
      const all = Array.from({ length: count }, (__, index) => piece(index));
      const { source, reads } = countReads(lowerText(`import xt from 'xt-open-api';\n${all.join('\n')}`));
      const analysis = analyse(source, knowledgeWith());
      const found = rules.flatMap(({ presets, find }) =>
        presets.strict ? find(analysis, presets.strict) : [],
      );
      expect(found).not.toEqual([]);
      return reads();
    };
    expect(readsOf(200) / readsOf(100)).toBeLessThan(2.05);
  });
});
