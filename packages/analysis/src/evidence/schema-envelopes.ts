import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { parsedBy } from '../flow/parsers.ts';
import { constantOf } from '../flow/library-words.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { CallNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import { isEnvelope, returnCodesInSchema } from './envelope.ts';
import { joinedMember } from './joined.ts';
import { refusesFailures } from './refined-schemas.ts';

/** The envelopes that a schema describes, as the file writes them: `z.object({ rc: …, mc: … })`. */
export function envelopesOfSchema(schema: PlainNode, file: FileModel): readonly ObjectNode[] {
  return objectsOfSchema(schema, file).filter((object) => isEnvelope(object, file));
}

/** The objects that the file writes into a schema, whose members are those of what it reads. */
export function objectsOfSchema(schema: PlainNode, file: FileModel): readonly ObjectNode[] {
  return partsOfSchema(schema, file).objects;
}

/** What the file writes a schema with. */
interface SchemaParts {
  readonly objects: readonly ObjectNode[];
  readonly calls: readonly CallNode[];
}

function partsOfSchema(schema: PlainNode, file: FileModel): SchemaParts {
  const known = partsIn(file);
  const at = constantOf(schema, file);
  let found = known.get(at);
  if (!found) known.set(at, (found = readParts(at, file)));
  return found;
}

/** A schema is read once, however many bodies it reads. */
const partsIn = once((_: FileModel) => new Map<PlainNode, SchemaParts>());

function readParts(schema: PlainNode, file: FileModel): SchemaParts {
  const objects: ObjectNode[] = [];
  const calls: CallNode[] = [];
  const seen = new Set<PlainNode>();
  const open = [schema];
  for (let node = open.pop(); node; node = open.pop()) {
    const at = constantOf(node, file);
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.kind === 'object') objects.push(at);
    else if (at.kind === 'array') open.push(...at.elements);
    else if (at.kind === 'call') {
      calls.push(at);
      open.push(...at.args);
      if (at.callee.kind === 'member') open.push(at.callee.object);
    }
  }
  return { objects, calls };
}

/**
 * Whether a call only reads a body by a schema: it neither asks nor acts. A schema that wants the rc of a success throws
 * at every other, and one that another module writes may do anything.
 */
export function isReadingOnly(call: CallNode, provenance: Provenance): boolean {
  const { flow, calls } = provenance;
  const { file } = flow.parts;
  const schema = parsedBy(call, file)?.schema;
  if (!schema) return false;
  const parameter = schema.kind === 'name' ? file.scopes.bindingOf(schema)?.parameter : undefined;
  const schemas = parameter
    ? calls.callsOf(parameter.owner).map(({ args }) => args[parameter.index])
    : [schema];
  return schemas.length > 0 && schemas.every((one) => one !== undefined && isOpenSchema(one, provenance));
}

/** Whether a schema of the file takes bodies of any rc. */
function isOpenSchema(schema: PlainNode, provenance: Provenance): boolean {
  const { file } = provenance.flow.parts;
  const { fields } = file.knowledge.catalogue.api;
  const [success] = file.knowledge.catalogue.returnCodes;
  const envelopes = envelopesOfSchema(schema, file);
  const codes = envelopes.flatMap((envelope) => {
    const value = joinedMember(envelope, fields.returnCode, file)?.value;
    return value ? returnCodesInSchema(value, file) : [];
  });
  const isPinned =
    codes.length >= envelopes.length && codes.every(({ written }) => written === success?.code);
  return envelopes.length > 0 && !isPinned && !refusesFailures(partsOfSchema(schema, file).calls, provenance);
}
