import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages: the editors, and eglot, which Emacs has by itself from 29 on. */
const packages = ['neovim', 'emacs-nox', 'elpa-eglot'];
const programs = ['nvim', 'emacs'];

/** @throws where an editor is missing and cannot be installed, with what to do by hand */
export function installEditors(): void {
  const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
  if (programs.every(isThere)) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(`Please install ${packages.join(', ')}, or what your system calls them.`);
  }
  console.log(`installing ${packages.join(', ')} …`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'pipe' } as const;
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet);
}
