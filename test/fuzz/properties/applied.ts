import { applyEdits } from '../../../packages/analysis/test/support/apply.ts';
import type { Edit } from '../../../packages/analysis/src/index.ts';

/** A text with edits applied, for comparison: what is wrong with them, where they cannot be. */
export function appliedOrWhy(text: string, edits: readonly Edit[]): string {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    return String(error);
  }
}
