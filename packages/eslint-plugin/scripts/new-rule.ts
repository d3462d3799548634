/*
 * pnpm new-rule NAME ["What it does, as other rules say it"]
 *
 * Writes a rule that finds nothing yet, with its finding, its test, its page and its place in the presets (strict), the
 * editor's plugin and the changesets. Types, lint and all other tests pass then; what fails is the rule's own test and the
 * example on its page, until the finding finds something.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import plugin from '../src/index.ts';
import { changedFiles } from './new-rule/changed-files.ts';
import { namesOf } from './new-rule/names.ts';
import { newFiles } from './new-rule/new-files.ts';
import { root } from './render.ts';

const [rule, description = 'Disallow TODO', ...others] = process.argv.slice(2);

try {
  if (rule === undefined || others.length > 0) throw new Error('Usage: pnpm new-rule NAME ["Disallow …"]');
  const names = namesOf(rule, Object.keys(plugin.rules));
  const added = newFiles(names, description);
  const taken = [...added.keys()].find((path) => existsSync(root + path));
  if (taken !== undefined) throw new Error(`${taken} is there already.`);
  const changed = changedFiles(names, (path) => readFileSync(root + path, 'utf8'));
  for (const [path, text] of [...added, ...changed]) {
    const options = await resolveConfig(root + path, { editorconfig: true });
    writeFileSync(root + path, await format(text, { ...options, filepath: path }));
    console.log(`${added.has(path) ? 'new    ' : 'changed'} ${path}`);
  }
  // In a process of its own: the plugin that this one has loaded lacks the rule.
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('generate.ts', import.meta.url))],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  console.log(
    "The generated tables and headers have it. Now search for TODO, beginning with the rule's test.",
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
