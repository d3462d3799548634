import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { fixturesOf, lint } from './support/fixtures.ts';

const rules = Object.keys(plugin.rules);
/** Rules that only the strict preset turns on. */
const alsoStrict = Object.fromEntries(
  Object.keys(plugin.configs.strict.rules ?? {})
    .filter((name) => !(name in (plugin.configs.recommended.rules ?? {})))
    .map((name) => [name, 'error'] as const),
);

/** What a fixture's `// ! rule` comments say: which rule reports on which line. */
function expectedReports(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, expected = ''] = /\/\/ !(.*)$/.exec(line) ?? [];
    return rules.filter((rule) => expected.includes(rule)).map((rule) => `${index + 1} ${rule}`);
  });
}

function reports(text: string, name: string): readonly string[] {
  return lint(text, name, { rules: alsoStrict }).map(
    ({ line, ruleId, message }) => `${line} ${ruleId?.replace('xt-mc/', '') ?? message}`,
  );
}

describe("other systems' code", () => {
  it.each(fixturesOf('look-alikes'))('$name: silent', ({ name, text }) => {
    expect(lint(text, name, { preset: 'strict' })).toEqual([]);
  });
});

describe('clients that handle XT well', () => {
  it.each(fixturesOf('clients/correct'))('$name: silent', ({ name, text }) => {
    expect(lint(text, name)).toEqual([]);
  });
});

describe('clients with mistakes', () => {
  it.each(fixturesOf('clients/faulty'))(
    '$name: each mistake is reported where it stands',
    ({ name, text }) => {
      expect([...reports(text, name)].sort()).toEqual([...expectedReports(text)].sort());
    },
  );
});
