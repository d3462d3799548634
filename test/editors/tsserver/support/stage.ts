import { execFileSync, execSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const packageFolder = join(root, 'packages/typescript-plugin');

export const pluginName = 'typescript-plugin-xt-mc';

/** The plugin as npm would install it. */
export interface Staged {
  /** A folder outside the repository whose node_modules hold the plugin and nothing else. */
  readonly folder: string;
  /** The paths in the tarball, sorted. */
  readonly files: readonly string[];
  remove(): void;
}

/**
 * Builds the plugin with its own build script, packs it and unpacks the tarball. Works beside the package, in a folder
 * of its own: other tests may be building the package too.
 */
export function stagePlugin(): Staged {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-tsserver-')));
  const remove = (): void => {
    rmSync(folder, { recursive: true });
  };
  try {
    return { folder, files: stageIn(folder), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Gives the paths in the tarball, sorted. */
function stageIn(folder: string): readonly string[] {
  const build = join(folder, 'build');
  mkdirSync(build);
  for (const name of ['package.json', 'README.md', 'CHANGELOG.md']) {
    if (existsSync(join(packageFolder, name))) copyFileSync(join(packageFolder, name), join(build, name));
  }
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly main: string;
    readonly scripts: { readonly build: string };
  };
  const script = `${manifest.scripts.build} ${join(build, manifest.main)}`;
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  execSync(script, { cwd: packageFolder, env: { ...process.env, PATH: path }, stdio: 'pipe' });

  const output = execFileSync('npm', ['pack', '--json', '--silent'], { cwd: build, encoding: 'utf8' });
  const [packed] = JSON.parse(output) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  execFileSync('tar', ['-xzf', packed.filename], { cwd: build });
  const installed = join(folder, 'node_modules', pluginName);
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(build, 'package'), installed, { recursive: true });
  rmSync(build, { recursive: true });
  return packed.files.map((file) => file.path).sort();
}
