import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { lowerFile } from '../../typescript-plugin/src/lower/lower.ts';
import {
  analyse,
  deepestCall,
  forEachChild,
  type PlainNode,
  type PlainSource,
  rules,
  walk,
} from '../src/index.ts';
import { modelFile } from '../src/file/file.ts';
import { lowerText } from './support/analyse-text.ts';
import { countReads } from './support/counted-source.ts';
import { chains, clientAround, nests } from './support/deep-code.ts';
import { fixturesIn } from './support/fixtures.ts';
import { knowledgeWith } from './support/knowledge.ts';

const knowledge = knowledgeWith();

/** Lowered by TypeScript, whose parser goes as deep as is asked for here. */
function lowerDeep(text: string): PlainSource {
  return lowerFile(ts, ts.createSourceFile('client.tsx', text, ts.ScriptTarget.Latest, true));
}

/** The misspelt codes that are found, once all rules have been asked. */
function misspeltIn(source: PlainSource): readonly string[] {
  const analysis = analyse(source, knowledge);
  const [unknown = []] = rules.map(({ find, presets }) => find(analysis, presets.strict));
  return unknown.map(({ data }) => data.written ?? '');
}

const all = ['AUHT_103', 'AUHT_104', 'AUHT_105'];

describe('code that is deeper than the stack', () => {
  const { 'values joined by ??': alternatives = String, ...others } = chains;
  it.each(Object.entries(others))('%s, of 20,000 links: all is found', (_, chain) => {
    expect(misspeltIn(lowerDeep(clientAround(chain(20_000))))).toEqual(all);
  });

  it('a value of 20,000 alternatives: what stands before and behind it is found', () => {
    // The value itself is more than one question may cost, and unknown.
    const found = misspeltIn(lowerDeep(clientAround(alternatives(20_000))));
    expect(found).toEqual(expect.arrayContaining(['AUHT_103', 'AUHT_105']));
    expect(misspeltIn(lowerDeep(clientAround(alternatives(100))))).toEqual(all);
  });

  // 500 is what TypeScript's parser takes of each with room to spare; the lowering puts off twice.
  it.each(Object.entries(nests))('%s, 500 deep: all is found', (_, nest) => {
    expect(500).toBeGreaterThan(2 * deepestCall);
    expect(misspeltIn(lowerDeep(clientAround(nest(500))))).toEqual(all);
  });

  it('an `else if` chain of 20,000 is modelled and walked', () => {
    const source = lowerDeep('if (a) b();');
    const [first] = source.program.body;
    if (first?.kind !== 'if') throw new Error('no if');
    let chain = first;
    for (let link = 0; link < 20_000; link++) chain = { ...first, whenFalse: chain };
    const deep = { ...source, program: { ...source.program, body: [chain] } };
    expect(modelFile(deep, knowledge, undefined).nodesOf('if')).toHaveLength(20_001);
    expect(misspeltIn(deep)).toEqual([]);
  });
});

describe('the order of a walk', () => {
  const recursive = (
    node: PlainNode,
    visit: (node: PlainNode, parent: PlainNode | undefined) => void,
  ): void => {
    const inner = (at: PlainNode, parent: PlainNode | undefined): void => {
      visit(at, parent);
      forEachChild(at, (child) => {
        inner(child, at);
      });
    };
    inner(node, undefined);
  };

  it('is that of a walk that calls itself, and so are parents and the nodes of a kind', () => {
    for (const { name, text } of [...fixturesIn('clients/faulty'), ...fixturesIn('look-alikes')]) {
      const source = lowerText(text, name);
      const expected: PlainNode[] = [];
      const parents: (PlainNode | undefined)[] = [];
      recursive(source.program, (node, parent) => {
        expected.push(node);
        parents.push(parent);
      });
      const walked: PlainNode[] = [];
      walk(source.program, (node) => walked.push(node));
      expect(walked.every((node, index) => node === expected[index])).toBe(true);
      expect(walked).toHaveLength(expected.length);
      const file = modelFile(source, knowledge, undefined);
      expect(expected.every(({ parent }, index) => parent === parents[index])).toBe(true);
      for (const kind of new Set(expected.map((node) => node.kind))) {
        const ofKind = expected.filter((node) => node.kind === kind);
        expect(file.nodesOf(kind).every((node, index) => node === ofKind[index])).toBe(true);
      }
    }
  });
});

describe('a chain twice as long costs at most twice as much', () => {
  function readsOf(form: string): number {
    const { source, reads } = countReads(lowerText(clientAround(form), 'client.tsx'));
    misspeltIn(source);
    return reads();
  }

  it.each(Object.entries({ ...chains, ...nests }))('%s', (_, form) => {
    const [once, twice] = [readsOf(form(150)), readsOf(form(300))];
    expect(once).toBeGreaterThan(500);
    expect(twice / once).toBeLessThan(2.05);
  });
});
