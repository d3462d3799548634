/** What each host makes of a program: ESLint with either parser, and the two lowerings with the rules' findings. */
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Analysis, Finding, PlainSource } from '../../packages/analysis/src/index.ts';
import {
  analyse,
  buildKnowledge,
  createGate,
  defaultSettings,
  formatMessage,
  rules,
} from '../../packages/analysis/src/index.ts';
import plugin from '../../packages/eslint-plugin/src/index.ts';
import { catalogue } from 'xt-mc/catalogue';
import type { Program } from './program.ts';

const knowledge = buildKnowledge(catalogue, defaultSettings);
export const canHoldCodes = createGate(knowledge);

export type ParserName = 'espree' | 'typescript-eslint';

/** A finding as users are told it, without where it comes from. */
export interface Told extends Finding {
  readonly rule: string;
  readonly message: string;
  /** What each suggestion is offered as, in their order. */
  readonly titles: readonly string[];
}

export interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  /** The parser's complaint, where it did not understand the program. */
  readonly syntaxError: string | undefined;
}

function configFor(fileName: string, parserName: ParserName): Linter.Config[] {
  return [
    {
      files: ['**'],
      languageOptions: {
        ...(parserName === 'typescript-eslint' && { parser }),
        parserOptions: { ecmaFeatures: { jsx: /[jt]sx$|js$/.test(fileName) } },
      },
      // A comment of the program must neither hide a report nor turn on a rule.
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    },
    plugin.configs.strict,
  ];
}

/** Every rule as the strict preset has it, through ESLint. Throws what a rule throws. */
export function lint({ text, fileName }: Program, parserName: ParserName): Linted {
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  const messages = linter.verify(text, configFor(fileName, parserName), { filename: fileName });
  return {
    messages: messages.filter(
      ({ ruleId, message }) => ruleId !== null || !message.includes("'noInlineConfig'"),
    ),
    syntaxError: messages.find(({ fatal }) => fatal)?.message,
  };
}

/** A text as ESLint leaves it with `fixCertain`. */
export function fixCertain({ text, fileName }: Program): string {
  const rules = { 'xt-mc/no-unknown-code': ['error', { fixCertain: true }] } satisfies Linter.RulesRecord;
  const config = [...configFor(fileName, 'typescript-eslint'), { rules }];
  return new Linter({ configType: 'flat', cwd: '/' }).verifyAndFix(text, config, { filename: fileName })
    .output;
}

/** What all rules find, with the options of a preset, in the order of rules and text. */
export function findingsOf(analysis: Analysis, isStrict: boolean): readonly Told[] {
  return rules.flatMap(({ name, messages, suggestions, presets, find }) => {
    const options = presets[isStrict ? 'strict' : 'recommended'];
    if (!options) return [];
    return find(analysis, options).map((finding) => ({
      ...finding,
      rule: name,
      message: formatMessage(messages[finding.messageId] ?? finding.messageId, finding.data),
      titles: finding.suggestions.map(({ messageId, data }) =>
        formatMessage(suggestions[messageId] ?? messageId, data),
      ),
    }));
  });
}

/** The analysis of a lowered program, with the real catalogue and no settings. */
export function analyseSource(source: PlainSource): Analysis {
  return analyse(source, knowledge);
}
