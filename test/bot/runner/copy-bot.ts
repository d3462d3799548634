import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mark, marksIn, withoutMarks } from './marks.ts';

const bot = fileURLToPath(new URL('..', import.meta.url));

export interface Bot {
  readonly folder: string;
  /** The sources, by their path in the bot. */
  readonly files: readonly string[];
  readonly marks: readonly Mark[];
}

/** The bot as its developers would have it, without marks, in a repository of its own. */
export function copyBot(): Bot {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-bot-')));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: bot,
    encoding: 'utf8',
  });
  const all = listed.split('\n').filter((file) => file !== '' && !file.startsWith('runner/'));
  const marks: Mark[] = [];
  for (const file of all) {
    const text = readFileSync(join(bot, file), 'utf8');
    marks.push(...(/^(?:src|scripts)\//.test(file) ? marksIn(file, text) : []));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), withoutMarks(text));
  }
  mkdirSync(join(folder, '.git'));
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  const files = all.filter((file) => /^(?:src|scripts)\/.*\.(?:tsx?|cjs)$/.test(file));
  return { folder, files, marks };
}
