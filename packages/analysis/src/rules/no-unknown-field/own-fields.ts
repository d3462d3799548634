import type { Analysis } from '../../corroboration/analysis.ts';
import { isOverwritten } from '../../bodies/states/events.ts';
import type { Value } from '../../flow/value.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { ObjectNode, PlainNode } from '../../tree/nodes.ts';
import type { FieldRead } from './field-reads.ts';

/** Whether something else may be in the place of the body: what a `catch` gets was perhaps thrown by others. */
export function mayBeOther(read: FieldRead, { provenance }: Analysis): boolean {
  return valueOf(read, provenance).isOpen;
}

/** All that a read may be taken from. */
function valueOf({ source }: FieldRead, { flow }: Analysis['provenance']): Value {
  if (!('origin' in source)) return flow.valueOf(source.object);
  const { origin } = source;
  return origin.from ? flow.valueOf(origin.from) : flow.valueOfParameter(origin.owner, origin.index);
}

/**
 * Whether the file itself gives a body the field: writes it there, or has an answer of its own in the body's place,
 * such as `.catch((error) => ({ msg: error.message }))`.
 */
export function isGivenByFile(read: FieldRead, analysis: Analysis): boolean {
  const { file, bodies, provenance } = analysis;
  const { contexts } = provenance;
  const { field } = read;
  const isBody = (node: PlainNode): boolean =>
    provenance.bodyPlaces.mayBe(unwrap(node)).has(read.body) || bodies.bodyAt(node) !== undefined;
  if (file.membersNamed(field).some((member) => isOverwritten(member) && isBody(member.object))) return true;
  const assigned = file.callsByMethod().get('assign') ?? [];
  if (assigned.some(({ args: [target] }) => target && isBody(target))) return true;
  return [...contexts.expand(valueOf(read, provenance)).places].some(
    ({ base, root }) => !base && root.node.kind === 'object' && mayHold(root.node, field),
  );
}

function mayHold(made: ObjectNode, field: string): boolean {
  return (
    propertyNamed(made, field) !== undefined ||
    made.members.some(
      (member) => member.kind === 'spread' || (member.kind === 'property' && member.isComputed),
    )
  );
}
