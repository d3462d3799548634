import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/render.ts';
import { messageCodes } from '../src/index.ts';
import { check, compilers, versionOf } from './support/compilers.ts';
import type { CompilerVersion } from './support/compilers.ts';
import { startTypeScript7 } from './support/language-server.ts';
import type { LanguageServer } from './support/language-server.ts';
import { quickInfo } from './support/quick-info.ts';
import { stagePackage } from './support/stage-package.ts';

let consumer: ReturnType<typeof stagePackage>;
beforeAll(() => {
  consumer = stagePackage();
});
afterAll(() => {
  consumer.remove();
});

describe('the published package', () => {
  it('is a manifest, a module and its declarations, the command, and the catalogue as JSON', () => {
    const files = readdirSync(join(consumer.folder, 'node_modules/xt-mc'), { recursive: true });
    expect(files.sort()).toEqual([
      'CHANGELOG.md',
      'catalogue.json',
      'catalogue.schema.json',
      'dist',
      'dist/cli.js',
      'dist/index.d.ts',
      'dist/index.js',
      'package.json',
    ]);
  });

  it.each([
    ["import 'xt-mc';", 0],
    ["export { catalogueDate } from 'xt-mc';", 0],
    ["export { isMessageCode } from 'xt-mc';", messageCodes.length],
    ["export { messageCodes } from 'xt-mc';", messageCodes.length],
  ])('%s brings %d codes into a bundle', async (contents, count) => {
    const text = await bundle(contents);
    expect(messageCodes.filter(({ code }) => text.includes(code))).toHaveLength(count);
  });

  it('brings no texts into a bundle that only asks for codes', async () => {
    const text = await bundle("export { isMessageCode, Mc } from 'xt-mc';");
    const texts = messageCodes.flatMap(({ message, note, advice }) => [message, note, advice]);
    const found = texts.filter((part) => part !== undefined && part.length > 7 && text.includes(part));
    expect(found).toEqual([]);
    expect(text.length).toBeLessThan(3000);
  });

  it('costs less than 3 kB where it only asks whether something is a code', async () => {
    const text = await bundle("export { isMessageCode } from 'xt-mc';");
    expect(text.length).toBeLessThan(3000);
    expect(text).not.toMatch(/import|require|retry|doc\.xt\.com/);
  });
});

describe('the command', () => {
  const manifest = readFileSync(join(root, 'packages/codes/package.json'), 'utf8');
  const { bin } = (JSON.parse(manifest) as { publishConfig: { bin: { 'xt-mc': string } } }).publishConfig;

  it('is named xt-mc and runs, with nothing beside it', () => {
    const file = join(consumer.folder, 'node_modules/xt-mc', bin['xt-mc']);
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { status, stdout } = spawnSync(process.execPath, [file, 'explain', 'AUTH_103'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^AUTH_103 {2}Signature error\n/);
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: consumer.folder },
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

describe.each(Object.entries(compilers))('TypeScript %s', (version, compiler) => {
  it('is that version', () => {
    expect(versionOf(compiler)).toBe(version);
  });

  it.each([
    ['node', []],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('checks a strict client, declarations included, as %s resolves', (_, options) => {
    expect(check(compiler, consumer.folder, options)).toBe('');
  });
});

describe('TypeScript in the workspace', () => {
  it('is 6 where the repository itself runs tsc', () => {
    const run = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--version'], { encoding: 'utf8' });
    expect(run.stdout.trim()).toBe('Version 6.0.3');
  });

  it('checks the examples of the README', () => {
    const readme = readFileSync(join(root, 'packages/codes/README.md'), 'utf8');
    const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
    expect(examples).toHaveLength(4);
    mkdirSync(join(consumer.folder, 'readme'));
    for (const [index, code] of examples.entries()) {
      writeFileSync(join(consumer.folder, `readme/example-${index}.ts`), code);
    }
    expect(check(compilers['6.0.3'], join(consumer.folder, 'tsconfig.readme.json'), [])).toBe('');
  });
});

const hovers: readonly [string, readonly string[]][] = [
  ['Mc.AUTH_103', ['AUTH_103', 'Signature error', 'Since 2022-09-09.']],
  [
    'Mc.AUTH_105',
    ['Outdated message', '`validate-recvwindow`', 'Transient: resync the clock', '[XT docs, FAQ]'],
  ],
  ['Mc.FUND_002', ['See also `ORDER_002`, `WITHDRAW_011`, `TRANSFER_002`.']],
];

describe('hovers without any plugin', () => {
  const server: { current?: LanguageServer } = {};
  const file = () => join(consumer.folder, 'hover.ts');
  beforeAll(async () => {
    const newest: CompilerVersion = '7.0.2';
    server.current = await startTypeScript7(compilers[newest], consumer.folder);
    server.current.open(file());
  });
  afterAll(() => server.current?.stop());

  it.each(hovers)("%s in TypeScript 6's language service", (hovered, texts) => {
    const shown = quickInfo(consumer.folder, 'hover.ts', hovered);
    for (const text of texts) expect(shown).toContain(text);
  });

  it.each(hovers)("%s in TypeScript 7's language server", async (hovered, texts) => {
    const shown = await server.current?.hover(file(), hovered);
    for (const text of texts) expect(shown).toContain(text);
  });
});
