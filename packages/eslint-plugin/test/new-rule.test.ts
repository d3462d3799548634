import { readFileSync } from 'node:fs';
import { rules } from '@xt-mc/analysis';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../scripts/new-rule/names.ts';
import { listForAgents, listOfRules, newFiles, withPage, withRule } from '../scripts/new-rule/new-files.ts';
import { root } from '../scripts/render.ts';

// That the whole of it compiles and passes every test but its own is shown in test/published/e2e/new-rule.e2e.ts.
const names = namesOf('no-invented-code', rules);

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
      code: Math.max(...rules.map(({ code }) => code)) + 1,
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
    expect(() => namesOf('no-unknown-code', rules)).toThrow('is there already');
  });
});

it('is a line more in the list of rules, which is in the order of their numbers', () => {
  const list = readFileSync(root + listOfRules, 'utf8');
  const added = withRule(list, names);
  expect(added.slice(0, list.length)).toBe(list);
  expect(added.slice(list.length)).toBe(
    "export { noInventedCode } from './no-invented-code/definition.ts';\n",
  );
});

it('is a line more in the list for agents, where it belongs', () => {
  const list = readFileSync(root + listForAgents, 'utf8');
  const line = '- [no-invented-code](rules/no-invented-code.md): Disallow invented codes\n';
  const added = withPage(list, names, 'Disallow invented codes');
  expect(added.replace(line, '')).toBe(list);
  expect(added).toContain(`${line}- [no-permanent-retry]`);
});

it('files of its own are five', () => {
  expect([...newFiles(names, 'Disallow invented codes').keys()]).toEqual([
    'packages/analysis/src/rules/no-invented-code/definition.ts',
    'packages/analysis/src/rules/no-invented-code/invented-codes.ts',
    'packages/eslint-plugin/test/rules/no-invented-code.test.ts',
    'docs/rules/no-invented-code.md',
    '.changeset/no-invented-code.md',
  ]);
});
