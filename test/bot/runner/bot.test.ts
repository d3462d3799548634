import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, copyBot } from './copy-bot.ts';
import { judge } from './judge.ts';
import { lintBot, type Preset } from './lint-bot.ts';

/**
 * What each preset finds of the bot's marks, as a share, and the reports that no mark asks for: to be driven to 0.9 and
 * 0.95, and to none.
 */
const floors: readonly { readonly preset: Preset; readonly share: number; readonly beside: readonly string[] }[] =
  [
    { preset: 'strict', share: 0.91, beside: [] },
    { preset: 'strictTypeChecked', share: 0.89, beside: [] },
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

  it('needs the modules: each file alone shows less than half as much', () => {
    const alone = judge(bot.marks, lintBot(bot, 'strict', { modules: false }), 'strict').found.length;
    const together = judge(bot.marks, lintBot(bot, 'strict'), 'strict').found.length;
    expect(alone).toBeLessThan(together / 2);
  });
});
