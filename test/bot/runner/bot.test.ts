import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { work } from '../../../packages/eslint-plugin/src/file-analysis.ts';
import { type Bot, copyBot } from './copy-bot.ts';
import { diagnoseBot } from './diagnose-bot.ts';
import { judge } from './judge.ts';
import { lintBot, type Preset, type Told } from './lint-bot.ts';

/** What each preset finds of the bot's marks, as a share, and the reports that no mark asks for. */
const floors: readonly { readonly preset: Preset; readonly share: number; readonly beside: readonly string[] }[] =
  [
    { preset: 'strict', share: 1, beside: [] },
    { preset: 'strictTypeChecked', share: 1, beside: [] },
  ];

describe('the bot', () => {
  let bot: Bot;
  beforeAll(() => {
    bot = copyBot();
  });
  afterAll(() => {
    rmSync(bot.folder, { recursive: true, force: true });
  });

  it.each(floors)('$preset finds $share of what is planted, and tells nothing else', ({ preset, share, beside }) => {
    const { found, missing, others } = judge(bot.marks, lintBot(bot, preset), preset);
    expect(others.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`)).toEqual(beside);
    expect(found.length / (found.length + missing.length)).toBeGreaterThanOrEqual(share);
  });

  it.each(floors)('tsserver tells the same as $preset', ({ preset, share, beside }) => {
    const { found, missing, others } = judge(bot.marks, diagnoseBot(bot, preset.endsWith('TypeChecked')), preset);
    expect(others.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`)).toEqual(beside);
    expect(found.length / (found.length + missing.length)).toBeGreaterThanOrEqual(share);
  });

  it.each(['recommended', 'strict'] as const)('types add to %s, and take nothing away', (preset) => {
    const named = (told: readonly Told[]): readonly string[] =>
      told.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`);
    const typed = new Set(named(lintBot(bot, `${preset}TypeChecked`)));
    expect(named(lintBot(bot, preset)).filter((one) => !typed.has(one))).toEqual([]);
  });

  it('lowers with modules the files that ask them, and no others', () => {
    const loweredWith = (modules: boolean): number => {
      const before = work.filesLowered;
      lintBot(bot, 'strict', { modules });
      return work.filesLowered - before;
    };
    const [alone, together] = [loweredWith(false), loweredWith(true)];
    expect(alone).toBeLessThan(together);
    expect(together).toBeLessThan(bot.files.length);
  });

  it('needs the modules: each file alone shows less than half as much', () => {
    const alone = judge(bot.marks, lintBot(bot, 'strict', { modules: false }), 'strict').found.length;
    const together = judge(bot.marks, lintBot(bot, 'strict'), 'strict').found.length;
    expect(alone).toBeLessThan(together / 2);
  });
});
