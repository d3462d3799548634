/*
 * What would go to the registry: packs every published package and looks into the tarballs. Prints what each holds
 * and what its checks said; ends with 1 when something is not as it must be. Leaves the tarballs, when nothing is, in
 * the folder given, as NAME.tgz. The variable REPOSITORY_URL is the address that they name.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packPackages } from '../e2e/support/pack.ts';
import { checks } from './checks.ts';
import { type PackageName, packageNames, publishedPackages } from './published.ts';
import { unpacked } from './unpacked.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const [folder] = process.argv.slice(2);
const failures: string[] = [];

const tarballs = Object.entries(packPackages(packageNames, process.env.REPOSITORY_URL));
for (const [name, tarball] of tarballs) {
  await unpacked(name, tarball, async (content) => {
    const { bytes, unpackedSize, files, version } = content;
    const limit = publishedPackages[name as PackageName].limit;
    console.log(
      `${name} ${version}: ${files.length} files, ${kilobytes(bytes.length)} packed (limit ${kilobytes(limit)}), ${kilobytes(unpackedSize)} unpacked`,
    );
    for (const [title, check] of Object.entries(checks)) {
      const problems = await check(content);
      console.log(`  ${problems.length === 0 ? 'ok' : 'NO'}  ${title}`);
      failures.push(...problems.map((problem) => `${name}, ${title}: ${problem}`));
    }
  });
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
} else if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const [name, { path }] of tarballs) {
    copyFileSync(path, join(folder, `${name}.tgz`));
    console.log(join(folder, `${name}.tgz`));
  }
}
