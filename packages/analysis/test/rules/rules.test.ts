import { describe, expect, it } from 'vitest';
import { rules, wrongOptionCode } from '../../src/index.ts';
import { defineRule } from '../../src/rules/define-rule.ts';

it('numbers of diagnostics never change: users and editors key on them', () => {
  expect(wrongOptionCode).toBe(112_000);
  expect(Object.fromEntries(rules.map(({ name, code }) => [name, code]))).toMatchObject({
    'no-unknown-code': 112_001,
    'no-unchecked-result': 112_002,
    'exhaustive-switch': 112_003,
    'exhaustive-map': 112_004,
    'no-unhandled-code': 112_005,
    'no-discarded-code': 112_006,
    'no-unknown-field': 112_007,
    'no-permanent-retry': 112_008,
  });
});

it('numbers are given without a gap, and none twice', () => {
  expect(rules.map(({ code }) => code)).toEqual(rules.map((_, index) => wrongOptionCode + 1 + index));
});

it.each(rules)('$name: what the presets give it are options that it has', ({ options, presets }) => {
  const given = Object.values(presets).flatMap((preset) => Object.keys(preset));
  expect(given.filter((option) => !(option in options))).toEqual([]);
});

it.each(rules)('$name: what recommended has, strict has as well', ({ presets }) => {
  expect(presets.strict).toBeDefined();
});

describe('a rule', () => {
  const asked: unknown[] = [];
  const rule = defineRule({
    name: 'no-stale-code',
    code: 112_999,
    description: 'Disallow stale codes',
    options: {
      deep: { type: 'boolean', default: true, description: 'Look deeper.' },
      only: { type: 'array', items: { type: 'string' }, default: [], description: 'Look here.' },
    },
    messages: { staleCode: 'It is stale.' },
    suggestions: {},
    presets: { strict: { deep: false } },
    find(_, options) {
      asked.push(options);
      return [];
    },
  });
  // What is found does not matter here, and so the file does not.
  const analysis = {} as Parameters<typeof rule.find>[0];

  it('is asked with the default of what is not given', () => {
    rule.find(analysis);
    rule.find(analysis, rule.presets.strict);
    rule.find(analysis, { only: ['AUTH_*'] });
    expect(asked).toEqual([
      { deep: true, only: [] },
      { deep: false, only: [] },
      { deep: true, only: ['AUTH_*'] },
    ]);
    expect(rule.defaults).toEqual({ deep: true, only: [] });
  });
});
