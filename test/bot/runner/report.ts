/** Prints what each preset misses in the bot, and what it reports beside: `tsx test/bot/runner/report.ts [preset …]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyBot } from './copy-bot.ts';
import { judge } from './judge.ts';
import { lintBot, type Preset } from './lint-bot.ts';

const bot = copyBot();
const asked = process.argv.slice(2) as Preset[];
for (const preset of asked.length > 0 ? asked : (['strict', 'strictTypeChecked'] as const)) {
  const { found, missing, others } = judge(bot.marks, lintBot(bot, preset, process.env.ALONE ? { modules: false } : {}), preset);
  console.log(`${preset}: ${String(found.length)} of ${String(found.length + missing.length)}`);
  for (const { file, line, rule } of missing) {
    console.log(`  missing ${file}:${String(line)} ${rule}   ${lineOf(file, line)}`);
  }
  for (const { file, line, rule, message } of others) {
    console.log(`  beside  ${file}:${String(line)} ${rule} ${message}   ${lineOf(file, line)}`);
  }
}

function lineOf(file: string, line: number): string {
  return readFileSync(join(bot.folder, file), 'utf8').split('\n')[line - 1]?.trim() ?? '';
}
