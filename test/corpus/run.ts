/**
 * Lints published packages with the recommended preset and holds the result against what must be found there.
 * With names as parameters, only those packages are read. Ends with 1 when something differs.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findProblems, type LintedFile, location, reportsOf } from './expectations.ts';
import { fetchPackage } from './fetch.ts';
import { sourceFiles } from './files.ts';
import { createLint } from './lint.ts';
import { corpusPackages } from './packages.ts';
import { table } from './table.ts';

const cache = fileURLToPath(new URL('../.cache/corpus', import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !corpusPackages.some((entry) => entry.name === name));
if (unknown.length > 0) throw new Error(`Not in the corpus: ${unknown.join(', ')}`);
const chosen = corpusPackages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const lint = await createLint(cache);
const files: LintedFile[] = [];
for (const entry of chosen) {
  console.error(`${entry.name}@${entry.version}`);
  const folder = fetchPackage(entry, cache);
  for (const { path, absolute, bytes } of sourceFiles(folder)) {
    const outcome = await lint(await readFile(absolute, 'utf8'), absolute);
    files.push({ packageName: entry.name, row: entry.rowOf(path), path, absolute, bytes, outcome });
  }
}

console.log(table(files));
for (const file of files) {
  if (file.outcome.kind === 'unparsable')
    console.log(`not parsed: ${file.packageName}/${file.path}:${file.outcome.reason}`);
  for (const report of reportsOf(file)) console.log(location(file, report));
}

const problems = await findProblems(files, lint);
if (problems.length > 0) {
  console.error(`\nThe corpus run failed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(`\n${files.length} files are as they should be.`);
}
