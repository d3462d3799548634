import type { Analysis } from '../../corroboration/analysis.ts';
import { isWritten } from '../../bodies/states/events.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { ObjectNode, PlainNode } from '../../tree/nodes.ts';
import type { FieldRead } from './field-reads.ts';

/**
 * Whether the file itself gives a body the field: writes it there, or has an answer of its own in the body's place,
 * such as `.catch((error) => ({ msg: error.message }))`.
 */
export function isGivenByFile(read: FieldRead, analysis: Analysis): boolean {
  const { file, bodies, provenance } = analysis;
  const { flow, contexts } = provenance;
  const { field, source } = read;
  const isBody = (node: PlainNode): boolean =>
    provenance.keys.mayBe(unwrap(node)).has(read.body) || bodies.bodyAt(node) !== undefined;
  if (file.membersNamed(field).some((member) => isWritten(member) && isBody(member.object))) return true;
  const assigned = file.callsByMethod().get('assign') ?? [];
  if (assigned.some(({ args: [target] }) => target && isBody(target))) return true;
  const value =
    'origin' in source
      ? source.origin.from
        ? flow.valueOf(source.origin.from)
        : flow.valueOfParameter(source.origin.owner, source.origin.index)
      : flow.valueOf(source.object);
  return [...contexts.expand(value).places].some(
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
