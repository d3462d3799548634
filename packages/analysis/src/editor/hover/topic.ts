import type { UnknownCodeFinding } from '../../rules/no-unknown-code/unknown-codes.ts';

/** What stands at a place of the text, as far as XT's codes go. */
export type Topic =
  | {
      readonly kind: 'code';
      readonly code: string;
      /** Evidence says that it is XT's; without, its spelling alone does. */
      readonly isProven: boolean;
    }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'returnCode' | 'httpStatus'; readonly code: number }
  | { readonly kind: 'unknown'; readonly finding: UnknownCodeFinding };

/** A topic and the range that it takes. */
export interface Hovered {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
}
