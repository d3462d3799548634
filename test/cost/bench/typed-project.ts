import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurations, type Configuration } from './configurations.ts';
import type { Row } from './table.ts';

const files = 100;
const rounds = 3;

const clients = fileURLToPath(new URL('../../../packages/analysis/test/fixtures/clients', import.meta.url));
const worker = fileURLToPath(new URL('lint-once.ts', import.meta.url));

/**
 * What the presets cost on a project of 100 files that all talk to XT: the example clients, copied until there are as
 * many. Each configuration lints it in a process of its own, as a command line does, in turn, and the least time of
 * the processor counts. What TypeScript's program costs, every typed rule shares.
 */
export function compareTyped(): readonly Row[] {
  const project = mkdtempSync(join(tmpdir(), 'xt-mc-typed-'));
  try {
    writeProject(project);
    const least = new Map<Configuration, number>();
    for (let round = 0; round < rounds; round++) {
      for (const configuration of configurations) {
        const output = execFileSync(process.execPath, ['--import', 'tsx', worker, configuration, project], {
          encoding: 'utf8',
        });
        least.set(configuration, Math.min(Number(output), least.get(configuration) ?? Infinity));
      }
    }
    const compare = (a: Configuration, b: Configuration, what = `${a} / ${b}`): Row => ({
      what,
      ratio: (least.get(a) ?? NaN) / (least.get(b) ?? NaN),
    });
    return [
      compare('recommended', 'untyped', 'recommended / no rules'),
      compare('strict', 'untyped', 'strict / no rules'),
      compare('typed', 'untyped', 'typed linting without rules / no rules'),
      compare('switch-exhaustiveness-check', 'typed', '`switch-exhaustiveness-check` / typed without rules'),
      compare('recommendedTypeChecked', 'typed', 'recommendedTypeChecked / typed without rules'),
      compare('strictTypeChecked', 'typed', 'strictTypeChecked / typed without rules'),
      compare('recommendedTypeChecked', 'recommended'),
    ];
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function writeProject(project: string): void {
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
