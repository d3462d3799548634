/** Lints single files with the built plugin's syntax presets, and nothing but them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';

export type ParserName = 'typescript-eslint' | 'espree';

/** What one parser led to. */
export type Outcome =
  | {
      readonly kind: 'linted';
      readonly reports: readonly Linter.LintMessage[];
      /** What the strict preset says: the same, and more. */
      readonly strictReports: readonly Linter.LintMessage[];
    }
  | { readonly kind: 'unparsable' | 'crash'; readonly reason: string };

export type Lint = (text: string, filePath: string) => Promise<Outcome>;

interface Plugin {
  readonly configs: Readonly<Record<'recommended' | 'strict', Linter.Config>>;
}

/** The name under which the plugin is registered once more, so that one run has both presets. */
const strictNamespace = 'xt-mc-strict';

/** A linter for the files below `folder`. Throws when the plugin is not built. */
export async function createLint(folder: string, parserName: ParserName): Promise<Lint> {
  const built = new URL('../../packages/eslint-plugin/dist/index.cjs', import.meta.url);
  if (!existsSync(built)) throw new Error(`The plugin is not built: there is no ${fileURLToPath(built)}`);
  const { default: plugin } = (await import(built.href)) as { readonly default: Plugin };
  const parser = parserName === 'espree' ? {} : { parser: typescriptParser };
  const eslint = new ESLint({
    cwd: folder,
    ignore: false,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
        languageOptions: { ...parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        // A comment in somebody's file must neither hide a report nor ask for rules that are not there.
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      },
      plugin.configs.recommended,
      underOtherName(plugin),
    ],
  });

  return async (text, filePath) => {
    let results: ESLint.LintResult[];
    try {
      results = await eslint.lintText(text, { filePath });
    } catch (error) {
      return { kind: 'crash', reason: error instanceof Error ? error.message : String(error) };
    }
    const messages = results.flatMap((result) => result.messages);
    const fatal = messages.find((message) => message.fatal);
    if (fatal) return { kind: 'unparsable', reason: `${fatal.line}:${fatal.column} ${fatal.message}` };
    // ESLint remarks that `noInlineConfig` makes a comment useless. What else it says without a rule, that it skipped the file
    // for instance, stays and fails the run.
    const reports = messages.filter(
      ({ ruleId, message }) => ruleId !== null || !message.includes("'noInlineConfig'"),
    );
    const isStrict = ({ ruleId }: Linter.LintMessage): boolean =>
      ruleId?.startsWith(strictNamespace) ?? false;
    return {
      kind: 'linted',
      reports: reports.filter((report) => !isStrict(report)),
      strictReports: reports.filter(isStrict),
    };
  };
}

function underOtherName(plugin: Plugin): Linter.Config {
  const rules = Object.entries(plugin.configs.strict.rules ?? {}).map(([name, entry]) => [
    name.replace('xt-mc', strictNamespace),
    entry,
  ]);
  return {
    plugins: { [strictNamespace]: plugin },
    rules: Object.fromEntries(rules) as Linter.RulesRecord,
  };
}
