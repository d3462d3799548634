import { afterAll, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../src/answers.ts';
import { createDocument } from '../src/documents/document.ts';
import { optionsOf } from '../src/settings/read.ts';

const text = [
  "const body = await (await fetch('https://sapi.xt.com/v4/order')).json();",
  "if (body.mc === 'AUHT_103') save(body.result, body.msg);",
].join('\n');
const documentOf = (version: number) =>
  createDocument({ uri: 'file:///a.ts', languageId: 'typescript', version, text }, 'utf-16');

describe('the time of a request', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  afterAll(() => {
    logged.mockRestore();
  });

  /** What is told of a document where each look at the clock finds it so much later. */
  function told(milliseconds: number, times = 1) {
    logged.mockClear();
    let time = 0;
    const answers = createAnswers(optionsOf({}), undefined, () => (time += milliseconds));
    const document = documentOf(1);
    const reports = Array.from({ length: times }, () => answers.reports(document).map(({ rule }) => rule));
    const log = logged.mock.calls.map(([line]) => String(line));
    return { reports, log, answers };
  }
  const all = told(0).reports[0] ?? [];

  it('is enough for all rules', () => {
    expect(all.length).toBeGreaterThan(1);
    expect(told(100)).toMatchObject({ reports: [all], log: [] });
  });

  it('ends: the rules that are left are not asked, and that is logged once', () => {
    const { reports, log } = told(2_000, 2);
    const [first = []] = reports;
    expect(first.length).toBeLessThan(all.length);
    expect(reports).toEqual([first, first]);
    expect(log).toEqual([expect.stringMatching(/^\S*a\.ts takes too long: \S+ and the rules behind it/)]);
  });

  it('begins anew with each state of a document, and hovers need none', () => {
    const { answers } = told(6_000);
    expect(answers.reports(documentOf(2))).toEqual([]);
    expect(answers.hover(documentOf(3), text.indexOf('AUHT_103'))?.markdown).toContain('AUTH_103');
  });
});
