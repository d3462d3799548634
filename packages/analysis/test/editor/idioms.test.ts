import { describe, expect, it } from 'vitest';
import { lowerFromTypeScript } from '../../../../test/parity/lower-both.ts';
import { type Analysis, analyse, completionsAt, hoverAt } from '../../src/index.ts';
import { unknownCodes } from '../../src/rules/no-unknown-code/unknown-codes.ts';
import { idiomPages } from '../support/idioms.ts';
import { knowledgeWith } from '../support/knowledge.ts';

/*
 * Where a misspelt code is reported, codes are offered while it is typed, and the right one is documented: in every
 * literal of the idioms. In a regular expression nothing is offered.
 */

const knowledge = knowledgeWith();
const reference = {
  describe: (code: string | number) =>
    ({ table: 'message', code: String(code), message: 'It says so.' }) as const,
  url: '',
  retries: [],
  pages: [],
};

function analysed(text: string): Analysis {
  return analyse(lowerFromTypeScript(text, 'file.ts'), knowledge);
}

/** A misspelt code: what stands before and behind it, and what it is to be. */
interface Misspelt {
  readonly before: string;
  readonly behind: string;
  readonly meant: string;
  readonly isRegex: boolean;
  readonly isKey: boolean;
}

function misspeltIn(text: string): readonly Misspelt[] {
  const analysis = analysed(text);
  return unknownCodes(analysis).flatMap(({ start, suggestions: [first] }): readonly Misspelt[] => {
    const site = analysis.sites.sites.find((one) => one.start === start);
    if (!site || first?.data.code === undefined) return [];
    const { textStart, textEnd, node } = site;
    return [
      {
        before: text.slice(0, textStart),
        behind: text.slice(textEnd),
        meant: first.data.code,
        isRegex: node.kind === 'constant' || node.kind === 'call',
        isKey: node.kind === 'key',
      },
    ];
  });
}

describe.each(idiomPages)('$name', ({ snippets }) => {
  const cases = snippets.flatMap(({ title, text }) =>
    misspeltIn(text).map((one) => ({ title: `${title}: ${one.meant}`, ...one })),
  );
  const literals = cases.filter(({ isRegex, isKey }) => !isRegex && !isKey);

  it.each(literals)('completion: $title', ({ before, behind, meant }) => {
    const offered = completionsAt(analysed(before + behind), before.length)?.candidates ?? [];
    expect(offered.map(({ code }) => code)).toContain(meant);
  });

  it.each(cases)('hover: $title', ({ before, behind, meant }) => {
    const text = before + meant + behind;
    const found = hoverAt(analysed(text), before.length + 1, reference, { hover: 'evidence' });
    expect(found?.markdown).toContain(meant);
  });
});

it('the idioms have enough of them', () => {
  const all = idiomPages.flatMap(({ snippets }) => snippets.flatMap(({ text }) => misspeltIn(text)));
  expect(all.length).toBeGreaterThan(140);
  expect(all.filter(({ isRegex }) => isRegex).length).toBeGreaterThan(10);
});
