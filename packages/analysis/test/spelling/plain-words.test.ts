import { describe, expect, it } from 'vitest';
import { catalogue } from 'xt-mc/catalogue';
import type { Settings } from '../../src/index.ts';
import { completionsAt, hoverAt, readSettings } from '../../src/index.ts';
import { isMeantAsCode } from '../../src/spelling/index.ts';
import { analyseText } from '../support/analyse-text.ts';
import { knowledgeWith } from '../support/knowledge.ts';
import { reported } from '../support/reported.ts';

const words = catalogue.siblings
  .filter(({ api }) => catalogue.api.plainWords.apis.includes(api))
  .map(({ code }): string => code);

const asking = (path: string, rest: string): string =>
  `const { rc, mc } = await (await fetch('https://sapi.xt.com${path}')).json();\n${rest}`;
const earn = '/v4/finance/product/list';
const spot = '/v4/order';

/** The hover where `^` stands. */
function hover(marked: string, settings: Partial<Settings> = {}): string | undefined {
  const analysis = analyseText(marked.replace('^', ''), { settings });
  const reference = { describe: () => undefined, retries: [], pages: [], url: '' };
  return hoverAt(analysis, marked.indexOf('^'), reference, { hover: 'evidence' })?.markdown;
}

describe('codes that are plain words of any system', () => {
  it('are the 13 of the earn API', () => {
    expect(words).toHaveLength(13);
    expect(words).toContain('PARAM_ERROR');
  });

  it.each([
    ['where the file names a path of their API', asking(earn, "if (mc === '^PARAM_ERROR') a();"), {}],
    [
      'where a template does',
      asking(spot, "const path = `/v4/finance/${id}`; if (mc === '^PARAM_ERROR') a();"),
      {},
    ],
    ['where their API is turned on', asking(spot, "if (mc === '^PARAM_ERROR') a();"), { apis: ['earn'] }],
  ])('have a hover %s', (_, marked, settings) => {
    expect(hover(marked, settings)).toContain('**PARAM_ERROR**: Parameter error');
  });

  it.each([
    ['elsewhere', asking(spot, "if (mc === '^PARAM_ERROR') a();"), {}],
    [
      'where a comment alone names the path',
      asking(spot, "// /v4/finance/\nif (mc === '^PARAM_ERROR') a();"),
      {},
    ],
    ['where another API is turned on', asking(spot, "if (mc === '^PARAM_ERROR') a();"), { apis: ['loan'] }],
    ['on a value that is no mc', asking(earn, "if (status === '^PARAM_ERROR') a();"), {}],
  ])('have none %s', (_, marked, settings) => {
    expect(hover(marked, settings)).toBeUndefined();
  });

  it('are neither known nor meant elsewhere, so that they are never reported and never offered', () => {
    const knowledge = knowledgeWith();
    expect(
      words.filter((word) => knowledge.isKnown(word) || isMeantAsCode(word, knowledge.vocabulary)),
    ).toEqual([]);
    expect(reported(asking(spot, "if (mc === 'PARAM_EROR' || mc === 'PRODUCT_NOT_FUND') a();"))).toEqual([]);
  });

  it('are told from misspelt ones where they are known', () => {
    const text = (code: string) => asking(earn, `if (mc === '${code}') a();`);
    expect(reported(text('PARAM_ERROR'))).toEqual([]);
    expect(reported(text('PARAM_EROR'))).toEqual(['PARAM_EROR']);
    expect(reported(text('PARAM_404'))).toEqual([]);
  });

  it('are evidence of nothing, even where they are known', () => {
    const read = "if (reply.mc === 'AUHT_103' || reply.mc === 'PARAM_ERROR') retry();";
    expect(reported(read)).toEqual([]);
    const list = `export const XT_CODES = ['${words.slice(0, 6).join("', '")}', 'AUHT_103'];`;
    expect(reported(`const path = '/v4/finance/';\n${list}`)).toEqual([]);
    expect(knowledgeWith({ apis: ['earn'] }).isTelling('PARAM_ERROR')).toBe(false);
    expect(knowledgeWith({ apis: ['earn'] }).isTelling('AUTH_103')).toBe(true);
  });

  it('are in units, and offered, only where their API is turned on', () => {
    const base = knowledgeWith();
    const named = base.withPlainWords();
    expect(named.isKnown('PARAM_ERROR')).toBe(true);
    expect(base.withPlainWords()).toBe(named);
    expect(named.unitCodes).toHaveLength(110);
    const { unitCodes, vocabulary } = knowledgeWith({ apis: ['earn'] });
    expect(unitCodes).toHaveLength(123);
    expect(vocabulary.families).toEqual(catalogue.families);
    const text = asking(spot, "if (mc === '') a();");
    const offered = (settings: Partial<Settings>) =>
      completionsAt(analyseText(text, { settings }), text.indexOf("''") + 1)?.candidates.map(
        ({ code }) => code,
      );
    expect(offered({})).not.toContain('PARAM_ERROR');
    expect(offered({ apis: ['earn'] })).toContain('PARAM_ERROR');
  });

  it('may be additional codes with a message of their own, unless their API is turned on', () => {
    const additionalCodes = [{ code: 'PARAM_ERROR', message: 'Bad parameter' }];
    expect(readSettings({ additionalCodes }, catalogue)).toMatchObject({
      problems: [],
      settings: { additionalCodes },
    });
    expect(readSettings({ additionalCodes, apis: ['earn'] }, catalogue).problems).toEqual([
      "'additionalCodes[0]': PARAM_ERROR has two messages, 'Parameter error' and 'Bad parameter'. Remove one",
    ]);
  });
});
