import type { FileModel } from '../../file/file.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Condition } from '../control/graph.ts';
import type { Provenance } from '../provenance.ts';
import type { Answer } from './answers.ts';

/** An assumption under which conditions are read: what some expressions of the file hold. */
export interface World {
  /** What `node` holds under the assumption; undefined where it says nothing of it. */
  answerOf(node: PlainNode): Answer | undefined;
  /** Whether the assumption is about the items of the list that `node` is, each by itself. */
  isAboutItemsOf(node: PlainNode): boolean;
  /** At which position of a list that item is; undefined where that is not known. */
  positionIn?(list: PlainNode): number | undefined;
  /** The same where another item of such a list has its turn: of that one nothing is assumed. */
  others?(): World;
  /** The same assumption inside a function that a call runs. */
  inside(call: CallNode, owner: FunctionNode): World;
  /** What was evaluated under it, so that nothing is evaluated twice. */
  readonly kept: Map<PlainNode, Evaluated>;
  /** Whether what is evaluated depends on the assumption: set by `answerOf`, shared with the worlds inside. */
  readonly touch: { isTouched: boolean };
}

interface Evaluated {
  readonly answer: Answer;
  readonly isTouched: boolean;
}

/** Reads expressions under an assumption. */
export interface Evaluator {
  readonly file: FileModel;
  readonly provenance: Provenance;
  /** What the value of `node` is. */
  readonly evaluate: (node: PlainNode, world: World) => Answer;
  /** Whether `node` may come out so. */
  mayBe(condition: Condition, world: World): boolean;
}
