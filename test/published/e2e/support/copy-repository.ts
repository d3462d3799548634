import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * The repository as it stands, new files included, in a folder of its own outside of it; nothing is installed there.
 *
 * @param name of the folder that holds it
 */
export function copyRepository(name: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-checkout-'))), name);
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  // What is deleted and not yet committed is listed too.
  for (const file of files.filter((path) => existsSync(join(root, path)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
}
