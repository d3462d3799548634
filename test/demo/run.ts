/** Lints the example client with the built plugin, through ESLint's own command line, and says what one has just seen. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ESLint, Linter } from 'eslint';

interface Plugin {
  readonly rules: Record<string, { readonly meta: { readonly docs: { readonly description: string } } }>;
  readonly configs: { readonly recommended: Linter.Config };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = fileURLToPath(new URL('./client', import.meta.url));
const builtPlugin = new URL('../../packages/eslint-plugin/dist/index.cjs', import.meta.url);

function runEslint(...options: string[]): SpawnSyncReturns<string> {
  const eslint = dirname(createRequire(import.meta.url).resolve('eslint/package.json'));
  return spawnSync(process.execPath, [join(eslint, 'bin/eslint.js'), ...options, '.'], {
    cwd: client,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function fail(reason: string): never {
  console.error(`\nThe demo failed: ${reason}`);
  process.exit(1);
}

function countByRule(results: readonly ESLint.LintResult[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { filePath, messages } of results) {
    for (const { ruleId, message, line } of messages) {
      if (ruleId?.startsWith('xt-mc/') !== true) {
        fail(`${relative(root, filePath)}:${line} has a report that is not xt-mc's: ${message}`);
      }
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
  }
  return counts;
}

if (!existsSync(builtPlugin))
  fail('the plugin is not built; run the build first, or the demo as README.md has it.');
const { default: plugin } = (await import(builtPlugin.href)) as { readonly default: Plugin };

console.log(`$ cd ${relative(root, client)} && eslint .`);
const shown = runEslint(process.stdout.isTTY ? '--color' : '--no-color');
process.stderr.write(shown.stderr);
process.stdout.write(shown.stdout.replaceAll(client + sep, ''));
if (shown.error) fail(`ESLint did not start: ${shown.error.message}`);
if (shown.status === 0) fail('ESLint reported nothing; the client is full of mistakes.');
if (shown.status !== 1)
  fail(`ESLint ended with ${shown.status ?? shown.signal ?? 'no status'} where reports end with 1.`);

const counted = runEslint('--format', 'json');
if (counted.status !== 1) fail(`ESLint's second run, with --format json, ended otherwise: ${counted.stderr}`);
const results = JSON.parse(counted.stdout) as ESLint.LintResult[];
const counts = countByRule(results);

const silent = Object.keys(plugin.configs.recommended.rules ?? {}).filter((rule) => !counts.has(rule));
if (silent.length > 0) fail(`nothing came from ${silent.join(', ')}, which the recommended preset turns on.`);

const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
const files = results.filter((result) => result.messages.length > 0).length;
console.log(`What you have just seen: ${total} mistakes in ${files} files of an XT client that compiles.\n`);
for (const [rule, count] of counts) {
  const description = plugin.rules[rule.slice('xt-mc/'.length)]?.meta.docs.description ?? '';
  console.log(`  ${String(count).padStart(3)}  ${rule.padEnd(26)}${description}`);
}
console.log(`
In an editor with ESLint, codes and gaps come with quick fixes.
To lint a client of your own: README.md. What each rule says, and when it is silent: docs/rules/.`);
