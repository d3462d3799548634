import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/index.ts';
import { analyseText } from '../../support/analyse-text.ts';
import { applyEdits } from '../../support/apply.ts';
import { fixturesIn } from '../../support/fixtures.ts';
import { gapFindings, type GapFinding, messageOf } from '../../support/gap-findings.ts';
import { chains, inlineSwitches, switches } from './dispatch-layouts.ts';
import type { LaidOut } from './layouts.ts';
import { enums, maps } from './map-layouts.ts';

function commentsOf({ file }: Analysis): readonly string[] {
  return file.source.comments.map(({ value }) => value);
}

/** Whether all of `kept` are among `found`, in their order. */
function isSubsequence(kept: readonly string[], found: readonly string[]): boolean {
  let at = 0;
  for (const value of found) if (value === kept[at]) at++;
  return at === kept.length;
}

/** Applies each suggestion of a text and holds the result against what is promised of every suggestion. */
function check(text: string, fileName: string, options: Parameters<typeof gapFindings>[1]): number {
  const before = analyseText(text, { fileName });
  const findings = gapFindings(before, options);
  const told = (all: readonly GapFinding[]): string[] =>
    all.map((finding) => `${finding.rule} ${messageOf(finding)}`);
  let applied = 0;
  for (const finding of findings) {
    for (const { edits } of finding.suggestions) {
      applied++;
      const changed = applyEdits(text, edits);
      // What is replaced is white space: everything else is byte for byte what it was.
      expect(edits.map(({ start, end }) => text.slice(start, end).trim()).join('')).toBe('');
      // It parses (or this throws), that finding is gone, and no other has come.
      const after = analyseText(changed, { fileName });
      expect(told(gapFindings(after, options))).toEqual(told(findings.filter((other) => other !== finding)));
      expect(isSubsequence(commentsOf(before), commentsOf(after))).toBe(true);
      if (text.includes('\r\n')) expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
      expect(changed).not.toMatch(text.includes('\t') ? /^\t* +\S/m : /^ *\t/m);
    }
  }
  return applied;
}

const withEol = (text: string, eol: string): string => text.replaceAll(/\r?\n/g, eol);

describe('suggestions for clients', () => {
  it.each(fixturesIn('clients/faulty'))('$name: each keeps its promises', ({ name, text }) => {
    for (const eol of ['\n', '\r\n', '\r', '\u2028']) {
      check(withEol(text, eol), name, { complete: 'most' });
      check(withEol(text, eol), name, { complete: 'half' });
    }
  });
});

const layouts: Readonly<Record<string, readonly LaidOut[]>> = {
  switches: switches(),
  'switches on one line': inlineSwitches(),
  'if/else chains': chains(),
  maps: maps(),
  enums: enums(),
};

describe.each(Object.entries(layouts))('suggestions for %s', (_, all) => {
  it.each(all)('$name', ({ text }) => {
    for (const eol of ['\n', '\r\n']) {
      expect(check(withEol(text, eol), 'file.ts', { complete: 'half' })).toBeGreaterThan(0);
    }
  });
});
