/**
 * Lints published packages with both syntax presets and holds the result against what must be found there. With names as
 * parameters, only those packages are read; with --adversarial, look-alikes beside XT are linted instead (see
 * adversarial.ts). Ends with 1 when something differs.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { moduleFolder, runAdversarial } from './adversarial.ts';
import { findProblems } from './expectations.ts';
import { createLint } from './lint.ts';
import { corpusPackages } from './packages.ts';
import { addedByStrict, lintPackage, type LintedFile, type Linters, location, reportsOf } from './read.ts';
import { table } from './table.ts';
import { usage } from './usage.ts';

const cache = fileURLToPath(new URL('../.cache/corpus', import.meta.url));
const { values, positionals: wanted } = parseArgs({
  options: { adversarial: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = wanted.filter((name) => !corpusPackages.some((entry) => entry.name === name));
if (unknown.length > 0) throw new Error(`Not in the corpus: ${unknown.join(', ')}`);
const chosen = corpusPackages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const lintersIn = async (folder: string): Promise<Linters> => ({
  'typescript-eslint': await createLint(folder, 'typescript-eslint'),
  espree: await createLint(folder, 'espree'),
});
const linters = await lintersIn(cache);

const problems = values.adversarial
  ? await runAdversarial(chosen, linters, await lintersIn(moduleFolder), cache)
  : await runCorpus();
console.log(usage());
if (problems.length > 0) {
  console.error(`\nThe corpus run failed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exitCode = 1;
}

async function runCorpus(): Promise<readonly string[]> {
  const files: LintedFile[] = [];
  for (const entry of chosen) {
    console.error(`${entry.name}@${entry.version}`);
    files.push(...(await lintPackage(entry, linters, cache)));
  }
  console.log(table(files));
  for (const file of files) {
    for (const report of reportsOf(file)) console.log(location(file, report));
    for (const report of addedByStrict(file)) console.log(`strict adds ${location(file, report)}`);
  }
  const found = await findProblems(files, chosen, linters);
  const count = new Set(files.map(({ absolute }) => absolute)).size;
  if (found.length === 0)
    console.log(`\n${count} files, linted ${files.length} times, are as they should be.`);
  return found;
}
