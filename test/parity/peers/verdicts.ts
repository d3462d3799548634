import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { exhaustiveSwitch } from '../../../packages/analysis/src/rules/exhaustive-switch/definition.ts';
import { createRule } from '../../../packages/eslint-plugin/src/create-rule.ts';
import { createFileAnalyses } from '../../../packages/typescript-plugin/src/file-analysis.ts';
import { readOptions } from '../../../packages/typescript-plugin/src/options.ts';
import { createTypedHost } from '../../../packages/typescript-plugin/src/typed-host.ts';
import { folder, programOf } from './program.ts';
import type { Situation, Verdict } from './situation.ts';

/** What three say of one situation. */
export interface Verdicts {
  readonly situation: Situation;
  readonly theirs: Verdict;
  readonly ours: Verdict;
  /** Our rule's verdict in tsserver. */
  readonly editor: Verdict;
}

const theirs = 'theirs/switch-exhaustiveness-check';
const ours = 'ours/exhaustive-switch';

/**
 * Runs both rules over each situation, and ours in the editor's plugin as well.
 *
 * @throws where a situation does not parse, or a rule does
 */
export function judgeAll(
  situations: readonly Situation[],
  modules: Readonly<Record<string, string>>,
): readonly Verdicts[] {
  const names = situations.map((_, index) => `case-${index}.ts`);
  const program = programOf(
    new Map([
      ...Object.entries(modules),
      ...situations.map(({ code }, index) => [names[index] ?? '', code] as const),
    ]),
  );
  const linter = new Linter({ cwd: folder });
  const files = createFileAnalyses(
    ts,
    readOptions({ preset: 'recommendedTypeChecked' }),
    { filesLowered: 0, analyses: 0 },
    createTypedHost(ts),
  );
  return situations.map((situation, index) => {
    const fileName = folder + (names[index] ?? '');
    const messages = linter.verify(situation.code, configuration(program, situation.options ?? {}), {
      filename: fileName,
    });
    const failed = messages.find(({ ruleId }) => ruleId !== theirs && ruleId !== ours);
    if (failed) throw new Error(`${situation.name}: ${failed.message}\n${situation.code}`);
    const verdict = (rule: string): Verdict => verdictOf(messages.filter(({ ruleId }) => ruleId === rule));
    const file = program.getSourceFile(fileName);
    const analysis = file && files.canHoldCodes(file) ? files.of(file, program) : undefined;
    return {
      situation,
      theirs: situation.biome ?? verdict(theirs),
      ours: verdict(ours),
      editor: verdictOf(analysis ? exhaustiveSwitch.find(analysis) : []),
    };
  });
}

function configuration(program: ts.Program, options: object): Linter.Config[] {
  const config = {
    files: ['**/*.ts'],
    plugins: {
      theirs: tseslint.plugin,
      ours: { rules: { 'exhaustive-switch': createRule(exhaustiveSwitch) } },
    },
    languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    settings: { 'xt-mc': { types: true } },
    rules: { [theirs]: ['error', options], [ours]: 'error' },
  };
  return [config as unknown as Linter.Config];
}

function verdictOf(found: readonly unknown[]): Verdict {
  return found.length > 0 ? 'reported' : 'silent';
}
