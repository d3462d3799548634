import type { Edit } from '../../text/edit.ts';

/** A change to the field that is meant. */
export interface FieldChange {
  /** The field, or a test of it: `mc`, `rc === 0`. */
  readonly meant: string;
  readonly edits: readonly Edit[];
}
