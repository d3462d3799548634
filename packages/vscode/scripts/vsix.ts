import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { stageExtension } from './stage.ts';

const require = createRequire(import.meta.url);

/**
 * Stages the extension in an empty folder outside any workspace and packages it.
 *
 * @param file the .vsix to write
 * @throws with what vsce wrote when it fails
 */
export async function packageExtension(folder: string, file: string): Promise<void> {
  await stageExtension(folder);
  runPackager(folder, file);
}

/** Makes a .vsix of a staged folder. */
export function runPackager(folder: string, file: string): void {
  // The command line needs what only publishing has a use for, which is not installed here.
  const packager = require.resolve('@vscode/vsce/out/package.js');
  const options = JSON.stringify({ packagePath: file, allowMissingRepository: true });
  const script = `require(process.argv[1]).packageCommand(${options}).catch((error) => {
    console.error(error.message);
    process.exit(1);
  })`;
  execFileSync(process.execPath, ['--eval', script, packager], { cwd: folder, stdio: 'pipe' });
}
