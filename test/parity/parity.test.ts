import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  analyse,
  buildKnowledge,
  deepestCall,
  defaultSettings,
  rules,
  walk,
} from '../../packages/analysis/src/index.ts';
import type { PlainNode, PlainSource } from '../../packages/analysis/src/index.ts';
import { catalogue } from 'xt-mc/catalogue';
import { chains, clientAround, nests } from '../../packages/analysis/test/support/deep-code.ts';
import { readText, root, sourceFiles } from './corpus.ts';
import { compare } from './difference.ts';
import { loadTypeScript, lowerFromEstree, lowerFromTypeScript } from './lower-both.ts';

const fixtures = sourceFiles(join(root, 'packages/analysis/test/fixtures'));
const own = ['analysis', 'codes', 'eslint-plugin', 'typescript-plugin'].flatMap((name) =>
  sourceFiles(join(root, 'packages', name, 'src')),
);
const name = (file: string): string => relative(root, file);

/** Files for which `differences` is not empty, with what differs. */
function differing(files: readonly string[], differences: (text: string, file: string) => readonly string[]) {
  return files
    .map((file) => ({ file: name(file), differences: differences(readText(file), file) }))
    .filter((compared) => compared.differences.length > 0);
}

describe('the two lowerings', () => {
  it.each(['5.0.4', '5.9.3', '6.0.3'] as const)(
    'give one tree for every fixture, by TypeScript %s',
    (version) => {
      const typescript = loadTypeScript(version);
      const found = differing(
        fixtures,
        (text, file) =>
          compare(lowerFromEstree(text, file), lowerFromTypeScript(text, file, typescript)).differences,
      );
      expect(fixtures.length).toBeGreaterThan(50);
      expect(found).toEqual([]);
    },
  );

  it('give one tree for every source file of the packages', () => {
    const found = differing(
      own,
      (text, file) => compare(lowerFromEstree(text, file), lowerFromTypeScript(text, file)).differences,
    );
    expect(own.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('give one tree for every construct that the fixtures lack', () => {
    const text = readText(join(root, 'test/parity/fixtures/constructs.tsx'));
    expect(compare(lowerFromEstree(text, 'a.tsx'), lowerFromTypeScript(text, 'a.tsx')).differences).toEqual(
      [],
    );
  });

  // 300 is what both parsers take of each with room to spare, and deeper than either lowering calls itself.
  it.each(Object.entries({ ...chains, ...nests }))('give one tree for %s, 300 deep', (_, form) => {
    expect(300).toBeGreaterThan(deepestCall);
    const text = clientAround(form(300));
    const { differences, nodes } = compare(
      lowerFromEstree(text, 'a.tsx'),
      lowerFromTypeScript(text, 'a.tsx'),
    );
    expect(differences).toEqual([]);
    expect(nodes).toBeGreaterThan(20);
  });

  it('give the same findings of every rule for every fixture', () => {
    const knowledge = buildKnowledge(catalogue, defaultSettings);
    const findings = (source: PlainSource) => {
      const analysis = analyse(source, knowledge);
      return rules.map(({ name: rule, presets, find }) => ({
        rule,
        found: [find(analysis, presets.recommended), find(analysis, presets.strict)],
      }));
    };
    let found = 0;
    for (const file of fixtures) {
      const text = readText(file);
      const fromTypeScript = findings(lowerFromTypeScript(text, file));
      found += fromTypeScript.flatMap((rule) => rule.found.flat()).length;
      expect(fromTypeScript, name(file)).toEqual(findings(lowerFromEstree(text, file)));
    }
    expect(found).toBeGreaterThan(100);
  });
});

describe('a difference', () => {
  it('is seen, whichever field it is in', () => {
    const estree = lowerFromEstree("if (mc === 'AUTH_103') a();", 'a.ts');
    expect(
      compare(estree, lowerFromTypeScript("if (mc !== 'AUTH_103') a();", 'a.ts')).differences,
    ).toHaveLength(2);
    expect(
      compare(estree, lowerFromTypeScript("if (mc === 'AUTH_103')  a();", 'a.ts')).differences,
    ).not.toEqual([]);
    expect(
      compare(estree, lowerFromTypeScript("if (mc === 'AUTH_103') a(); // b", 'a.ts')).differences,
    ).toEqual([expect.stringContaining('comment 28-32')]);
  });
});

describe('half-typed code', () => {
  const text = readText(join(root, 'packages/analysis/test/fixtures/clients/faulty/misspelt.ts'));

  it('is lowered wherever typing stopped', () => {
    for (let length = 0; length <= text.length; length += 3) {
      const { program } = lowerFromTypeScript(text.slice(0, length), 'a.ts');
      const isInText = ({ start, end }: PlainNode) => start <= end && end <= length;
      const outside: PlainNode[] = [];
      walk(program, (node) => {
        if (!isInText(node)) outside.push(node);
      });
      expect(outside).toEqual([]);
    }
  });

  it.each(["mc === '", 'mc === `', 'switch (mc) { case', 'class { constructor', 'import {', '<a b='])(
    'is lowered: %s',
    (half) => {
      expect(lowerFromTypeScript(half, 'a.tsx').program.kind).toBe('program');
    },
  );
});
