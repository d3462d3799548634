import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect } from 'vitest';
import plugin from '../../src/index.ts';

/** Code, the rule to lint it with, and the rule's options. */
export interface Subject {
  readonly rule: string;
  readonly code: string;
  readonly fileName?: string;
  readonly options?: readonly Record<string, unknown>[];
}

/**
 * Applies every suggestion on its own and holds it to its promise: the code still parses, one report of the rule less
 * is there, and every comment is kept. Returns how many there were, so that a test can tell that it has tested.
 */
export function expectSoundSuggestions(subject: Subject): number {
  const before = lint(subject, subject.code);
  let applied = 0;
  for (const { suggestions = [], line } of before) {
    for (const { fix, desc } of suggestions) {
      const changed = subject.code.slice(0, fix.range[0]) + fix.text + subject.code.slice(fix.range[1]);
      const after = lint(subject, changed);
      const what = `${subject.fileName ?? ''}:${line} ${desc}\n${changed}`;
      expect(
        after.filter(({ fatal }) => fatal),
        what,
      ).toEqual([]);
      expect(after, what).toHaveLength(before.length - 1);
      expect(commentsOf(changed), what).toEqual(commentsOf(subject.code));
      applied++;
    }
  }
  return applied;
}

function lint({ rule, fileName = 'file.ts', options = [] }: Subject, code: string): Linter.LintMessage[] {
  const config = {
    files: ['**/*.{js,jsx,ts,tsx}'],
    plugins: { 'xt-mc': plugin },
    languageOptions: { parser },
    rules: { [`xt-mc/${rule}`]: ['error', ...options] as Linter.RuleEntry },
  };
  return new Linter({ configType: 'flat' }).verify(code, [config], { filename: fileName });
}

function commentsOf(code: string): readonly string[] {
  const { ast } = parser.parseForESLint(code, { comment: true, range: true });
  return ast.comments.map(({ value }) => value);
}
