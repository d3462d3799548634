import { describe, expect, it } from 'vitest';
import { lint } from '../support/fixtures.ts';

/*
 * Two codes of a family are excluded in front of a switch that has all others: whatever form the condition has, the
 * switch lacks nothing.
 */

const labels = ['001', '002', '003', '004', '005', '006', '007', '101', '102', '103', '105']
  .map((number) => `    case 'AUTH_${number}':`)
  .join('\n');
const dispatch = `switch (body.mc) {\n${labels}\n      return 'auth';\n    case 'SUCCESS':\n      return 'fine';\n    default:\n      return 'other';\n  }`;

const inFunction = (code: string, before = ''): string =>
  `${before}\nexport function text(body) {\n  if (body.rc === 0) return '';\n  ${code}\n}\n`;
const behind = (condition: string, before = ''): string =>
  inFunction(`if (${condition}) return 'key';\n  ${dispatch}`, before);
const within = (condition: string): string => inFunction(`if (${condition}) { ${dispatch} }`);
const otherwise = (condition: string): string =>
  inFunction(`if (${condition}) { console.log(1); } else { ${dispatch} }`);

const isEither = "body.mc === 'AUTH_104' || body.mc === 'AUTH_106'";
const list = "['AUTH_104', 'AUTH_106']";

const clients: Readonly<Record<string, string>> = {
  'a comparison that leaves': behind(isEither),
  'the other branch of a comparison': otherwise(isEither),
  'neither of them': within("body.mc !== 'AUTH_104' && body.mc !== 'AUTH_106'"),
  'not one of them': within(`!(${isEither})`),
  'not in a list': within(`!${list}.includes(body.mc)`),
  'the other branch of a list': otherwise(`${list}.includes(body.mc)`),
  'not by a prefix': within("!body.mc.startsWith('AUTH_10')"),
  'an index': behind(`${list}.indexOf(body.mc) >= 0`),
  'an index that is not -1': behind(`${list}.indexOf(body.mc) !== -1`),
  'a test that has a name': inFunction(
    `const isKey = ${isEither};\n  if (isKey) return 'key';\n  ${dispatch}`,
  ),
  'a predicate': behind('isKey(body.mc)', "const isKey = (mc) => mc === 'AUTH_104' || mc === 'AUTH_106';"),
  'a predicate of statements': behind(
    'isKey(body.mc)',
    "function isKey(mc) { if (mc === 'AUTH_104') return true; return mc === 'AUTH_106'; }",
  ),
  'a table': behind('KEYS[body.mc]', 'const KEYS = { AUTH_104: 1, AUTH_106: 1 };'),
  'a Set': behind('KEYS.has(body.mc)', "const KEYS = new Set(['AUTH_104', 'AUTH_106']);"),
  'the keys of an object': behind('body.mc in KEYS', 'const KEYS = { AUTH_104: 1, AUTH_106: 1 };'),
  'a regular expression': behind('/^AUTH_10[46]$/.test(body.mc)'),
  'what a regular expression finds': behind('body.mc.match(/^AUTH_10[46]$/)'),
  'a code in small letters': behind("['auth_104', 'auth_106'].includes(body.mc.toLowerCase())"),
  'an assertion': inFunction(
    `assert(body.mc !== 'AUTH_104' && body.mc !== 'AUTH_106');\n  ${dispatch}`,
    "import assert from 'node:assert';",
  ),
  'an invariant': inFunction(
    `invariant(!${list}.includes(body.mc), 'key');\n  ${dispatch}`,
    "import invariant from 'tiny-invariant';",
  ),
};

describe('codes that a condition excludes', () => {
  it.each(Object.entries(clients))('%s', (_, text) => {
    expect(lint(text, 'client.js', { preset: 'recommended' }).map(({ message }) => message)).toEqual([]);
  });

  it('are missed where the condition excludes others', () => {
    const [message] = lint(behind("body.mc === 'AUTH_104' || other"), 'client.js', { preset: 'recommended' });
    expect(message?.message).toContain('it lacks 1: AUTH_106');
  });

  it('are missed where an assertion only prints', () => {
    const text = inFunction(`console.assert(!${list}.includes(body.mc));\n  ${dispatch}`);
    const [message] = lint(text, 'client.js', { preset: 'recommended' });
    expect(message?.message).toContain('it lacks 2: AUTH_104, AUTH_106');
  });
});
