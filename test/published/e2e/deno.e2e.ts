import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from './support/create-project.ts';
import { blockOf } from './support/documents.ts';
import type { Project } from './support/project.ts';
import { expectedReports } from './support/reports.ts';
import { type Outcome, run } from './support/run.ts';

interface Printed {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
  readonly errors: readonly unknown[];
}

/** The adapter of the docs, with the plugin from `node_modules`: it is on no registry yet. */
describe("Deno 2.9's linter", () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  // npm runs no installation script of deno's here: the binary lies in the package of the platform.
  const deno = (...parameters: string[]): Outcome =>
    run(project().folder, [join(project().folder, 'node_modules/deno/deno'), ...parameters]);
  const lint = (...paths: string[]): { readonly reports: string[]; readonly errors: readonly unknown[] } => {
    const { diagnostics, errors } = JSON.parse(deno('lint', '--json', ...paths).stdout) as Printed;
    const reports = diagnostics
      .filter(({ code }) => code.startsWith('xt-mc/'))
      .map(({ code, filename, range }) => {
        const path = relative(project().folder, fileURLToPath(filename)).split(sep).join('/');
        return `${path}:${range.start.line} ${code}`;
      });
    return { reports: reports.sort(), errors };
  };

  beforeAll(() => {
    current.project = createProject({ deno: '2.9.6', 'eslint-plugin-xt-mc': 'packed' });
    run(project().folder, [process.execPath, 'node_modules/deno/install.cjs']);
    project().add('client');
    const adapter = blockOf('docs/configuration.md', '// xt-mc.ts');
    project().write({
      'xt-mc.ts': adapter.replace('npm:eslint-plugin-xt-mc', 'eslint-plugin-xt-mc'),
      'deno.json': blockOf('docs/configuration.md', '"./xt-mc.ts"'),
      'src/templates.js': `export const isLate = ({ rc, mc }) => rc === 1 && mc === \`AUHT_105\`; // ! no-unknown-code\n`,
      'src/white-label.js': `const order = await fetch(\`https://api.exchange.example/v4/order/\${id}\`).then((r) => r.json());
if (order.mc === 'AUHT_103') resign(); // ! no-unknown-code\n`,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  it('stands without ESLint', () => {
    expect(readdirSync(join(project().folder, 'node_modules'))).not.toContain('eslint');
  });

  it('reports what ESLint reports', () => {
    const files = readdirSync(join(project().folder, 'src')).filter(
      (name) => !['templates.js', 'white-label.js'].includes(name),
    );
    expect(lint(...files.map((name) => `src/${name}`))).toEqual({
      reports: expectedReports(() => true),
      errors: [],
    });
  });

  it('reads templates, and the settings of the adapter', () => {
    expect(lint('src/templates.js', 'src/white-label.js')).toEqual({
      reports: ['src/templates.js:1 xt-mc/no-unknown-code', 'src/white-label.js:2 xt-mc/no-unknown-code'],
      errors: [],
    });
  });

  it('prints what is wrong, and ends with 1', () => {
    const { status, stdout, stderr } = deno('lint', 'src/client.js');
    expect(stdout + stderr).toContain("'AUHT_103' is not an XT message code. Did you mean 'AUTH_103'");
    expect(status).toBe(1);
  });
});
