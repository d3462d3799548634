/** What coding agents are given holds, as everything else that is documented does. */
import type { Linter } from 'eslint';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMessageCode } from 'xt-mc';
import plugin from '../src/index.ts';
import { isCode, lintBlock, pageAt, pagesIn, root } from './support/documentation.ts';
import { readPage } from './support/markdown.ts';

const skill = pageAt('packages/codes/skills/xt-mc/SKILL.md');
const presets = ['recommended', 'strict'] as const;

describe('the skill', () => {
  it('is named as its folder, says when to use it, and is read in one go', () => {
    const [, head = ''] = /^---\n([^]*?)\n---\n/.exec(skill.text) ?? [];
    expect(head).toMatch(/^name: xt-mc$/m);
    const [, description = ''] = /^description: (.+)$/m.exec(head) ?? [];
    expect(description).toContain('Use it when');
    // What the specification of skills allows.
    expect(description.length).toBeLessThanOrEqual(1024);
    expect(skill.text.split('\n').length).toBeLessThanOrEqual(71);
  });

  it.each(presets)('shows code of which %s has nothing to say', (preset) => {
    const blocks = skill.blocks.filter(isCode);
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
      expect(lintBlock(block, plugin.configs[preset].rules as Linter.RulesRecord), block.heading).toEqual([]);
    }
  });

  it('shows code that a rule would speak of, were it not right', () => {
    const [first] = skill.blocks.filter(isCode);
    const wrong = { ...(first ?? skill.blocks[0]), text: first?.text.replace(/^.*rc !== 0.*$/m, '') ?? '' };
    expect(wrong.text).not.toBe(first?.text);
    const messages = lintBlock(
      { language: 'ts', heading: '', line: 0, ...wrong },
      plugin.configs.recommended.rules as Linter.RulesRecord,
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['xt-mc/no-unchecked-result']);
  });

  it('names codes that exist', () => {
    const named = [...skill.text.matchAll(/\b(?:AUTH|ORDER|COMMON|TRANSFER)_\w+/g)].map(([code]) => code);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !isMessageCode(code))).toEqual([]);
  });
});

describe('llms.txt', () => {
  const { links } = readPage(readFileSync(join(root, 'docs/llms.txt'), 'utf8'));

  it('leads to pages that exist', () => {
    expect(links.filter(({ target }) => !existsSync(join(root, 'docs', target)))).toEqual([]);
  });

  it('lists every guide and every rule', () => {
    const pages = [...pagesIn('docs'), ...pagesIn('docs/rules')].map(({ path }) => path.replace('docs/', ''));
    const listed = links.map(({ target }) => target);
    expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
  });
});
