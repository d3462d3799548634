/**
 * What the adversarial run cannot keep silent: where XT is in the file, an `mc` of whom nobody knows is XT's (evidence C2),
 * since most clients take their bodies from a function that another module has.
 */
import type { Linter } from 'eslint';

interface ByDesign {
  readonly file: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

export const byDesign: readonly ByDesign[] = [
  {
    file: 'fixtures/generic-http-wrapper.js',
    rules: ['no-unknown-code'],
    reason: "`get(reply, 'mc')` reads an mc, and AUTH_010, DEPOSIT_01 and FAILURES are spelt like XT's",
  },
  {
    file: 'fixtures/idioms-of-libraries.ts',
    rules: ['no-unknown-code'],
    reason: 'schemas of an rc beside an mc, field for field an envelope: an rc of 4711 can be told as wrong',
  },
  {
    file: 'fixtures/json-rpc-dialog.js',
    rules: ['no-discarded-code'],
    reason: '`rc` and `result` of one reply, whose host nobody can tell (strict only)',
  },
  {
    file: 'fixtures/same-envelope-http-rc.js',
    rules: ['no-unknown-code'],
    reason:
      "another system's envelope, field for field, whose host nobody can tell, with HTTP statuses for rc",
  },
  {
    file: 'fixtures/search-parameters.tsx',
    rules: ['no-unknown-code', 'no-discarded-code'],
    reason: '`mc` and `rc` of one object, and SUCCES among the values of its mc',
  },
];

export function isByDesign(file: string, { ruleId }: Linter.LintMessage): boolean {
  const rule = ruleId?.split('/')[1] ?? '';
  return byDesign.some((entry) => entry.file === file && entry.rules.includes(rule));
}
