import { describe, expect, it } from 'vitest';
import { WrongParameter } from '../parameters.ts';
import { features, featuresOf } from './constructs.ts';
import { expectationsOf } from './compare.ts';
import { execute } from './execute.ts';
import { readParameters } from './parameters.ts';
import { clientOf } from './programs/client.ts';
import { smaller } from './smaller.ts';
import { reportsOf } from './verdict.ts';

const seed = 112;
const programs = Array.from({ length: 200 }, (_, number) => clientOf(seed, number));

describe('random clients', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(programs.map((_, number) => clientOf(seed, number))).toEqual(programs);
    const others = new Set(programs.map((_, number) => clientOf(seed + 1, number).text));
    expect(programs.filter(({ text }) => others.has(text)).length).toBeLessThan(20);
  });

  it('parse, run to their end, ask XT, and show the same each time', async () => {
    for (const program of programs.slice(0, 60)) {
      const truth = await execute(program);
      expect([truth.broken, truth.cutShort, program.text]).toEqual([[], 0, program.text]);
      expect(truth.requests).toBeGreaterThan(0);
      expect(await execute(program)).toEqual(truth);
      expect(() => reportsOf(program.text, 'strict')).not.toThrow();
    }
  });

  it('touch results often enough, and as often do not', async () => {
    const shares = { touched: 0, untouched: 0 };
    for (const program of programs) {
      const truth = await execute(program);
      expect([truth.broken, truth.cutShort]).toEqual([[], 0]);
      const isTouched = expectationsOf(truth, 'recommended').some(({ wanted }) => wanted === 'report');
      shares[isTouched ? 'touched' : 'untouched']++;
    }
    expect(shares.touched).toBeGreaterThan(programs.length / 4);
    expect(shares.untouched).toBeGreaterThan(programs.length / 4);
  });

  it.each(features.map(([name]) => name))('have a %s', (name) => {
    expect(programs.some(({ text }) => featuresOf(text).includes(name))).toBe(true);
  });

  it('are made small, and keep what they were kept for', async () => {
    const text = [
      "const noted = 'noted';",
      'export async function main(dry) {',
      "  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();",
      '  if (dry) {',
      '    console.log(noted);',
      '  } else {',
      '    console.log(body.result.id);',
      '  }',
      '}',
    ].join('\n');
    const program = { text, flags: 1, calls: ['main(F[0])'], constructs: [] };
    const small = await smaller(program, async (candidate) => (await execute(candidate)).events.length > 0);
    expect(small.text.trim().split(/\s*\n\s*/)).toEqual([
      'export async function main(dry) {',
      "const body = await (await fetch('https://sapi.xt.com/v4/order')).json();",
      'console.log(body.result.id);',
      '}',
    ]);
  });

  it('that do not end are cut short', async () => {
    const text =
      "export async function main() { await fetch('https://sapi.xt.com/v4/time'); for (;;) { try { main.x.y(); } catch {} } }";
    const { cutShort, runs } = await execute({ text, flags: 0, calls: ['main()'], constructs: [] });
    expect(cutShort).toBe(runs);
  });
});

describe('parameters', () => {
  const defaults = { seed: 1, runs: 5000, keep: 25, out: 'folder' };

  it('are read', () => {
    expect(readParameters(['--runs', '20', '--seed=7', '--keep', '0', '--out', 'there'], defaults)).toEqual({
      seed: 7,
      runs: 20,
      keep: 0,
      out: 'there',
    });
    expect(readParameters([], defaults)).toEqual(defaults);
  });

  it.each([
    [['--runs', '0'], /^--runs is '0': give a whole number, 1 or more/],
    [['--runs', 'x'], /^--runs is 'x'/],
    [['--seed'], /^--seed wants a value/],
    [['--time', '3'], /^--time is no parameter\. Known: --seed/],
    [['500'], /^'500' stands alone/],
  ])('that are wrong are named, with the cure: %j', (args, message) => {
    expect(() => readParameters(args, defaults)).toThrow(WrongParameter);
    expect(() => readParameters(args, defaults)).toThrow(message);
  });
});
