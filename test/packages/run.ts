/*
 * What would go to the registry: packs every published package and looks into the tarballs. Prints what each holds
 * and what its checks said; ends with 1 when something is not as it must be.
 */
import { packPackages } from '../e2e/support/pack.ts';
import { checks } from './checks.ts';
import { type PackageName, publishedPackages } from './published.ts';
import { unpacked } from './unpacked.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const failures: string[] = [];

for (const [name, tarball] of Object.entries(packPackages())) {
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
}
