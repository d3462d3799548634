import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from '../../../packages/eslint-plugin/test/support/documentation.ts';
import { copyRepository } from './support/copy-repository.ts';
import { blockOf } from './support/documents.ts';
import { type Outcome, run } from './support/run.ts';

/** The lines of a page's command blocks below a heading, without what is said of them. */
function commandsBelow(page: string, heading: string): string[] {
  return pageAt(page)
    .blocks.filter((block) => block.language === 'sh' && block.heading === heading)
    .flatMap(({ text }) => text.split('\n').map((line) => line.replace(/ +#.*$/, '')));
}

/** A copy of the repository with nothing installed, and a user's project beside it. */
describe('the README, in a fresh checkout', () => {
  let checkout = '';
  const project = (): string => join(dirname(checkout), 'project');
  const shell = (folder: string, command: string, variables: NodeJS.ProcessEnv = {}): Outcome =>
    run(folder, ['sh', '-c', command], process.execPath, variables);

  beforeAll(() => {
    checkout = copyRepository('xt-mc');
    mkdirSync(project());
    const eslint = { eslint: '10.15.0' };
    const manifest = { name: 'client', private: true, devDependencies: eslint };
    writeFileSync(join(project(), 'package.json'), JSON.stringify(manifest));
  });
  afterAll(() => {
    rmSync(dirname(checkout), { recursive: true, force: true });
  });

  it('installs the plugin from it, and lints with the configuration shown', () => {
    const [make = '', install = '', ...others] = commandsBelow('README.md', 'From a checkout');
    expect(others).toEqual([]);
    const made = shell(checkout, make);
    expect(made).toMatchObject({ status: 0 });
    expect(made.stdout).toContain('dist/eslint-plugin-xt-mc.tgz');
    expect(shell(project(), install)).toMatchObject({ status: 0 });

    const config = pageAt('README.md').blocks.find(({ text }) => text.startsWith('// eslint.config.mjs'));
    writeFileSync(join(project(), 'eslint.config.mjs'), config?.text ?? '');
    writeFileSync(
      join(project(), 'late.js'),
      "module.exports = ({ rc, mc }) => rc === 1 && mc === 'AUHT_105';\n",
    );
    const linted = shell(project(), 'npx eslint late.js');
    expect(linted.stdout).toContain("'AUHT_105' is not an XT message code. Did you mean 'AUTH_105'");
    expect(linted.status).toBe(1);
  });

  it('demo prints paths from the client, and no colours into a pipe', () => {
    const [demo = ''] = commandsBelow('README.md', 'Try it here');
    expect(demo).toMatch(/ demo$/);
    const { status, stdout } = shell(checkout, demo, { FORCE_COLOR: '1', NO_COLOR: undefined });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^src\/client\.ts$/m);
    expect(stdout).not.toContain(checkout);
    // eslint-disable-next-line no-control-regex
    expect(stdout.slice(stdout.indexOf('src/client.ts'))).not.toMatch(/\u001B/);
  });
});

it('`blockOf` gives the one block with a mark, and tells where there is none', () => {
  expect(blockOf('docs/configuration.md', 'rslint.config.mjs')).toContain('xtMc.configs.recommended');
  expect(() => blockOf('docs/configuration.md', 'biome.json')).toThrow('0 blocks begin with biome.json');
});
