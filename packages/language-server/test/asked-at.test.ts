import { describe, expect, it } from 'vitest';
import { isAskedAt } from '../src/why/asked-at.ts';

/** Whether the question is offered where `|` stands. */
function asked(marked: string): boolean {
  return isAskedAt(marked.replace('|', ''), marked.indexOf('|'));
}

describe('the question why', () => {
  it.each(['AUTH_105', 'auth_105', 'ORDER_F0503', 'AUHT_15', 'mc', 'rc'])('is offered at %s', (word) => {
    const text = `if (x === '${word}') y();`;
    const offsets = Array.from({ length: text.length }, (_, at) => at);
    const places = offsets.filter((at) => isAskedAt(text, at));
    const start = text.indexOf(word);
    expect(places).toEqual(Array.from({ length: word.length + 1 }, (_, index) => start + index));
  });

  it.each(['bo|dy', 'con|st', 'MAX_|RETRIES', 'x|1', '|', ' |'])('is not in the way at %j', (text) => {
    expect(asked(text)).toBe(false);
  });

  it('is offered at result beside another field of a body or a domain of XT alone', () => {
    expect(asked('body.res|ult')).toBe(false);
    expect(asked('body.rc; body.res|ult')).toBe(true);
    expect(asked("fetch('https://sapi.xt.com/v4'); body.res|ult")).toBe(true);
  });
});
