import { once } from '../../basics/once.ts';
import { assertionOf } from '../../flow/assertions.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { isPlain, isQuestion } from './calls.ts';

/**
 * Whether what is passed for a parameter may decide something in its function. A path that only goes into an address does
 * not: the function does the same for each, however many it is called with.
 */
export const mayDecide = once((provenance: Provenance) => {
  const { scopes } = provenance.flow.parts.file;
  return once((binding: Binding): boolean =>
    scopes.referencesOf(binding).some((name) => !isSentOnly(name, provenance)),
  );
});

/** Whether a value goes nowhere but into a call of something that the files do not write. */
function isSentOnly(name: PlainNode, { calls, flow }: Provenance): boolean {
  const { file } = flow.parts;
  /** Whether a call goes out of the files, and does not answer by what it is given alone. */
  const isSending = (call: CallNode): boolean =>
    !calls.calledFunction(call) &&
    !assertionOf(call, file) &&
    !isQuestion(call) &&
    !isPlain(call, file.scopes);
  for (let at = name; ;) {
    const { parent } = at;
    switch (parent?.kind) {
      case 'template':
      case 'spread':
      case 'object':
      case 'property':
      case 'array':
        break;
      case 'binary':
        if (parent.operator !== '+') return false;
        break;
      case 'call':
        return parent.callee !== at && isSending(parent);
      case 'statement':
        return true;
      default:
        return false;
    }
    at = parent;
  }
}
