/** Lints single files with the built plugin's recommended preset, and nothing but it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';

export type Outcome =
  | { readonly kind: 'linted'; readonly reports: readonly Linter.LintMessage[] }
  | { readonly kind: 'unparsable' | 'crash'; readonly reason: string };

export type Lint = (text: string, filePath: string) => Promise<Outcome>;

interface Plugin {
  readonly configs: { readonly recommended: Linter.Config };
}

/** A linter for the files below `folder`. Throws when the plugin is not built. */
export async function createLint(folder: string): Promise<Lint> {
  const built = new URL('../../packages/eslint-plugin/dist/index.js', import.meta.url);
  if (!existsSync(built)) throw new Error(`The plugin is not built: there is no ${fileURLToPath(built)}`);
  const { default: plugin } = (await import(built.href)) as { readonly default: Plugin };
  const eslint = new ESLint({
    cwd: folder,
    ignore: false,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
        languageOptions: { parser },
        // A comment in somebody's file must neither hide a report nor ask for rules that are not there.
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      },
      plugin.configs.recommended,
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
    return { kind: 'linted', reports };
  };
}
