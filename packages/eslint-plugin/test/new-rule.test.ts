import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedFiles } from '../scripts/new-rule/changed-files.ts';
import { insertSorted } from '../scripts/new-rule/insert.ts';
import { namesOf } from '../scripts/new-rule/names.ts';
import { newFiles } from '../scripts/new-rule/new-files.ts';
import { root } from '../scripts/render.ts';
import plugin from '../src/index.ts';

// That the whole of it compiles and passes every test but its own is shown in test/e2e/new-rule.e2e.ts.
const read = (path: string): string => readFileSync(root + path, 'utf8');
const names = namesOf('no-invented-code', Object.keys(plugin.rules));

describe('names', () => {
  it('follow those of the rules that are there', () => {
    expect(names).toEqual({
      rule: 'no-invented-code',
      ruleExport: 'noInventedCode',
      messageId: 'inventedCode',
      finder: 'inventedCodes',
      messages: 'inventedCodeMessages',
      finding: 'InventedCodeFinding',
      findingFile: 'invented-codes',
    });
    expect(namesOf('consistent-hosts', [])).toMatchObject({
      finder: 'consistentHosts',
      messageId: 'consistentHosts',
    });
  });

  it.each(['noStaleCode', 'no_stale', 'stale', 'no-invented-code2', '../x', ''])(
    'cannot be made of %j',
    (rule) => {
      expect(() => namesOf(rule, [])).toThrow('is no name for a rule');
    },
  );

  it('are given once', () => {
    expect(() => namesOf('no-unknown-code', Object.keys(plugin.rules))).toThrow('is there already');
  });
});

describe('files that name every rule', () => {
  const changed = changedFiles(names, read);

  it.each([...changed])('%s keeps every line and gains the rule', (path, text) => {
    const [before, after] = [read(path).split('\n'), text.split('\n')];
    const added = after.filter((line) => !before.includes(line));
    expect(added.join('\n')).toMatch(/no-invented-code|inventedCode/);
    expect(after.filter((line) => before.includes(line) || /^ {2}[{}],?$/.test(line)).join('\n')).toContain(
      before.slice(0, 3).join('\n'),
    );
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('have it in the order that they are in', () => {
    const index = changed.get('packages/eslint-plugin/src/index.ts') ?? '';
    const order = [...index.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, name]) => name);
    expect(order).toEqual([...order].sort());
    expect(order).toContain('no-invented-code');
  });

  it('number its diagnostics after the last', () => {
    const numbers = [
      ...(changed.get('packages/typescript-plugin/src/diagnostics/finders.ts') ?? '').matchAll(/112_0\d\d/g),
    ].map(([number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.at(-1)).toBe([...numbers].sort().at(-1));
  });

  it('are named where they are laid out otherwise', () => {
    expect(() => changedFiles(names, () => '')).toThrow(
      'packages/eslint-plugin/src/index.ts: no list between',
    );
  });
});

it('files of its own are five', () => {
  expect([...newFiles(names, 'Disallow invented codes').keys()]).toEqual([
    'packages/analysis/src/rules/no-invented-code/invented-codes.ts',
    'packages/eslint-plugin/src/rules/no-invented-code.ts',
    'packages/eslint-plugin/test/no-invented-code.test.ts',
    'docs/rules/no-invented-code.md',
    '.changeset/no-invented-code.md',
  ]);
});

describe('a line put into a sorted list', () => {
  const list = { begin: /^\[$/, end: /^\]$/ };
  const put = (line: string): string[] =>
    insertSorted({ path: 'f', text: '[\nb\nd\n]\nc' }, list, line, (other) => other).split('\n');

  it.each([
    ['a', ['[', 'a', 'b', 'd', ']', 'c']],
    ['c', ['[', 'b', 'c', 'd', ']', 'c']],
    ['e', ['[', 'b', 'd', 'e', ']', 'c']],
  ])('%s', (line, expected) => {
    expect(put(line)).toEqual(expected);
  });
});
