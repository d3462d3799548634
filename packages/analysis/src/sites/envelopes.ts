import { isEnvelope, isReturnCode } from '../evidence/envelope.ts';
import { quotedTexts, readSchema } from '../evidence/schemas.ts';
import { literalsOf } from '../flow/literals.ts';
import type { PlainNode, StringNode } from '../tree/nodes.ts';
import { alternativesOf } from '../declared/alternatives.ts';
import type { Collector, Subject } from './collector.ts';
import { columnAt } from './columns.ts';
import { collectionOf, collectionOfColumn, valuesOf } from './members.ts';
import { passedFor } from './passed-values.ts';

const byEnvelope: Subject = { evidence: { kind: 'envelope' }, isLowerCased: false };

/** Evidence E3: message codes in envelopes that the file writes: literals, types, JSON strings. */
export function collectEnvelopes(collector: Collector): void {
  const { file } = collector;
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  const seen = new Set<PlainNode>();
  for (const { parent, value, type } of file.propertiesByName().get(messageCode) ?? []) {
    if (parent?.kind === 'object' && value && isEnvelope(parent, file)) {
      if (!addSchema(collector, value)) addPassed(collector, value, []);
      for (const member of parent.members) {
        if (member.kind === 'spread') addPassed(collector, member.argument, [messageCode]);
      }
    }
    if (parent?.kind === 'objectType' && type && isEnvelope(parent, file)) addType(collector, type, seen);
  }
  for (const { parent: assignment, object } of file.membersNamed(messageCode)) {
    // `reply.mc = 'AUTH_103'`, where the file writes the envelope `reply`.
    if (assignment?.kind === 'assign' && assignment.operator === '=' && isWritten(object, collector)) {
      addPassed(collector, assignment.value, []);
    }
  }
  const [ofCode, ofReturnCode] = [`"${messageCode}"`, `"${returnCode}"`];
  for (const text of file.nodesOf('string')) {
    if (text.value.includes(ofCode) && text.value.includes(ofReturnCode)) addJson(collector, text);
  }
}

/** Whether an expression is an envelope that the file writes, and the target of an assignment below it. */
function isWritten(object: PlainNode, { file, provenance }: Collector): boolean {
  const { parent } = object;
  if (parent?.parent?.kind !== 'assign' || parent.parent.target !== parent) return false;
  return [...provenance.flow.valueOf(object).places].some(
    ({ base, root: { node } }) => !base && node.kind === 'object' && isEnvelope(node, file),
  );
}

/** A value, and what the file's calls pass for it where it is a parameter: `reply(1, 'AUTH_103')`. */
function addPassed(collector: Collector, value: PlainNode, path: readonly string[]): void {
  if (path.length === 0) addValue(collector, value);
  for (const passed of passedFor(value, path, collector.provenance)) addValue(collector, passed);
}

function addValue(collector: Collector, value: PlainNode): void {
  const column = columnAt(value, collector.provenance);
  if (column) collector.addCollection(collectionOfColumn(column), byEnvelope);
  for (const { literal, owner } of literalsOf(value, collector.provenance)) {
    const collection = owner && collectionOf(owner, collector.provenance.resolver);
    if (collection) collector.addCollection(collection, byEnvelope);
    else collector.addLiteral({ literal }, 'value', byEnvelope, undefined);
  }
}

/** What a schema says that the `mc` beside an `rc` is: `z.enum(['AUTH_103'])`. Whether the value is one. */
function addSchema(collector: Collector, value: PlainNode): boolean {
  const { leaves, expressions } = readSchema(value, collector.file);
  for (const leaf of leaves) {
    if (leaf.kind === 'key') collector.addLiteral({ literal: leaf }, 'value', byEnvelope, undefined);
    else addSchemaLeaf(collector, leaf);
  }
  for (const node of expressions) {
    for (const { written, start, end } of quotedTexts(node, collector.file)) {
      addWithin(collector, node, 'within', written, start, end);
    }
  }
  return leaves.length + expressions.length > 0;
}

/** A list that is spread, or an enum or object of which the schema takes the values, is a collection of codes. */
function addSchemaLeaf(collector: Collector, leaf: PlainNode): void {
  const { resolver } = collector.provenance;
  const node = leaf.kind === 'spread' ? leaf.argument : leaf;
  const resolved = node.kind === 'string' ? undefined : resolver.resolve(node);
  const collection = resolved && (valuesOf(resolved, resolver) ?? collectionOf(resolved, resolver));
  if (collection) collector.addCollection(collection, byEnvelope);
  else addValue(collector, node);
}

/** The declared type of an `mc`: a literal, a union, or the name of one; or of an enum. */
function addType(collector: Collector, type: PlainNode, seen: Set<PlainNode>): void {
  for (const node of alternativesOf(type, collector.file, seen)) {
    if (node.kind === 'unionType' || node.kind === 'enum') {
      const collection = collectionOf(node, collector.provenance.resolver);
      if (collection) collector.addCollection(collection, byEnvelope);
    } else if (node.kind === 'string' && node.parent?.kind !== 'unionType') {
      collector.addLiteral({ literal: node }, 'type', byEnvelope, undefined);
    }
  }
}

/** An envelope as JSON inside a string. The code is sought in the text as written, where its range is known. */
function addJson(collector: Collector, node: StringNode): void {
  const { fields } = collector.file.knowledge.catalogue.api;
  const { value } = node;
  if (!isJson(value) || !hasReturnCode(value, collector)) return;
  const written = collector.file.source.text.slice(node.start, node.end);
  const pattern = new RegExp(String.raw`\\?"${fields.messageCode}\\?"\s*:\s*\\?"([^"\\]*)\\?"`, 'dg');
  for (const match of written.matchAll(pattern)) {
    const code = match[1] ?? '';
    const [from, to] = match.indices?.[1] ?? [0, 0];
    addWithin(collector, node, 'json', code, node.start + from, node.start + to);
  }
}

/** A code that is a part of a text. */
function addWithin(
  collector: Collector,
  node: StringNode,
  place: 'json' | 'within',
  written: string,
  start: number,
  end: number,
): void {
  collector.addSite({
    place,
    written,
    start,
    end,
    textStart: start,
    textEnd: end,
    node,
    ...byEnvelope,
    type: undefined,
    group: undefined,
  });
}

/** Whether every `rc` in a JSON text is one that XT sends: `{"rc":12}` is another system's envelope. */
function hasReturnCode(json: string, { file }: Collector): boolean {
  const { returnCode } = file.knowledge.catalogue.api.fields;
  const pattern = new RegExp(String.raw`"${returnCode}"\s*:\s*"?([^",}\s]*)`, 'g');
  return [...json.matchAll(pattern)].every(([, code = '']) => isReturnCode(code, file));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
