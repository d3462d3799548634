import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickInfo } from '../../../packages/codes/test/support/quick-info.ts';
import { packageNames } from '../packages/published.ts';
import { hoverText } from '../../editors/server/support/asks.ts';
import { placeIn } from '../../editors/server/support/client-file.ts';
import { Editor } from '../../editors/server/support/editor.ts';
import { configWith } from '../../editors/tsserver/support/project.ts';
import { withSession } from '../../editors/tsserver/support/session.ts';
import { packPackages } from './support/pack.ts';
import { Project } from './support/project.ts';
import { runEslint } from './support/reports.ts';

const repository = 'https://git.example/xt/mc';

interface Manifest {
  readonly version: string;
  readonly homepage: string;
  readonly repository: object;
  readonly bugs: string;
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
  }[];
}

const client = `import { Mc } from 'xt-mc';
export const isLate = (body: { rc: number; mc: string }) => body.rc === 1 && body.mc === 'AUTH_105';
export const isUnsigned = (body: { rc: number; mc: string }) => body.mc === Mc.AUTH_103;
`;

/** Packages as a release makes them, with an address that nobody has. */
describe('packages that were made with a REPOSITORY_URL', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  const read = (path: string): string => readFileSync(join(project().folder, 'node_modules', path), 'utf8');
  const manifest = (name: string): Manifest => JSON.parse(read(`${name}/package.json`)) as Manifest;
  const docs = (): string => `${repository}/blob/v${manifest('xt-mc').version}/docs`;

  beforeAll(() => {
    current.project = new Project({
      dependencies: {
        eslint: '10.15.0',
        '@microsoft/eslint-formatter-sarif': '3.1.0',
        ...Object.fromEntries(packageNames.map((name) => [name, 'packed'])),
      },
      tarballs: packPackages(packageNames, repository),
    });
    project().add('client');
    project().write({
      'eslint.config.js': `import xtMc from 'eslint-plugin-xt-mc';\nexport default [xtMc.configs.strict];\n`,
      'urls.js': `import xtMc from 'eslint-plugin-xt-mc';
        const urls = Object.entries(xtMc.rules).map(([name, { meta }]) => [name, meta.docs.url]);
        console.log(JSON.stringify(Object.fromEntries(urls)));\n`,
      'hovered/tsconfig.json': '{ "compilerOptions": { "module": "preserve", "strict": true, "types": [] } }',
      'hovered/client.ts': client,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it.each(packageNames)(
    '%s: the manifest names the repository, the tag of its version and the issues',
    (name) => {
      const { version, ...found } = manifest(name);
      expect(found).toMatchObject({
        homepage: `${repository}/blob/v${version}/README.md`,
        repository: { type: 'git', url: `git+${repository}.git` },
        bugs: `${repository}/issues`,
      });
    },
  );

  it('each rule names its page', () => {
    const urls = JSON.parse(project().runFile('urls.js').stdout) as Record<string, string>;
    expect(Object.keys(urls).length).toBeGreaterThan(5);
    for (const [name, url] of Object.entries(urls)) expect(url).toBe(`${docs()}/rules/${name}.md`);
  });

  it('SARIF has it as helpUri', () => {
    const { stdout } = runEslint(project(), '--format', '@microsoft/eslint-formatter-sarif', 'src/client.js');
    const rules = (JSON.parse(stdout) as Sarif).runs.flatMap(({ tool }) => tool.driver.rules);
    expect(rules).toMatchObject([
      { id: 'xt-mc/no-unknown-code', helpUri: `${docs()}/rules/no-unknown-code.md` },
    ]);
  });

  it('the HTML page links to it', () => {
    const { stdout } = runEslint(project(), '--format', 'html', 'src/client.js');
    expect(stdout).toContain(`href="${docs()}/rules/no-unknown-code.md"`);
  });

  it('a hover of the editor links to the code', async () => {
    const folder = project().folder;
    const staged = { folder, files: [], remove: () => undefined };
    const files = { 'tsconfig.json': configWith({}), 'client.ts': client };
    await withSession(staged, { version: '6.0.3' }, files, async ({ server, at }) => {
      const { body } = await server.ask('quickinfo', at('client.ts', "'|AUTH_105'"));
      expect(JSON.stringify(body)).toContain(`[Code reference](${docs()}/codes.md#auth_105)`);
    });
  });

  it('a hover of the language server does', async () => {
    const server = join(project().folder, 'node_modules/xt-mc-language-server/dist/server.cjs');
    const editor = await Editor.start(server);
    editor.open('file:///client.ts', client);
    const shown = await hoverText(editor, 'file:///client.ts', placeIn(client, "'|AUTH_105'"));
    await editor.stop();
    expect(shown).toContain(`[Code reference](${docs()}/codes.md#auth_105)`);
  });

  it('a hover on `Mc` does', () => {
    const shown = quickInfo(join(project().folder, 'hovered'), 'client.ts', 'Mc.AUTH_103');
    expect(shown).toContain(`[Code reference](${docs()}/codes.md#auth_103)`);
  });

  it('a page links to what lies outside the package at the tag', () => {
    const page = read('typescript-plugin-xt-mc/docs/editors.md');
    expect(page).toContain(`](${docs()}/images/hover.png)`);
    expect(page).toContain('](how-it-decides.md)');
  });
});
