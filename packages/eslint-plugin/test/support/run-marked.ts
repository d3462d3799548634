import { describe, expect, it } from 'vitest';
import type { ReportedCase, SilentCase } from './rule-cases.ts';
import { ruleTester } from './rule-tester.ts';
import { ruleNamed } from './rules.ts';
import { expectSoundSuggestions } from './sound-suggestions.ts';

interface Words {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

interface Marked<Case extends ReportedCase> {
  readonly rule: string;
  /** What stands behind the rule's name in the title, where a rule has several lists of cases. */
  readonly about?: string;
  readonly valid: readonly SilentCase[];
  readonly invalid: readonly Case[];
  /** The one report of a case, and the one suggestion, where it has one. */
  readonly told: (one: Case) => Words & { readonly suggestion?: Words };
}

/** Runs a rule over cases in the marked notation, and holds each suggestion to what all must keep. */
export function runMarked<Case extends ReportedCase>({
  rule,
  about,
  valid,
  invalid,
  told,
}: Marked<Case>): void {
  const title = about === undefined ? rule : `${rule}, ${about}`;
  ruleTester.run(title, ruleNamed(rule), {
    valid: valid.map(({ name, code, options }) => ({ name, code, options })),
    invalid: invalid.map((one) => {
      const { name, code, options, place, output } = one;
      const { messageId, data, suggestion } = told(one);
      const suggestions = output === undefined || !suggestion ? null : [{ ...suggestion, output }];
      return { name, code, options, errors: [{ messageId, data, ...place, suggestions }] };
    }),
  });

  describe(`suggestions of ${title}`, () => {
    it.each(invalid)('$name', ({ code, options, output }) => {
      expect(expectSoundSuggestions({ rule, code, options })).toBe(output === undefined ? 0 : 1);
    });
  });
}
