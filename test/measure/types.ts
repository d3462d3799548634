/*
 * What types add in time, on a project of 100 files: the example clients, copied until there are as many. Each of four
 * configurations lints it in a process of its own, as a command line does, several rounds in turn; the best round of
 * each counts, and only ratios are printed. What TypeScript's program costs, every typed rule shares; what this plugin
 * adds to it stands in the last line.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const files = 100;
const rounds = 3;

const clients = fileURLToPath(new URL('../../packages/analysis/test/fixtures/clients', import.meta.url));
const worker = fileURLToPath(new URL('lint-once.ts', import.meta.url));
const configurations = ['untyped', 'recommended', 'typed', 'recommendedTypeChecked'] as const;
type Configuration = (typeof configurations)[number];

const project = mkdtempSync(join(tmpdir(), 'xt-mc-types-'));
try {
  writeProject();
  const best = new Map<Configuration, number>();
  for (let round = 0; round < rounds; round++) {
    for (const configuration of configurations) {
      const output = execFileSync(process.execPath, ['--import', 'tsx', worker, configuration, project], {
        encoding: 'utf8',
      });
      best.set(configuration, Math.min(Number(output), best.get(configuration) ?? Infinity));
    }
  }
  const ratio = (a: Configuration, b: Configuration): string =>
    ((best.get(a) ?? NaN) / (best.get(b) ?? NaN)).toFixed(2);
  console.log(`Linting ${files} files, each configuration in its own process, best of ${rounds} rounds:`);
  console.log(`  recommended / no rules:                        ${ratio('recommended', 'untyped')}`);
  console.log(`  typed linting without rules / no rules:        ${ratio('typed', 'untyped')}`);
  console.log(
    `  recommendedTypeChecked / recommended:          ${ratio('recommendedTypeChecked', 'recommended')}`,
  );
  console.log(`  recommendedTypeChecked / typed without rules:  ${ratio('recommendedTypeChecked', 'typed')}`);
} finally {
  rmSync(project, { recursive: true, force: true });
}

function writeProject(): void {
  const sources = ['correct', 'faulty'].flatMap((folder) =>
    readdirSync(join(clients, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(clients, folder, name)),
  );
  mkdirSync(join(project, 'src'));
  for (let index = 0; index < files; index++) {
    const source = sources[index % sources.length];
    if (source) cpSync(source, join(project, 'src', `client-${index}.ts`));
  }
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module: 'preserve',
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
}
