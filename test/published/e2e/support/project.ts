import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tarballs } from './pack.ts';
import { type Outcome, pnpm, run } from './run.ts';

/** Versions that a project wants, by name. A package of ours is asked for as `packed`. */
export type Dependencies = Readonly<Record<string, string>>;

const installers = {
  npm: ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'],
  pnpm: [...pnpm, 'install', '--prefer-offline'],
} as const;

export type Manager = keyof typeof installers;

export interface Wanted {
  readonly dependencies: Dependencies;
  /** What the packages of ours were packed into. */
  readonly tarballs: Tarballs;
  readonly manager?: Manager;
  /** What its files are where their names do not say so; ES modules unless it is given. */
  readonly type?: 'module' | 'commonjs';
  /** Options of the installing command. */
  readonly options?: readonly string[];
  /** The Node that installs and runs; this one unless another is given. */
  readonly node?: string;
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** A throw-away project outside the repository, where nothing of the workspace can be resolved. */
export class Project {
  readonly folder: string;
  readonly installation: Outcome;
  readonly #node: string;

  /** Installs what the project depends on; throws when that fails. */
  constructor({
    dependencies,
    tarballs,
    manager = 'npm',
    type = 'module',
    options = [],
    node = process.execPath,
  }: Wanted) {
    this.#node = node;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-e2e-')));
    const devDependencies = Object.fromEntries(
      Object.entries(dependencies).map(([name, version]) => [
        name,
        version === 'packed' ? packed(name, tarballs) : version,
      ]),
    );
    this.write({
      'package.json': JSON.stringify({ name: 'consumer', private: true, type, devDependencies }),
    });
    this.installation = run(this.folder, [...installers[manager], ...options], node);
    if (this.installation.status !== 0) {
      this.remove();
      throw new Error(`${manager} install failed:\n${this.installation.stderr}`);
    }
  }

  /** The same project, run by another Node. */
  under(node: string): Pick<Project, 'folder' | 'run'> {
    return {
      folder: this.folder,
      run: (script, ...parameters) =>
        run(this.folder, [node, join('node_modules', script), ...parameters], node),
    };
  }

  /** Writes files, by path inside the project. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Copies a folder of fixtures into the project. */
  add(name: string): void {
    cpSync(join(fixtures, name), this.folder, { recursive: true });
  }

  /** Runs a command of an installed package, given the file that implements it: `eslint/bin/eslint.js`. */
  run(script: string, ...parameters: readonly string[]): Outcome {
    return run(this.folder, [this.#node, join('node_modules', script), ...parameters], this.#node);
  }

  /** Runs a file of the project. */
  runFile(path: string): Outcome {
    return run(this.folder, [this.#node, path], this.#node);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function packed(
  name: string,
  tarballs: Readonly<Record<string, { readonly path: string } | undefined>>,
): string {
  const tarball = tarballs[name];
  if (!tarball) throw new Error(`${name} is none of the packed packages`);
  return `file:${tarball.path}`;
}
