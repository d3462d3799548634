import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { documentedRules } from '../scripts/documented-rules.ts';
import { renderAll } from '../scripts/render.ts';
import { fillSection } from '../scripts/sections.ts';
import { catalogue } from 'xt-mc/catalogue';
import plugin from '../src/index.ts';
import { isCode, linesMarked, linesReported, lintBlock, pageAt, pagesIn } from './support/documentation.ts';
import type { NamedPage } from './support/documentation.ts';
import type { Block } from './support/markdown.ts';

const rules = documentedRules();
const rulePages = pagesIn('docs/rules');
const recommended = plugin.configs.recommended.rules as Linter.RulesRecord;

const codeBlocks = (page: NamedPage): [string, Block][] =>
  page.blocks.filter(isCode).map((block) => [`line ${block.line}, ${block.heading}`, block]);
const nameOf = (page: NamedPage): string => page.path.replace(/^.*\/|\.md$/g, '');

it('generated sections are up to date', async () => {
  const pages = await renderAll((path) => pageAt(path).text);
  for (const [path, text] of pages) expect(pageAt(path).text, `${path}: run the generate script`).toBe(text);
});

it('a page without a place for a generated section is told', () => {
  const page = { path: 'docs/rules/x.md', text: '<!-- begin generated header -->' };
  expect(() => fillSection(page, 'header', 'text')).toThrow(
    'docs/rules/x.md: the lines "<!-- begin generated',
  );
});

it('READMEs tell the day of the catalogue', () => {
  for (const path of ['README.md', 'packages/eslint-plugin/README.md']) {
    const days = [...pageAt(path).text.matchAll(/as of (\d{4}-\d\d-\d\d)/g)].map(([, day]) => day);
    expect(days, path).toEqual([catalogue.date]);
  }
});

describe('rules and their pages', () => {
  it('every rule has a page, and every page a rule', () => {
    expect(rulePages.map(nameOf)).toEqual(rules.map(({ name }) => name));
  });

  it.each(['recommended', 'strict', 'recommendedTypeChecked', 'strictTypeChecked'] as const)(
    '%s names rules that exist',
    (preset) => {
      const names = Object.keys(plugin.configs[preset].rules ?? {});
      expect(names).not.toEqual([]);
      expect(names.filter((name) => !(name.replace('xt-mc/', '') in plugin.rules))).toEqual([]);
    },
  );

  it.each(rules)('$name: the page explains every option', ({ name, options }) => {
    const { anchors, text } = pageAt(`docs/rules/${name}.md`);
    const explained = text.replace(/<!-- begin generated (\w+) -->[^]*?<!-- end generated \1 -->/g, '');
    if (options.length > 0) expect(anchors).toContain('options');
    expect(options.filter((option) => !explained.includes(`\`${option.name}\``))).toEqual([]);
    expect(options.filter((option) => option.description === '')).toEqual([]);
  });
});

describe.each(rulePages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const rule = `xt-mc/${nameOf(page)}`;
  const rulesOfPage: Linter.RulesRecord = { ...recommended, [rule]: recommended[rule] ?? 'error' };

  it('has examples of both kinds', () => {
    const headings = page.blocks.filter(isCode).map(({ heading }) => heading);
    expect(headings).toContain('Incorrect');
    expect(headings).toContain('Correct');
  });

  it.each(codeBlocks(page))('%s', (_line, block) => {
    const messages = lintBlock(block, rulesOfPage);
    if (block.heading === 'Incorrect') {
      expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
      expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    } else if (block.heading === 'Correct') expect(messages).toEqual([]);
    else expect(linesReported(messages)).toEqual(linesMarked(block));
  });

  it('quotes messages that its examples give', () => {
    const given = page.blocks.filter(isCode).flatMap((block) => lintBlock(block, rulesOfPage));
    const quoted = page.blocks
      .filter(({ language }) => language === 'text')
      .flatMap(({ text }) => text.split('\n'));
    const messages = given.flatMap(({ message, suggestions = [] }) => [
      message,
      ...suggestions.map(({ desc }) => desc),
    ]);
    expect(quoted.filter((line) => !messages.includes(line))).toEqual([]);
  });
});

describe('docs/how-it-decides.md', () => {
  const page = pageAt('docs/how-it-decides.md');

  it('has examples of both kinds', () => {
    const marked = page.blocks.filter(isCode).map((block) => linesMarked(block).length > 0);
    expect(new Set(marked)).toEqual(new Set([true, false]));
  });

  it.each(codeBlocks(page))('%s: reported where it says so, and nowhere else', (_line, block) => {
    expect(linesReported(lintBlock(block, recommended))).toEqual(linesMarked(block));
  });
});
