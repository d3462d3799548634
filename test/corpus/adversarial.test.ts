import { describe, expect, it } from 'vitest';
import { fixturesOf, lint } from '../../packages/eslint-plugin/test/support/fixtures.ts';
import { client } from './adversarial.ts';
import { byDesign, isByDesign } from './by-design.ts';

const fixtures = fixturesOf('look-alikes').map(({ name, text }) => ({
  name: name.replace('look-alikes', 'fixtures'),
  text: text + client,
}));

it('the client alone is correct', () => {
  expect(lint(client, 'client.js', { preset: 'strict' })).toEqual([]);
});

describe('look-alikes with a client of XT in them', () => {
  it.each(fixtures)('$name: silent on its own codes', ({ name, text }) => {
    const reports = lint(text, name, { preset: 'strict' });
    expect(reports.filter((report) => !isByDesign(name, report))).toEqual([]);
    // What is listed as reported by design and is silent is to be struck from the list.
    expect(reports.length > 0).toBe(byDesign.some(({ file }) => file === name));
  });
});
