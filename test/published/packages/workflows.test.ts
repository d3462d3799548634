import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const workflows = readdirSync(join(root, '.github/workflows'));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What a workflow, or a script that it runs, starts of this repository: `pnpm NAME`, and files below .ci. */
function startedBy(text: string): { readonly names: readonly string[]; readonly files: readonly string[] } {
  const listed = [...text.matchAll(/script: \[([^\]]+)\]/g)].flatMap(([, names = '']) => names.split(/,\s*/));
  const called = [...text.matchAll(/\bpnpm(?:@[\d.]+)? (?:run )?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  const files = [...text.matchAll(/(?<![\w/])\.ci\/\w+/g)].map(([file]) => file);
  const others = ['exec', 'install'];
  return { names: [...listed, ...called].filter((name) => !others.includes(name)), files };
}

describe.each(['.ci/run', ...workflows.map((name) => `.github/workflows/${name}`)])('%s', (path) => {
  const { names, files } = startedBy(readFileSync(join(root, path), 'utf8').replaceAll(/^\s*#.*$/gm, ''));

  it('starts scripts that the repository has', () => {
    expect(names.length + files.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

it('.ci/run can be started', () => {
  expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0);
});

/** The jobs of a workflow by name, each with its text. */
function jobsOf(text: string): ReadonlyMap<string, string> {
  const [, jobs = ''] = text.split(/^jobs:\n/m);
  const parts = jobs.split(/^ {2}([\w-]+):\n/m).slice(1);
  return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}

/** What a job does that one with an identity token may not. */
function besidesPublishing(job: string): string[] {
  const actions = [...job.matchAll(/uses: (\S+)@/g)].map(([, action = '']) => action);
  const mayUse = ['actions/setup-node', 'actions/download-artifact'];
  const scripts = [...job.matchAll(/^ {6}(?:- | {2})run: ((?:.*\n)(?: {10}.*\n)*)/gm)].map(
    ([, run = '']) => run,
  );
  const commands = scripts
    .join('')
    .matchAll(/\.ci\/|\b(?:npx|pnpm|node|bash|sh|curl|npm (?!view\b|publish\b)\w+)\b/g);
  return [
    ...actions.filter((action) => !mayUse.includes(action)),
    ...[...commands].map(([command]) => command),
  ];
}

describe.each(workflows)('%s', (name) => {
  const text = readFileSync(join(root, '.github/workflows', name), 'utf8');
  const jobs = jobsOf(text);
  const trusted = [...jobs].filter(([, job]) => job.includes('id-token: write'));

  it('names each action by its commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual(
      [],
    );
  });

  it('gives nothing that its jobs do not ask for', () => {
    expect(jobs.size).toBeGreaterThan(0);
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
  });

  it.each(trusted)('%s, which may ask for an identity token, publishes what another job built', (_, job) => {
    const permissions = /^ {4}permissions:\n((?: {6}.*\n)+)/m.exec(job)?.[1];
    const needed = jobs.get(/^ {4}needs: (\S+)$/m.exec(job)?.[1] ?? '') ?? '';
    // A site is published by the action that GitHub made for it, which asks for a token as well.
    if (job.includes('uses: actions/deploy-pages@')) {
      expect(permissions).toBe('      pages: write\n      id-token: write\n');
      expect(job.match(/(?:uses|run): /g)).toHaveLength(1);
      expect(needed).toContain('uses: actions/upload-pages-artifact@');
      return;
    }
    expect(permissions).toBe('      id-token: write\n');
    expect(besidesPublishing(job)).toEqual([]);
    expect(job).toContain('npm publish');
    expect(needed).toContain('uses: actions/upload-artifact@');
  });
});

it('a job that does more than publish is told', () => {
  const job =
    '    steps:\n      - uses: actions/checkout@1\n      - run: npm ci\n      - run: |\n          .ci/run\n';
  expect(besidesPublishing(job)).toEqual(['actions/checkout', 'npm ci', '.ci/']);
});

it('some job publishes', () => {
  const release = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
  expect([...jobsOf(release)].filter(([, job]) => job.includes('id-token: write'))).toHaveLength(1);
});
