import { addTo } from '../basics/grouped.ts';
import { lazy } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Place } from '../flow/place.ts';
import { reachedBy } from '../flow/reaching.ts';
import type { Provenance } from '../flow/provenance.ts';
import { unwrap } from '../flow/unwrap.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Patterns } from './pattern-reads.ts';

/** The fields that a file reads on bodies, also where a function gets them. */
export interface FieldsRead {
  /** Whether the file reads one of some fields on the body. */
  has(body: Place, fields: readonly string[]): boolean;
}

export function createFieldsRead(
  file: FileModel,
  { bodyPlaces, flow, calls }: Provenance,
  patterns: Patterns,
): FieldsRead {
  const { fields: own, futures } = file.knowledge.catalogue.api;

  /** Reads the file when first asked: of most files nobody asks. */
  const fieldsRead = lazy(() => {
    const found = new Map<Place, Set<string>>();
    const record = (body: Place, field: string): void => {
      addTo(found, body, field);
    };
    for (const name of new Set([...Object.values(own), ...futures.fields])) {
      const members = file.membersNamed(name).filter((member) => !isWritten(member));
      const objects = members.map(({ object }) => unwrap(object));
      for (const { place } of reachedBy(objects, flow, calls)) record(place, name);
      for (const object of objects) record(bodyPlaces.placeOf(object), name);
    }
    for (const { body, name, property } of patterns.reads) {
      // A name that nobody reads tells nobody anything.
      if (patterns.isUsed(property)) record(body, name);
    }
    return found;
  });

  return {
    has: (body, fields) => fields.some((field) => fieldsRead().get(body)?.has(field)),
  };
}

function isWritten(node: PlainNode): boolean {
  return node.parent?.kind === 'assign' && node.parent.target === node && node.parent.operator === '=';
}
