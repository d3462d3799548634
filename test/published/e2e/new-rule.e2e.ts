import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyRepository } from './support/copy-repository.ts';
import type { Outcome } from './support/run.ts';
import { pnpm, run, runWell } from './support/run.ts';

interface Printed {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The repository as it stands, in a folder of its own, because a rule changes many of its files. */
describe('pnpm new-rule, in a copy of the repository', () => {
  let folder = '';
  const status = (): string => runWell(folder, ['git', 'status', '--porcelain']);
  const command = (...parameters: readonly string[]): Outcome => run(folder, [...pnpm, ...parameters]);

  beforeAll(() => {
    folder = copyRepository('xt-mc');
    runWell(folder, [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline']);
    for (const parameters of [
      ['init', '--quiet'],
      ['add', '--all'],
      ['-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message=copy'],
    ])
      runWell(folder, ['git', ...parameters]);
  });
  afterAll(() => {
    rmSync(dirname(folder), { recursive: true, force: true });
  });

  it('refuses a name that is taken, and one that is none, and changes nothing', () => {
    for (const name of ['no-unknown-code', 'noStaleCode']) {
      const { status: ended, stderr, stdout } = command('new-rule', name);
      expect(ended).toBe(1);
      expect(stdout + stderr).toMatch(/is there already|is no name for a rule/);
    }
    expect(status()).toBe('');
  });

  it('writes finding, rule, test, page and changeset, and names the rule where all are named', () => {
    const { status: ended, stdout, stderr } = command('new-rule', 'no-stale-code', 'Disallow stale codes');
    expect({ ended, stderr: stderr.replace(/^npm warn .*\n|^\$ .*\n/gm, '') }).toEqual({
      ended: 0,
      stderr: '',
    });
    expect(stdout).toContain('docs/rules/no-stale-code.md');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('| Disallow stale codes ');
    expect(status().match(/^\?\?/gm)).toHaveLength(4);
  });

  it('is typed, linted and formatted as everything else, and generated again it stays', () => {
    const before = status();
    expect(command('typecheck')).toMatchObject({ status: 0 });
    const changed = before
      .split('\n')
      .map((line) => line.slice(3))
      .filter(Boolean);
    const sources = changed.filter((path) => /\.ts$|\/$/.test(path));
    expect(command('exec', 'eslint', ...sources)).toMatchObject({ status: 0 });
    expect(command('exec', 'prettier', '--check', '--ignore-unknown', ...changed)).toMatchObject({
      status: 0,
    });
    expect(command('generate')).toMatchObject({ status: 0 });
    expect(status()).toBe(before);
  });

  it('has a test of its own to run, red until it finds something', () => {
    const { status: ended, stdout } = command('test:rules', 'no-stale-code');
    expect(ended).toBe(1);
    expect(stdout).toMatch(/Tests .*1 failed.*passed/);
    expect(stdout).not.toContain('no-unknown-code');
  });

  it('fails where its substance is to be written, and nowhere else', () => {
    const { stdout } = command(
      'exec',
      'vitest',
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=json',
      // All tests but random ones, which no rule is named in.
      '--exclude=test/fuzz/**',
    );
    const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Printed;
    expect(testResults.length).toBeGreaterThan(50);
    expect(testResults.filter(({ message }) => message !== '').map(({ name }) => name)).toEqual([]);
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter((result) => result.status === 'failed').map(({ fullName }) => fullName),
    );
    expect(failed.sort()).toEqual([
      expect.stringMatching(/^docs\/rules\/no-stale-code\.md line \d+, Incorrect$/),
      'no-stale-code invalid TODO: the mistake',
      // The example of its page, in the playground.
      'the examples no-stale-code: reported, or silent',
    ]);
  }, 1_200_000);
});
