/*
 * pnpm new-rule NAME ["What it does, as other rules say it"]
 *
 * Writes a rule that finds nothing yet: its folder, its test, its page, a changeset, and its line in the lists of rules. Types,
 * lint and all other tests pass then; what fails is the rule's own test and the example on its page, there and in the
 * playground, until the finding finds something.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '@xt-mc/analysis';
import { format, resolveConfig } from 'prettier';
import { namesOf } from './new-rule/names.ts';
import { listForAgents, listOfRules, newFiles, withPage, withRule } from './new-rule/new-files.ts';
import { root } from './render.ts';

const [rule, description = 'Disallow TODO', ...others] = process.argv.slice(2);

try {
  if (rule === undefined || others.length > 0) throw new Error('Usage: pnpm new-rule NAME ["Disallow …"]');
  const names = namesOf(rule, rules);
  const added = newFiles(names, description);
  const taken = [...added.keys()].find((path) => existsSync(root + path));
  if (taken !== undefined) throw new Error(`${taken} is there already.`);
  const read = (path: string): string => readFileSync(root + path, 'utf8');
  const changed = [[listOfRules, withRule(read(listOfRules), names)]] as const;
  // No format of prettier's.
  writeFileSync(root + listForAgents, withPage(read(listForAgents), names, description));
  console.log(`changed ${listForAgents}`);
  for (const [path, text] of [...added, ...changed]) {
    const options = await resolveConfig(root + path, { editorconfig: true });
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, await format(text, { ...options, filepath: path }));
    console.log(`${added.has(path) ? 'new    ' : 'changed'} ${path}`);
  }
  // In a process of its own: the list that this one has loaded lacks the rule.
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('generate.ts', import.meta.url))],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  console.log(
    "The generated tables, headers and types have it. Now search for TODO, beginning with the rule's test.",
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
