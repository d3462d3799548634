import * as all from './all.ts';
import type { Rule } from './define-rule.ts';

/** Every rule, by the number of its diagnostics. */
export const rules: readonly Rule[] = Object.values(all).sort((a, b) => a.code - b.code);

/** The number of the editor's diagnostic about a wrong option, which is no rule's. */
export const wrongOptionCode = 112_000;
