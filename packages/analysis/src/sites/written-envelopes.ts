import { isEnvelope } from '../evidence/envelope.ts';
import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Whether an expression is an envelope that the file, or a module that it calls, writes out, whatever else it holds. */
export function isWrittenEnvelope(object: PlainNode, { files }: FileModel, { flow }: Provenance): boolean {
  const { places } = flow.valueOf(object);
  return (
    places.size > 0 &&
    [...places].every(
      ({ base, root: { node } }) => !base && node.kind === 'object' && isEnvelope(node, files.of(node)),
    )
  );
}
