import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesOf, lint } from '../../packages/eslint-plugin/test/support/fixtures.ts';
import { client, importing, moduleFolder } from './adversarial.ts';
import { byDesign, isByDesign } from './by-design.ts';

const lookAlikes = fixturesOf('look-alikes').map(({ name, text }) => ({
  name: name.replace('look-alikes', 'fixtures'),
  text,
}));
const fixtures = lookAlikes.map(({ name, text }) => ({ name, text: text + client }));

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

describe('look-alikes that import a client of XT', () => {
  const lintBeside = (text: string, name: string) =>
    lint(text, join(moduleFolder, basename(name)), { preset: 'strict', cwd: moduleFolder });

  it('the module is followed', () => {
    const used = importing.replace('if (isRefusedByXt(answerOfXt))', 'if (answerOfXt === undefined)');
    expect(lintBeside(used, 'client.js').map(({ ruleId }) => ruleId)).toEqual(['xt-mc/no-unchecked-result']);
    expect(lintBeside(importing, 'client.js')).toEqual([]);
  });

  it.each(lookAlikes)('$name: silent on its own codes', ({ name, text }) => {
    const reports = lintBeside(text + importing, name);
    expect(reports.filter((report) => !isByDesign(name, report))).toEqual([]);
  });
});
