import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { createProject } from './support/project.ts';

/** A client whose body nobody has looked at. */
const client = `export const place = async () => (await fetch('https://sapi.xt.com/v4/order')).json();
export default place;
`;

const using = (specifier: string): string => `import { place } from '${specifier}';
const body = await place();
console.log(body.result.orderId);
`;

const unchecked = ['3: no-unchecked-result'];

describe('where a module is found', () => {
  it.each([
    ['its name without an ending', './client', { 'src/client.ts': client }],
    ['the name of what it is compiled to', './client.js', { 'src/client.ts': client }],
    ['the same of a module', './client.mjs', { 'src/client.mts': client }],
    ['JavaScript', './client.js', { 'src/client.js': client }],
    ['a folder', './client', { 'src/client/index.ts': client }],
    ['the folder itself', '.', { 'src/index.ts': client }],
    ['the folder above', '../shared/client', { 'shared/client.ts': client }],
    [
      'paths of a tsconfig',
      '@/client',
      {
        'src/client.ts': client,
        'tsconfig.json': `{ /* paths */ "compilerOptions": { "paths": { "@/*": ["./src/*"], }, }, }`,
      },
    ],
    [
      'paths below a baseUrl',
      '~/client',
      {
        'src/client.ts': client,
        'tsconfig.json': `{ "compilerOptions": { "baseUrl": "src", "paths": { "~/*": ["*"] } } }`,
      },
    ],
    [
      'a baseUrl alone',
      'client',
      { 'src/client.ts': client, 'tsconfig.json': `{ "compilerOptions": { "baseUrl": "src" } }` },
    ],
    [
      'paths that another tsconfig has',
      '@/client',
      {
        'src/client.ts': client,
        'tsconfig.json': `{ "extends": "./config/base" }`,
        'config/base.json': `{ "compilerOptions": { "paths": { "@/*": ["../src/*"] } } }`,
      },
    ],
    [
      'paths of a solution\u2019s part',
      '@/client',
      {
        'src/client.ts': client,
        'tsconfig.json': `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }`,
        'tsconfig.app.json': `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
      },
    ],
    [
      'imports of a package.json',
      '#client',
      {
        'src/client.ts': client,
        'package.json': `{ "imports": { "#client": { "types": "./src/client.ts" } } }`,
      },
    ],
    [
      'imports that were built',
      '#lib/client.js',
      { 'src/client.ts': client, 'package.json': `{ "imports": { "#lib/*": "./dist/*" } }` },
    ],
  ])('%s', (_, specifier, files) => {
    const project = createProject({ ...files, 'src/use.ts': using(specifier) });
    expect(project.told('src/use.ts')).toEqual(unchecked);
  });

  it('the source of another package of the workspace', () => {
    const project = createProject({
      'packages/client/package.json': `{ "name": "@bot/client", "exports": { ".": "./dist/index.js" } }`,
      'packages/client/src/index.ts': client,
      'packages/bot/src/use.ts': using('@bot/client'),
    });
    mkdirSync(join(project.folder, 'packages/bot/node_modules/@bot'), { recursive: true });
    symlinkSync('../../../client', join(project.folder, 'packages/bot/node_modules/@bot/client'));
    expect(project.told('packages/bot/src/use.ts')).toEqual(unchecked);
  });
});

describe('what is not followed', () => {
  it.each([
    ['a module that is not there', {}],
    ['a module with a syntax error', { 'src/client.ts': `${client}if (` }],
    ['a folder that has no index', { 'src/client/place.ts': client }],
    ['a module that imports nothing but itself', { 'src/client.ts': "export * from './client';" }],
    [
      'modules that hand on to each other',
      { 'src/client.ts': "export * from './other';", 'src/other.ts': "export { place } from './client';" },
    ],
    ['a module of five megabytes', { 'src/client.ts': client + '/'.repeat(5_000_000) }],
    ['a module that git ignores', { 'src/client.ts': client, '.gitignore': '# built\nsrc/client.ts\n' }],
    ['a module in a folder that git ignores', { 'src/client/index.ts': client, '.gitignore': 'client/\n' }],
  ])('%s', (_, files) => {
    const project = createProject({ ...files, 'src/use.ts': using('./client') });
    expect(project.told('src/use.ts')).toEqual([]);
  });

  it('a package that is installed, or a link out of the repository', () => {
    const outside = createProject({ 'client.ts': client });
    const project = createProject({
      'node_modules/installed/package.json': `{ "main": "./index.js" }`,
      'node_modules/installed/index.js': client,
      'src/installed.ts': using('installed'),
      'src/linked.ts': using('./client'),
      'src/reaching.ts': using('../node_modules/installed/index.js'),
    });
    symlinkSync(join(outside.folder, 'client.ts'), join(project.folder, 'src/client.ts'));
    for (const file of ['src/installed.ts', 'src/linked.ts', 'src/reaching.ts']) {
      expect(project.told(file)).toEqual([]);
    }
  });

  it('anything where the setting says so', () => {
    const project = createProject({ 'src/client.ts': client, 'src/use.ts': using('./client') });
    const off: Linter.Config = { settings: { 'xt-mc': { modules: false } } };
    expect(project.told('src/use.ts', off)).toEqual([]);
    expect(project.told('src/use.ts')).toEqual(unchecked);
  });
});

describe('modules in a circle', () => {
  it('are each read once, the file at hand among them', () => {
    const project = createProject({
      'src/use.ts': `${using('./client')}export const host = 'https://sapi.xt.com';\n`,
      'src/client.ts': `import { host } from './use';
import { check } from './check';
export const place = async () => check(await (await fetch(host + '/v4/order')).json());`,
      'src/check.ts': `import { place } from './client';
export const again = () => place();
export const check = (body) => body;`,
    });
    expect(project.told('src/use.ts')).toEqual(unchecked);
    expect(project.told('src/check.ts')).toEqual([]);
  });
});

describe('a file with 1,000 imports', () => {
  const modules = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `src/m${String(index)}.ts`,
      `export const n${String(index)} = ${String(index)};`,
    ]),
  );
  const imports = Array.from(
    { length: 1000 },
    (_, index) => `import { n${String(index)} } from './m${String(index)}';`,
  ).join(' ');

  it('reads those that it asks', () => {
    const project = createProject({
      ...modules,
      'src/client.ts': client,
      'src/use.ts': `${imports} ${using('./client')}`,
    });
    // What no word of the file speaks for is looked for in the first modules alone; with one it asks by name.
    expect(project.told('src/use.ts')).toEqual([]);
    project.write({ 'src/use.ts': `${using('./client')}${imports}` });
    expect(project.told('src/use.ts')).toEqual(unchecked);
    project.write({
      'src/use.ts': `${imports} ${using('./client')}if (body.mc === 'AUTH_103' && body.rc) stop();`,
    });
    expect(project.told('src/use.ts')).toContain('3: no-unchecked-result');
  });
});

describe('a module that changes', () => {
  it('is not found where it was, once it is renamed', () => {
    const project = createProject({ 'src/client.ts': client, 'src/use.ts': using('./client') });
    expect(project.told('src/use.ts')).toEqual(unchecked);
    renameSync(join(project.folder, 'src/client.ts'), join(project.folder, 'src/renamed.ts'));
    expect(project.told('src/use.ts')).toEqual([]);
    project.write({ 'src/use.ts': using('./renamed') });
    expect(project.told('src/use.ts')).toEqual(unchecked);
  });

  it('is read again', () => {
    const project = createProject({ 'src/client.ts': client, 'src/use.ts': using('./client') });
    expect(project.told('src/use.ts')).toEqual(unchecked);
    project.write({ 'src/client.ts': client.replace('sapi.xt.com', 'api.other.example') });
    expect(project.told('src/use.ts')).toEqual([]);
  });
});
