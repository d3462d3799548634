/*
 * pnpm catalogue:check FILE [--write] [--allow-gone] [--date 2025-01-22] [--data FILE]
 *
 * Holds a saved copy of XT's response-code page against the catalogue. Ends with 0 when nothing differs or everything
 * that differs was written, with 1 when something differs, with 2 when the copy, the catalogue or the call is wrong.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CatalogueError } from './catalogue-error.ts';
import { compare, hasDrifted } from './drift/compare.ts';
import { countDrift, describeDrift } from './drift/describe.ts';
import { refuseAnotherPage, refuseGone } from './drift/guard.ts';
import { PageError } from './drift/page-error.ts';
import { readPage } from './drift/read-page.ts';
import { readText } from './drift/read-text.ts';
import { update } from './drift/update.ts';
import { UsageError } from './drift/usage-error.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { isDate } from './parse-row.ts';
import { root } from './render.ts';

const usage = 'Usage: pnpm catalogue:check FILE [--write] [--allow-gone] [--date 2025-01-22] [--data FILE]';
const dataFile = 'packages/codes/data/codes.tsv';

interface Call {
  readonly file: string;
  /** The catalogue's data file. */
  readonly data: string;
  readonly date: string;
  readonly isWriting: boolean;
  /** Whether the user vouches for what is gone. */
  readonly isAllowingGone: boolean;
}

function readCall(parameters: readonly string[]): Call {
  const { values, positionals } = parse(parameters);
  const { write: isWriting = false, 'allow-gone': isAllowingGone = false, data = dataFile } = values;
  const { date = dayAt(Date.now()) } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Give one file.');
  if (!isDate(date)) throw new UsageError(`"${date}" is no date: write it like 2025-01-22.`);
  if (date > latestDay()) throw new UsageError(`--date ${date} is yet to come: give the day of the copy.`);
  return { file, data, date, isWriting, isAllowingGone };
}

const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Today where the day begins first, 14 hours before UTC: who stands there gives a day that UTC has not yet. */
const latestDay = () => dayAt(Date.now() + 14 * 60 * 60 * 1000);

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        write: { type: 'boolean' },
        'allow-gone': { type: 'boolean' },
        date: { type: 'string' },
        data: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const dayText = (date: string): string =>
  `If the copy is XT's newest, write "date": "${date}" into packages/codes/data/source.json.`;

/** Does what was asked, and gives the status to end with. */
function check({ file, data, date, isWriting, isAllowingGone }: Call): number {
  // Where the user stands: pnpm runs scripts at the root.
  const path = resolve(process.env.INIT_CWD ?? '', file);
  const dataPath = resolve(root, data);
  const text = readText(dataPath, data, 'catalogue');
  const rows = parseCatalogue(text, data);
  const page = readPage(readText(path, file, 'page'), file, rows);
  const drift = compare(rows, page);
  if (!isAllowingGone) refuseAnotherPage(rows, drift, file);
  console.log(describeDrift(drift, page));
  if (!hasDrifted(drift)) {
    console.log(`\nThe catalogue says what ${file} says.`);
    if (isWriting) console.log(dayText(date));
    return 0;
  }
  console.log(`\n${countDrift(drift)}.`);
  if (!isWriting) {
    console.log(`With --write, ${data} is brought up to the page.`);
    return 1;
  }
  if (!isAllowingGone) refuseGone(rows, drift, file);
  writeFileSync(dataPath, update(text, rows, { page, drift, date, file: data }));
  console.log(`${data} is brought up to the page, with ${date} as the day of what is new or gone.`);
  console.log(dayText(date));
  console.log('Now run "pnpm generate", and see CONTRIBUTING for what else goes with it.');
  return 0;
}

try {
  process.exitCode = check(readCall(process.argv.slice(2)));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`);
  else if (error instanceof PageError || error instanceof CatalogueError) console.error(error.message);
  // The system's own: a folder that may not be written, a name too long.
  else if (error instanceof Error && 'syscall' in error) console.error(error.message);
  else throw error;
}
