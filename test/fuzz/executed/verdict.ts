import { Linter } from 'eslint';
import plugin from '../../../packages/eslint-plugin/src/index.ts';
import type { Site } from './instrument/emitter.ts';

export type Preset = 'recommended' | 'strict';

const rule = 'xt-mc/no-unchecked-result';

/** The rule as a preset has it, alone: whatever options it has now, or gets. */
function configOf(preset: Preset): Linter.Config[] {
  const entry = plugin.configs[preset].rules?.[rule];
  if (!entry) throw new Error(`'${preset}' does not have ${rule}`);
  return [{ files: ['**'], plugins: { 'xt-mc': plugin }, rules: { [rule]: entry } }];
}

const configs: Readonly<Record<Preset, Linter.Config[]>> = {
  recommended: configOf('recommended'),
  strict: configOf('strict'),
};

/** Where the rule reports. Throws where ESLint's parser rejects the program. */
export function reportsOf(text: string, preset: Preset): readonly Site[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (line: number, column: number): number => (lines[line - 1] ?? text.length) + column - 1;
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  return linter.verify(text, configs[preset], { filename: 'client.mjs' }).map((message) => {
    if (message.ruleId !== rule) throw new Error(`${message.line}:${message.column} ${message.message}`);
    const { line, column, endLine = line, endColumn = column } = message;
    return { start: offset(line, column), end: offset(endLine, endColumn) };
  });
}

const globals = ['fetch', 'console', 'setTimeout', 'URL', 'Promise'];

/** Names that nothing reads or declares, and code that nothing reaches, by ESLint's own rules. */
export function idleIn(text: string): readonly string[] {
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  const config: Linter.Config = {
    languageOptions: { globals: Object.fromEntries(globals.map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', { args: 'none' }], 'no-undef': 'error', 'no-unreachable': 'error' },
  };
  const lines = text.split('\n');
  return (
    linter
      .verify(text, [{ files: ['**'], ...config }], { filename: 'client.mjs' })
      // What stands at the top may be there for nothing: it is taken away once nothing needs it.
      .filter(({ ruleId, line }) => ruleId !== 'no-unused-vars' || lines[line - 1]?.startsWith(' '))
      .map(({ message }) => message)
  );
}
