import type { FileModel } from '../file/file.ts';
import type { Step } from '../flow/place.ts';
import { propertyNamed } from '../tree/keys.ts';
import { joinedMember } from './joined.ts';
import { isExpression, readSchema } from './schemas.ts';
import { createTypeReader, type TypeReader } from '../declared/declared-type.ts';
import type { ObjectNode, ObjectTypeNode, PlainNode, PropertyNode } from '../tree/nodes.ts';

/** Evidence E3: `rc` and `mc` stand side by side in an object literal, an interface or a type. */
export function isEnvelope(node: ObjectNode | ObjectTypeNode, file: FileModel): boolean {
  const { fields } = file.knowledge.catalogue.api;
  if (!propertyNamed(node, fields.messageCode)) return false;
  const returnCode = joinedMember(node, fields.returnCode, file);
  if (!returnCode) return false;
  return isReturnCodeMember(returnCode, file);
}

function isReturnCodeMember({ value, type }: PropertyNode, file: FileModel): boolean {
  return [value, type].every((written) => !written || canBeReturnCode(written, file));
}

/** A schema without literals may be of anything: `z.number()`. */
function isSchemaOfReturnCode(value: PlainNode, file: FileModel): boolean {
  const literals = returnCodesInSchema(value, file);
  return literals.length === 0 || literals.some((literal) => isReturnCode(literal.written, file));
}

/** A return code that a schema lists. */
interface ListedReturnCode {
  readonly written: string | number | boolean;
  readonly start: number;
  readonly end: number;
}

/** The literals that a schema of an rc lists: `z.literal(200)`, arktype's `'0 | 1'`. */
export function returnCodesInSchema(value: PlainNode, file: FileModel): readonly ListedReturnCode[] {
  const { leaves, expressions } = readSchema(value, file);
  const numbers = expressions.flatMap(({ start, value: text }) =>
    Array.from(text.matchAll(/(?<![\w.'"<>=%])-?\d+(?![\w.'"])/g), ({ index, 0: written }) => ({
      written: Number(written),
      start: start + 1 + index,
      end: start + 1 + index + written.length,
    })),
  );
  return [
    ...numbers,
    ...leaves.flatMap((leaf): ListedReturnCode[] => {
      const { start, end } = leaf;
      const literal = leaf.kind === 'unary' && leaf.operator === '-' ? leaf.argument : leaf;
      if (literal.kind === 'constant') {
        const written = literal.value === 'true';
        return written || literal.value === 'false' ? [{ written, start, end }] : [];
      }
      if (literal.kind !== 'number' && literal.kind !== 'string') return [];
      return [{ written: literal === leaf ? literal.value : -Number(literal.value), start, end }];
    }),
  ];
}

/**
 * Whether a return code may be what `node` writes: a value or a type. `rc: 4711` and `rc: 'London'` are another
 * system's envelope; a negative number is a client's own, for a call that never arrived.
 */
function canBeReturnCode(node: PlainNode, file: FileModel): boolean {
  switch (node.kind) {
    case 'string':
    case 'number':
      return isExpression(node, file) ? isSchemaOfReturnCode(node, file) : isReturnCode(node.value, file);
    case 'call':
    case 'name':
      return isSchemaOfReturnCode(node, file);
    case 'unionType':
      return node.members.some((member) => canBeReturnCode(member, file));
    default:
      return true;
  }
}

/** Whether XT has such a return code; as a string it is tolerated, since one project saw it live. */
export function isReturnCode(value: string | number | boolean, { knowledge }: FileModel): boolean {
  return knowledge.catalogue.returnCodes.some(({ code }) => String(code) === String(value));
}

const readers = new WeakMap<FileModel, TypeReader>();

/**
 * The ways from a value of a declared type to the envelopes in it: none from `Body` and `Promise<Body>` themselves,
 * `data` from `AxiosResponse<Body>`, any item from `Body[]`, where the file declares `Body` with `rc` and `mc`.
 */
export function envelopesIn(type: PlainNode, file: FileModel): readonly (readonly Step[])[] {
  let reader = readers.get(file);
  if (!reader) readers.set(file, (reader = createEnvelopeReader(file)));
  return reader.pathsIn(type);
}

/** Seeks envelopes in the types of a file. */
export function createEnvelopeReader(file: FileModel): TypeReader {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  return createTypeReader(file, {
    members: [returnCode, messageCode],
    isFound: (_, [rc, mc]) => rc !== undefined && mc !== undefined && isReturnCodeMember(rc, file),
    isGuessed: true,
  });
}
