import { cpSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import { blockOf } from './support/documents.ts';
import type { Project } from './support/project.ts';
import { type Outcome, run } from './support/run.ts';

/** The commands of the README and of docs/other-languages.md, as typed, where the tarball of xt-mc is installed. */
describe('the command xt-mc, installed', () => {
  const current: { project?: Project } = {};
  const shell = (command: string): Outcome => {
    if (!current.project) throw new Error('the project is not installed');
    return run(current.project.folder, ['sh', '-c', command]);
  };

  beforeAll(() => {
    current.project = createProject({ 'xt-mc': 'packed' }, 'npm', {});
    current.project.write({ 'bot.log': '12:00 order refused: AUTH_105\n' });
  });
  afterAll(() => {
    current.project?.remove();
  });

  const outputs: Readonly<Record<string, string>> = {
    'npx xt-mc explain AUTH_105': 'Outdated message',
    'npx xt-mc explain insufficient funds': 'WITHDRAW_011',
    'tail -f bot.log | npx xt-mc explain': 'AUTH_105 (Outdated message',
    'npx xt-mc list --family ORDER': 'ORDER_F0503',
  };

  it('has each command of the README here', () => {
    const shown = blockOf('README.md', 'npx xt-mc explain').trim().split('\n');
    expect(shown.map((line) => line.replace(/ +#.*$/, ''))).toEqual(Object.keys(outputs));
  });

  it.each(Object.entries(outputs))('`%s`', (command, output) => {
    // A log is followed without end; here until it has been read.
    expect(shell(command.replace(/^tail -f/, 'timeout 5 tail -f')).stdout).toContain(output);
  });

  it('holds the JSON that docs/other-languages.md unpacks', () => {
    const unpack =
      'npm pack xt-mc && tar -xzf xt-mc-*.tgz package/catalogue.json package/catalogue.schema.json';
    const [, ...files] = /-\*\.tgz (\S+) (\S+)$/.exec(unpack) ?? [];
    const installed = readdirSync(join(current.project?.folder ?? '', 'node_modules/xt-mc'));
    expect(installed).toEqual(expect.arrayContaining(files.map((file) => file.replace('package/', ''))));
  });
});

/** The command of its README, as typed, beside the client of `test/demo`, of which the README of all shows the reports. */
describe('the command why of the language server, installed', () => {
  const current: { project?: Project } = {};

  beforeAll(() => {
    current.project = createProject({ 'xt-mc-language-server': 'packed' });
    const demo = fileURLToPath(new URL('../../demo/client', import.meta.url));
    cpSync(demo, current.project.folder, { recursive: true });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('says of the place what is reported there, and by which evidence', () => {
    const { folder = '' } = current.project ?? {};
    const command = blockOf('packages/language-server/README.md', 'xt-mc-language-server why');
    const path = [join(folder, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
    const { status, stdout, stderr } = run(folder, ['sh', '-c', `PATH="${path}"; ${command}`]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain("'ORDER_05', line 54");
    expect(stdout).toContain("'ORDER_05' is not an XT message code. Did you mean 'ORDER_005'");
    expect(stdout).toContain('✓ E2 The value was read from mc');
  });
});
