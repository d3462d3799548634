import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/render.ts';
import { countOf, cutBefore, data, markdownPage, newestPage, rows, textPage } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'xt-mc-drift-'));
const [page, catalogue] = [join(folder, 'page.txt'), join(folder, 'codes.tsv')];
const script = join(root, 'packages/codes/scripts/check-catalogue.ts');

function run(...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, '--data', catalogue, ...parameters],
    // Ends what would wait for a pipe for ever.
    { cwd: root, encoding: 'utf8', timeout: 60_000 },
  );
  return { status, stdout, stderr };
}

beforeEach(() => {
  // The page may be a pipe, which a write would wait for.
  rmSync(page, { force: true });
  writeFileSync(page, textPage);
  writeFileSync(catalogue, data);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const changed = textPage.replace('Signature error', 'Signature wrong');
const isUntouched = () => readFileSync(catalogue, 'utf8') === data;

const messages = rows.filter(({ table }) => table === 'message').map(({ code }) => code);
const tenth = Math.floor(messages.length / 10);
const without = (codes: readonly string[]) =>
  markdownPage
    .split('\n')
    .filter((line) => !codes.some((code) => line.trim().startsWith(`| ${code} `)))
    .join('\n');

describe('what --write refuses without --allow-gone', () => {
  it.each([
    [
      'a table of message codes that ends early',
      cutBefore(markdownPage, `| ${messages[60] ?? ''} `),
      `nothing is written, for ${messages.length - 60} of ${messages.length} message codes are gone (${messages.slice(60, 65).join(', ')}, …). Is the copy whole? If XT did take them out, repeat with --allow-gone.`,
    ],
    ['more than a tenth of them', without(messages.slice(-tenth - 1)), `for ${tenth + 1} of`],
    [
      'a return code and all HTTP statuses but one',
      without(['1', '404', '429', '500', '502', '503']),
      `for 1 of ${countOf('return')} return codes is gone (1), and 5 of ${countOf('http')} HTTP statuses are gone (404, 429, 500, 502, 503). Is`,
    ],
  ])('%s', (_, copy, message) => {
    writeFileSync(page, copy);
    expect(run(page)).toMatchObject({ status: 1, stderr: '' });
    const { status, stderr } = run(page, '--write');
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(isUntouched()).toBe(true);
    expect(run(page, '--write', '--allow-gone').status).toBe(0);
    expect(run(page)).toMatchObject({ status: 0 });
  });

  it('but not a tenth of the message codes, nor a table that is absent', () => {
    const copy = without(messages.slice(-tenth));
    writeFileSync(page, copy.slice(copy.indexOf('| mc ')));
    expect(run(page, '--write').status).toBe(0);
  });
});

describe('catalogue:check', () => {
  it('ends with 0 when nothing differs', () => {
    const { status, stdout, stderr } = run(page, '--write');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`The catalogue says what ${page} says.`);
    expect(isUntouched()).toBe(true);
  });

  it('ends with 0 on the newest page, and names what it writes with placeholders', () => {
    writeFileSync(page, newestPage);
    const { status, stdout } = run(page, '--write', '--date', '2026-07-16');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'WITHDRAW_022 has its placeholder on the page, as the catalogue knows: "Must be greater than {0}".',
    );
    expect(stdout).toContain('write "date": "2026-07-16" into packages/codes/data/source.json.');
    expect(isUntouched()).toBe(true);
  });

  it('ends with 1 when something differs, and writes nothing unless asked', () => {
    writeFileSync(page, changed);
    const { status, stdout, stderr } = run(page);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('0 new, 0 gone, 1 reworded.\nWith --write, ');
    expect(isUntouched()).toBe(true);
  });

  it('writes when asked, ends with 0, and names the next step; then nothing differs', () => {
    writeFileSync(page, changed);
    const { status, stdout } = run(page, '--write', '--date', '2026-11-20');
    expect(status).toBe(0);
    expect(stdout).toContain('"pnpm generate"');
    expect(readFileSync(catalogue, 'utf8')).toBe(data.replace('\tSignature error\t', '\tSignature wrong\t'));
    expect(run(page).status).toBe(0);
  });

  it.each<[string, (path: string) => void, string]>([
    [
      'a file that is not there',
      (path) => {
        rmSync(path);
      },
      'page.txt: there is no such file. Save XT',
    ],
    [
      'a pipe',
      (path) => {
        rmSync(path);
        spawnSync('mkfifo', [path]);
      },
      'page.txt: this is a pipe or a device. Give the path of a file.',
    ],
    [
      'an empty file',
      (path) => {
        writeFileSync(path, ' \n');
      },
      'page.txt: the file is empty. Save the page',
    ],
    [
      'binary',
      (path) => {
        writeFileSync(path, Buffer.from([0x89, 0x50, 0, 1]));
      },
      'page.txt: this is binary, or text in UTF-16.',
    ],
    [
      'another encoding',
      (path) => {
        writeFileSync(path, Buffer.from('mcMessage\nAUTH_103sign\u00e9', 'latin1'));
      },
      'page.txt:2: a byte is no UTF-8. Save the page again, as text in UTF-8.',
    ],
    [
      'an HTML error page',
      (path) => {
        writeFileSync(path, '<html><title>404 Not Found</title>');
      },
      'page.txt: this is an HTML page ("404 Not Found")',
    ],
    [
      'a code with two meanings',
      (path) => {
        writeFileSync(path, `${textPage}\nAUTH_103Key expired`);
      },
      'AUTH_103 stands already in line',
    ],
  ])('ends with 2 on %s, says where and what to do, and changes nothing', (_, spoil, message) => {
    spoil(page);
    const { status, stdout, stderr } = run(page, '--write');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(isUntouched()).toBe(true);
  });

  it.each([
    [[], 'Give one file.'],
    [['a', 'b'], 'Give one file.'],
    [['a', '--wirte'], "Unknown option '--wirte'"],
    [['a', '--date', '2025-02-30'], '"2025-02-30" is no date'],
    [['a', '--date', '2999-01-01'], '--date 2999-01-01 is yet to come: give the day of the copy.'],
    [
      [page, '--data', 'nope.tsv'],
      "nope.tsv: there is no such file. Give the path of the catalogue's data file",
    ],
    [[page, '--data', 'a'.repeat(300)], 'ENAMETOOLONG'],
    [[folder], 'this is a folder. Give the path of a file.'],
  ])('ends with 2 when called with %j', (parameters, message) => {
    const { status, stderr } = run(...parameters);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 2 when the data file is wrong, and names its line', () => {
    writeFileSync(catalogue, data.replace('\tAUTH_101\t', '\tauth_101\t'));
    const { status, stderr } = run(page, '--write');
    expect(status).toBe(2);
    expect(stderr).toContain('codes.tsv:11: "auth_101" has not the shape of a message code');
  });
});
