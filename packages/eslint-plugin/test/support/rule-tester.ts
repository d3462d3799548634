import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

// The tester looks for these on the global object, where vitest puts none.
RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.describeSkip = describe.skip;

/** A tester for rules of this plugin: TypeScript's syntax, no types. */
export const ruleTester = new RuleTester();

/** A client's body around a statement: `rc` is read on it, so its `mc` is XT's (evidence C1). */
export function inClient(statement: string): string {
  return `function handle(body) {\n  if (body.rc === 0) return;\n  ${statement}\n}`;
}
