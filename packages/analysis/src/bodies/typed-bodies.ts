import type { FileModel } from '../file/file.ts';
import type { Provenance } from '../flow/provenance.ts';
import { isBodyType, isNamedBodyType } from '../evidence/declared-types.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { unchecked } from './values.ts';
import type { Body } from './values.ts';

/**
 * The body that a value is by its type (evidence E1): `XtResponse` or a configured name; any type with all four fields
 * of the envelope, which nobody else was seen to have; or one with rc, mc and result in a file that has XT in it. A
 * type whose rc can only be that of a success has been looked at: TypeScript narrows it so.
 */
export function typedBody(
  node: PlainNode,
  file: FileModel,
  provenance: Provenance,
  isXtAsWritten: () => boolean,
): Body | undefined {
  const { types } = file;
  const { fields, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const { returnCode, messageArguments, result } = fields;
  const properties = types && isBodyType(node, file) ? types.properties(node.host) : [];
  if (!types || !properties.includes(result)) return undefined;
  const isWhole = properties.includes(messageArguments);
  if (!isWhole && !isNamedBodyType(node, file) && !isXtAsWritten()) return undefined;
  // What the file writes itself needs no look: a mock, a default.
  if (provenance.resolver.resolve(node)?.kind === 'object') return undefined;
  const codes = types.propertyLiterals(node.host, returnCode);
  if (codes?.every((code) => code === String(outcomeReturnCodes.success))) return undefined;
  return { kind: 'body', reason: 'type', isSpot: false, isChecked: unchecked };
}
