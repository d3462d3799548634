import type { FileModel } from '../../file/file.ts';
import { itemPosition } from '../../flow/functions.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Of } from './bodies-of.ts';
import { placesOfItems } from './items.ts';
import type { Standing } from './roles.ts';
import { functionHandedOn } from './running-functions.ts';

/** What a function has to do with a body. */
interface Answered extends Of {
  readonly kind: string;
  readonly standing: Standing;
}

/** A call that asks each item of a list for its outcome: what it gives is made of theirs. */
interface Answering {
  readonly node: CallNode;
  readonly of: Of;
}

/**
 * `bodies.every(isOk)`, `bodies.filter((body) => body.rc !== 0)`
 *
 * @param eventsIn what has to do with bodies in a function
 */
export function answeringCalls(
  file: FileModel,
  provenance: Provenance,
  eventsIn: (made: FunctionNode) => Iterable<Answered>,
): readonly Answering[] {
  return file.nodesOf('call').flatMap((node): readonly Answering[] => {
    const [callback] = node.args;
    const made = callback && functionOf(callback, provenance);
    if (!made || itemPosition(node) === undefined || node.callee.kind !== 'member') return [];
    // Who goes through what was chosen asks for it there.
    if (node.parent?.kind === 'loop') return [];
    const answered = [...eventsIn(made)].filter(
      ({ kind, standing }) => kind !== 'result' && kind !== 'body' && standing.role === 'answered',
    );
    const [first] = answered;
    if (!first) return [];
    const isWritten = made === callback;
    const places = isWritten
      ? answered.flatMap((one) => [...one.places])
      : [...placesOfItems(node.callee.object, provenance)];
    const certain = isWritten ? first.certain : provenance.bodyPlaces.placeOf(node);
    return [
      { node, of: { certain, places: new Set(places), list: isWritten ? first.list : node.callee.object } },
    ];
  });
}

function functionOf(callback: PlainNode, { resolver }: Provenance): FunctionNode | undefined {
  if (callback.kind === 'function') return callback;
  return callback.kind === 'name' ? functionHandedOn(callback, resolver) : undefined;
}
