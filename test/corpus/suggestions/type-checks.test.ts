/** Every suggestion for every fixture, applied, leaves what type-checks where the file did. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import { findingsOf } from '../../fuzz/hosts.ts';
import { analyseChecked, check, diagnosticsOf, type Problem } from './programs.ts';

const folders = [
  'packages/analysis/test/fixtures/clients/correct',
  'packages/analysis/test/fixtures/clients/faulty',
  'packages/eslint-plugin/test/fixtures/typed',
  'test/demo/client/src',
  'test/published/e2e/fixtures/client/src',
  'test/published/e2e/fixtures/typed-client/src',
  'test/corpus/suggestions/fixtures',
];
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * What is wrong only now. Two errors of a number are the same one, though their texts name the types, which a change
 * of a spelling changes: a file that did not type-check before need not do so afterwards.
 */
function addedTo(before: readonly Problem[], after: readonly Problem[]): readonly string[] {
  const counts = new Map<number, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  return after.flatMap(({ code, text }) => {
    const left = counts.get(code) ?? 0;
    counts.set(code, left - 1);
    return left > 0 ? [] : `TS${code}: ${text}`;
  });
}

describe.each(folders)('%s', (folder) => {
  const names = readdirSync(root + folder).filter((name) => /\.[cm]?[jt]sx?$/.test(name));

  it.each(names)('%s', (name) => {
    const fileName = `${root}${folder}/${name}`;
    const text = readFileSync(fileName, 'utf8');
    const before = check(fileName, text);
    const known = diagnosticsOf(before);
    const broken: string[] = [];
    const tried = new Set<string>();
    for (const withTypes of [false, true]) {
      for (const { titles, start, suggestions } of findingsOf(analyseChecked(before, withTypes), true)) {
        suggestions.forEach(({ edits }, index) => {
          const changed = applyEdits(text, edits);
          if (tried.has(changed)) return;
          tried.add(changed);
          const added = addedTo(known, diagnosticsOf(check(fileName, changed, before)));
          const line = text.slice(0, start).split('\n').length;
          if (added.length > 0) broken.push(`line ${line}: ${titles[index] ?? ''}\n${added.join('\n')}`);
        });
      }
    }
    expect(broken).toEqual([]);
  });
});
