import type { FileModel } from '../../file/file.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/**
 * Whether the condition around a test asks the same body for what other systems' answers have: `d.rc === 0 || d.code === 0
 * || d.data`. Where no address says who answers, several systems are asked alike.
 */
export function isAskedAlike(
  test: PlainNode,
  body: Place,
  file: FileModel,
  { bodyPlaces }: Provenance,
): boolean {
  const { code, result } = file.knowledge.catalogue.api.absentFields;
  let condition = test;
  while (condition.parent?.kind === 'logical' || condition.parent?.kind === 'unary')
    condition = condition.parent;
  return [...code, ...result].some((field) => {
    const members = file.membersNamed(field);
    for (let index = firstFrom(condition.start, members); index < members.length; index++) {
      const member = members[index];
      if (!member || member.start >= condition.end) return false;
      if (bodyPlaces.placeOf(unwrap(member.object)) === body) return true;
    }
    return false;
  });
}
