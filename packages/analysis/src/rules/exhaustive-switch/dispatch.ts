import type { Claim } from '../../sites/claims.ts';
import type { CallNode, IfNode, PlainNode, SwitchNode } from '../../tree/nodes.ts';
import type { CodeTest } from '../../units/code-tests.ts';
import type { Identity } from '../../units/identity.ts';
import type { NamedText } from '../../units/named-texts.ts';

interface DispatchBase extends Claim {
  /** The expression that is asked for its code. */
  readonly subject: PlainNode;
  readonly identity: Identity;
  /** What it compares the code with, in the order of the text. */
  readonly names: readonly NamedText[];
  /** Whether the codes that it does not name are seen to: by `default` or `else`, by what follows, or by a comment. */
  readonly isClosed: boolean;
}

export interface SwitchDispatch extends DispatchBase {
  readonly kind: 'switch';
  readonly node: SwitchNode;
}

/** An if/else chain; two links of it at least ask for the code. */
export interface ChainDispatch extends DispatchBase {
  readonly kind: 'chain';
  readonly node: IfNode;
  readonly links: readonly Link[];
}

export interface Link {
  readonly node: IfNode;
  readonly test: CodeTest;
}

/** A match of patterns: the call that it begins with. What no arm takes is seen to, or thrown. */
export interface MatchDispatch extends DispatchBase {
  readonly kind: 'match';
  readonly node: CallNode;
}

/** A place that tells codes apart and does something else for each: not a mere membership test. */
export type Dispatch = SwitchDispatch | ChainDispatch | MatchDispatch;
