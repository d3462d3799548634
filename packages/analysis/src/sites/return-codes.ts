import { returnCodesInSchema } from '../evidence/envelope.ts';
import { joinedMember } from '../evidence/joined.ts';
import { objectsOfSchema } from '../evidence/schema-envelopes.ts';
import { hasSchemas, isLiteral, textsInSchema } from '../evidence/schemas.ts';
import type { FileModel } from '../file/file.ts';
import { valueBelow } from '../flow/below.ts';
import { parsedBy } from '../flow/parsers.ts';
import type { Provenance } from '../flow/provenance.ts';
import { sentinelText } from '../flow/provenance.ts';
import { type Trace, tracersOf } from '../evidence/read-fields.ts';
import { canCarry } from '../flow/carrying.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { equalities } from '../tree/operators.ts';
import { meetingsIn } from './matched-patterns.ts';
import type { ReturnCodeSite } from './site.ts';

/** Literals that the return code of a body is compared with, in comparisons and cases. */
export function collectReturnCodes(file: FileModel, provenance: Provenance): readonly ReturnCodeSite[] {
  const { resolver } = provenance;
  const { returnCode } = tracersOf(provenance);
  const sites = new Map<number, ReturnCodeSite>();
  const sentinels = new Set<string>();
  const comparedWithNames: PlainNode[] = [];
  const addSentinels = ({ bodies, sentinels: found }: Trace): void => {
    if (bodies.size > 0) for (const sentinel of found) sentinels.add(sentinelText(sentinel));
  };

  function compare(value: PlainNode, other: PlainNode): void {
    // A named constant may serve other comparisons too: only what is written here is judged here.
    const literal = other.kind === 'unary' && other.operator === '-' ? other.argument : other;
    if (!canCarry(value)) return;
    if (literal.kind !== 'number' && literal.kind !== 'string') {
      comparedWithNames.push(value);
      return;
    }
    const trace = returnCode.trace(value);
    if (trace.bodies.size === 0 || !trace.isAlone) return;
    addSentinels(trace);
    const written = literal === other ? literal.value : -Number(literal.value);
    sites.set(other.start, {
      written,
      start: other.start,
      end: other.end,
      value,
      bodies: trace.bodies,
      isInSchema: false,
      isSentinel: false,
    });
  }

  for (const { operator, left, right } of file.nodesOf('binary')) {
    if (!equalities.has(operator)) continue;
    compare(left, right);
    compare(right, left);
  }
  for (const { subject, cases } of file.nodesOf('switch')) {
    for (const { test } of cases) if (test) compare(subject, test);
  }
  for (const site of expectedReturnCodes(file, provenance)) sites.set(site.start, site);
  for (const site of parsedReturnCodes(file, provenance)) sites.set(site.start, site);
  if (sites.size === 0) return schemaReturnCodes(file);
  for (const value of comparedWithNames) addSentinels(returnCode.trace(value));
  for (const value of writtenReturnCodes(file)) {
    const written = resolver.resolve(value) ?? value;
    // `{ rc: response.status, … }` may be anything.
    if (written.kind === 'member' && returnCode.trace(written).bodies.size === 0)
      return schemaReturnCodes(file);
    sentinels.add(sentinelText(written));
  }
  return [
    ...Array.from(sites.values(), (site) => ({ ...site, isSentinel: sentinels.has(String(site.written)) })),
    ...schemaReturnCodes(file),
  ];
}

/** Literals that the rc of a body meets in patterns and in expected objects. */
function expectedReturnCodes(file: FileModel, provenance: Provenance): readonly ReturnCodeSite[] {
  const { flow } = provenance;
  const { returnCode } = tracersOf(provenance);
  return meetingsIn(file).flatMap(({ value: { node, path, isThrown }, met, as }): ReturnCodeSite[] => {
    if (!isLiteral(met) || as !== 'whole' || isThrown) return [];
    const { bodies } = returnCode.traceValue(() => valueBelow(node, path, flow));
    const { value: written, start, end } = met;
    return bodies.size > 0
      ? [{ written, start, end, value: met, bodies, isInSchema: false, isSentinel: false }]
      : [];
  });
}

/** Literals of an rc in a schema that reads a body: `Reply.parse(await response.json())`. */
function parsedReturnCodes(file: FileModel, provenance: Provenance): readonly ReturnCodeSite[] {
  const { flow } = provenance;
  const { returnCode } = tracersOf(provenance);
  const field = file.knowledge.catalogue.api.fields.returnCode;
  if (!hasSchemas(file)) return [];
  return file.nodesOf('call').flatMap((call): ReturnCodeSite[] => {
    const parsed = parsedBy(call, file);
    const values = parsed?.schema ? objectsOfSchema(parsed.schema, file) : [];
    return values.flatMap((object): ReturnCodeSite[] => {
      const value = propertyNamed(object, field)?.value;
      const listed = value ? returnCodesInSchema(value, file) : [];
      if (!parsed || !value || listed.length === 0) return [];
      const { bodies } = returnCode.traceValue(() => valueBelow(parsed.argument, [field], flow));
      if (bodies.size === 0) return [];
      return listed.map((one) => ({ ...one, value, bodies, isInSchema: false, isSentinel: false }));
    });
  });
}

/** Literals of an rc in schemas whose mc lists one of XT's codes: `{ rc: z.literal(200), mc: z.literal('SUCCESS') }`. */
function schemaReturnCodes(file: FileModel): readonly ReturnCodeSite[] {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  return (file.propertiesByName().get(returnCode) ?? []).flatMap(({ value, parent }): ReturnCodeSite[] => {
    const code = parent?.kind === 'object' ? joinedMember(parent, messageCode, file)?.value : undefined;
    if (!value || !code || !textsInSchema(code, file).some((text) => file.knowledge.isKnown(text))) return [];
    const site = { value, bodies: new Set<never>(), isInSchema: true, isSentinel: false };
    return returnCodesInSchema(value, file).map((listed) => ({ ...site, ...listed }));
  });
}

/** What the file writes as rc into objects of its own, and not into patterns: `{ rc: -1, … }` for a call that never arrived. */
export function writtenReturnCodes(file: FileModel): readonly PlainNode[] {
  const { returnCode } = file.knowledge.catalogue.api.fields;
  const met = new Set(meetingsIn(file).map((meeting) => meeting.met));
  return (file.propertiesByName().get(returnCode) ?? []).flatMap(({ key, value, parent }) =>
    key.kind === 'key' && value && parent?.kind === 'object' && !met.has(value) ? [value] : [],
  );
}
