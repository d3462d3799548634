import { buildKnowledge } from '@xt-mc/analysis';
import { httpStatuses, messageCodes, retiredMessageCodes, returnCodes, siblingMessageCodes } from 'xt-mc';
import { catalogue, readOptions } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import { describe, expect, it } from 'vitest';
import { entriesOf } from 'xt-mc-language-server/src/explain/entries.ts';
import { codeNear, itemsOf } from '../src/explain/items.ts';
import { entryAt, pageOf, pathOf } from '../src/explain/page.ts';

const additionalCodes = [{ code: 'AUTH_201', message: 'Key *frozen*' }, 'ORDER_002'];
const knowledge = buildKnowledge(catalogue, readOptions({ additionalCodes }).settings);
const entries = entriesOf(knowledge);
const entry = (name: string) => {
  const found = entries.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const page = (name: string): string => pageOf(entry(name), entries, knowledge);

describe('what can be explained', () => {
  it('is every row of the tables and every additional code, once', () => {
    const names = entries.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const tables = [...messageCodes, ...siblingMessageCodes, ...retiredMessageCodes];
    expect(names.length).toBe(tables.length + returnCodes.length + httpStatuses.length + 1);
    expect(names).toEqual(expect.arrayContaining(tables.map(({ code }) => code)));
    expect(entry('rc 1').message).toBe('Business failure');
  });

  it('has a page of its own each, which begins with its name', () => {
    for (const one of entries) {
      expect(entryAt(pathOf(one), entries)).toBe(one);
      expect(page(one.name).split('\n')[0]).toContain(`# ${one.name}`);
    }
    expect(entryAt('/NO_SUCH.md', entries)).toBeUndefined();
  });
});

describe('a page', () => {
  it('says what the hover says, with links to the codes that it names', () => {
    const text = page('ORDER_002');
    expect(text).toContain('# ORDER_002: Insufficient funds');
    expect(text).toContain('Same meaning: [`WITHDRAW_011`](WITHDRAW_011.md)');
    expect(text).not.toContain('**ORDER_002**');
  });

  it('ends with the other codes of its family', () => {
    expect(page('ORDER_002')).toContain('## Family ORDER');
    expect(page('ORDER_002')).toContain('| [`ORDER_001`](ORDER_001.md) | Platform rejection |');
    expect(page('ORDER_002')).not.toContain('| [`ORDER_002`]');
  });

  it('takes messages for text', () => {
    expect(page('AUTH_201')).toContain(String.raw`# AUTH_201: Key \*frozen\*`);
  });

  it('links to pages that there are', () => {
    for (const one of entries) {
      for (const [, path = ''] of page(one.name).matchAll(/\]\(([^)]+\.md)\)/g)) {
        expect(entryAt(`/${path}`, entries), path).toBeDefined();
      }
    }
  });
});

describe('the list', () => {
  const items = itemsOf(entries, (group) => group);

  it('has a heading for each group, and an item for each entry', () => {
    const headings = items.filter((item) => typeof item === 'string');
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.slice(0, 3)).toEqual(['Outcomes', 'Family AUTH', 'Family SYMBOL']);
    expect(items.length).toBe(headings.length + entries.length);
  });

  it('says what to do, as plain text', () => {
    const item = items.find((one) => typeof one !== 'string' && one.label === 'AUTH_105');
    expect(item).toMatchObject({ description: 'Outdated message' });
    expect(item).toMatchObject({ detail: expect.stringContaining('resync the clock') as string });
    for (const one of items) if (typeof one !== 'string') expect(one.detail ?? '').not.toContain('`');
  });

  it('begins at the code that is selected or at the caret', () => {
    expect(codeNear('', 'ORDER_002', entries)).toBe('ORDER_002');
    expect(codeNear("'auth_105' ", 'x', entries)).toBe('AUTH_105');
    expect(codeNear('', 'constructor', entries)).toBeUndefined();
  });
});
