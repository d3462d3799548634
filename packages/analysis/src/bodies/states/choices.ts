import type { FileModel } from '../../file/file.ts';
import { methodOf } from '../../flow/functions.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Assumptions } from './assumptions.ts';
import { afterAsking, asked, failing, ok, type States, unasked } from './bits.ts';
import { itemsWritten } from './items.ts';
import { standingOf } from './roles.ts';
import type { Track } from './track.ts';

/** Methods whose callback chooses among the items of a list. */
export const choosing: ReadonlySet<string> = new Set([
  'filter',
  'find',
  'findLast',
  'findIndex',
  'findLastIndex',
]);

/** Whether a choice tells of one item alone: of those that are written in a row, the first that is found hides the others. */
export function hidesOthers(call: CallNode, provenance: Provenance): boolean {
  const { callee } = call;
  const isPosition = /^find(?:Last)?Index$/.test(methodOf(call) ?? '');
  return isPosition && callee.kind === 'member' && itemsWritten(callee.object, provenance).length > 0;
}

/** What is known of the items that a callback chooses among. */
interface Choices {
  /**
   * The states behind a choice: of the items of a success alone, or others too.
   *
   * @param states what the callback makes of them
   * @param before those in front of the call, where it hides some items from what asks for its answer
   */
  after(call: CallNode, made: FunctionNode, track: Track, states: States, before?: States): States;
}

export function createChoices(assumptions: Assumptions, file: FileModel): Choices {
  return {
    after(call, made, track, states, before) {
      const { ofSuccess, ofFailure } = assumptions.answered(call, made, track);
      const isOfFailures = ofSuccess === false;
      if ((isOfFailures || ofFailure === false) && isOnlyCounted(call, isOfFailures, file))
        return before !== undefined && ofFailure === true ? before : states;
      if (ofFailure === false) return (states & ~(unasked | asked | failing)) | ok;
      return isOfFailures ? afterAsking(states) : states;
    },
  };
}

/** Names in a row that a choice is given: `const bad = …; const count = bad.length`. */
const mostNames = 4;

/**
 * Whether what is chosen among bodies is only counted, printed or tested for being there: then nobody has looked at
 * those that were not chosen, and a test says itself what it tells.
 *
 * @param isOfFailures whether it is the refused ones: who goes through them still looks at no other
 */
function isOnlyCounted(choice: CallNode, isOfFailures: boolean, file: FileModel): boolean {
  let nodes: readonly PlainNode[] = [choice];
  for (let names = 0; names < mostNames && nodes.length > 0; names++) {
    const next: PlainNode[] = [];
    for (const node of nodes) {
      const { parent } = node;
      const isGoneThrough = parent?.kind === 'loop' && parent.head[1] === node;
      const isTaken = parent?.kind === 'member' && parent.object === node && memberName(parent) !== 'length';
      if (!isOfFailures && (isGoneThrough || isTaken)) return false;
      if (isGoneThrough) continue;
      const { role, declarator } = standingOf(node, () => false, file);
      if (role === 'left' || role === 'passed' || role === 'answered') return false;
      if (role !== 'named') continue;
      const target = declarator?.kind === 'declarator' ? declarator.target : undefined;
      const binding = target?.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
      if (binding) next.push(...file.scopes.referencesOf(binding));
    }
    nodes = next;
  }
  return nodes.length === 0;
}
