import { describe, expect, it } from 'vitest';
import { analyseText } from '../support/analyse-text.ts';
import { fixturesIn } from '../support/fixtures.ts';
import { gapFindings } from '../support/gap-findings.ts';

/** What a fixture's `// ! exhaustive-…: CODE, CODE` marks say: the codes that are missing on each line. */
function expectedGaps(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const marks = line.matchAll(/! (exhaustive-\w+): ([\w, ]+)/g);
    return Array.from(marks, ([, rule = '', codes = '']) => `${index + 1} ${rule}: ${codes.trim()}`);
  });
}

function foundGaps(text: string, fileName: string): readonly string[] {
  return gapFindings(analyseText(text, { fileName })).map(({ rule, data, messageId, start }) => {
    const codes = (data.missing ?? '').replaceAll(' · ', ', ');
    const what = messageId === 'lacksDefault' ? 'default' : codes;
    return `${text.slice(0, start).split('\n').length} ${rule}: ${what}`;
  });
}

describe('gaps in clients', () => {
  it.each(fixturesIn('clients/faulty'))('$name: each is told, with its codes', ({ name, text }) => {
    expect(foundGaps(text, name)).toEqual(expectedGaps(text));
  });

  it.each(fixturesIn('clients/correct'))('$name: none', ({ name, text }) => {
    expect(foundGaps(text, name)).toEqual([]);
  });
});

describe("other systems' code", () => {
  it.each(fixturesIn('look-alikes'))('$name: none at any bar', ({ name, text }) => {
    const analysis = analyseText(text, { fileName: name });
    expect(gapFindings(analysis, { complete: 'half' })).toEqual([]);
  });
});
