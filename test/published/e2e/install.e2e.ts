import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PackageName, publishedPackages } from '../packages/published.ts';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { expectedReports, lint } from './support/reports.ts';
import { run } from './support/run.ts';

type Exports = string | { readonly [condition: string]: Exports };

/** The files that the conditions of `exports` lead to. */
function filesOf(exports: Exports): string[] {
  return typeof exports === 'string' ? [exports] : Object.values(exports).flatMap(filesOf);
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: Exports;
  readonly main?: string;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
}

describe.each(['npm', 'pnpm'] as const)('installed with %s', (manager) => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject(
      {
        eslint: '10.15.0',
        'xt-mc': 'packed',
        'eslint-plugin-xt-mc': 'packed',
        'typescript-plugin-xt-mc': 'packed',
        'xt-mc-language-server': 'packed',
      },
      manager,
    );
    project().add('client');
    project().write({
      'eslint.config.js': `import xtMc from 'eslint-plugin-xt-mc';\nexport default [xtMc.configs.recommended];\n`,
      'codes.js': `import { Mc, messageCodes } from 'xt-mc';\nconsole.log(messageCodes.length, Mc.AUTH_103);\n`,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('gives no warning of peers', () => {
    const { stdout, stderr } = project().installation;
    expect(`${stdout}${stderr}`).not.toMatch(/peer|ERESOLVE|unsupported/i);
  });

  it('the plugin lints', () => {
    const expected = { status: 1, reports: expectedReports((path) => /\.[cm]?js$/.test(path)) };
    expect(lint(project(), 'src')).toEqual(expected);
  });

  it('the catalogue runs', () => {
    const { stdout, stderr } = run(project().folder, [process.execPath, 'codes.js']);
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '112 AUTH_103', stderr: '' });
  });

  it('the language server starts by its command', () => {
    const command = join(project().folder, 'node_modules/.bin/xt-mc-language-server');
    const { status, stdout } = run(project().folder, [command, '--version']);
    expect({ status, stdout: stdout.trim() }).toEqual({
      status: 0,
      stdout: inject('tarballs')['xt-mc-language-server']?.version,
    });
  });

  describe.each(Object.entries(publishedPackages))('%s', (name, { files }) => {
    const folder = (): string => join(project().folder, 'node_modules', name);
    const readManifest = (): Manifest =>
      JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8')) as Manifest;

    it('holds what is published, and nothing else', () => {
      const installed = readdirSync(folder(), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder(), join(entry.parentPath, entry.name)).split(sep).join('/'))
        // pnpm puts the commands of peers there.
        .filter((path) => !path.startsWith('node_modules/'));
      expect(installed.sort()).toEqual(files);
    });

    it('brings no other package', () => {
      const manifest = readManifest();
      expect(manifest).not.toHaveProperty('dependencies');
      expect(manifest).not.toHaveProperty('optionalDependencies');
      expect(manifest).not.toHaveProperty('bundleDependencies');
      expect(JSON.stringify(manifest)).not.toContain('workspace:');
    });

    it('is the package at hand, and exports files that it has', () => {
      const { version, exports = {}, main, types, bin = {} } = readManifest();
      expect(version).toBe(inject('tarballs')[name as PackageName]?.version);
      const named = [...filesOf(exports), ...Object.values(bin), main, types].filter(
        (target) => target !== undefined,
      );
      expect(named.length).toBeGreaterThan(0);
      for (const target of named) expect(existsSync(join(folder(), target)), target).toBe(true);
    });
  });
});
