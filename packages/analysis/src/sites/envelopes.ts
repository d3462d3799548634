import { isEnvelope } from '../evidence/envelope.ts';
import { quotedTexts, readSchema } from '../evidence/schemas.ts';
import { literalsOf } from '../flow/literals.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { typeAlternativesOf } from '../declared/type-alternatives.ts';
import { argumentsFor } from '../declared/type-arguments.ts';
import { formOf } from '../declared/type-form.ts';
import type { Collector } from './collector.ts';
import { columnAt } from './columns.ts';
import { takeApart } from './meetings.ts';
import { collectionOf, collectionOfColumn, valuesOf } from './members.ts';
import { addMet } from './met-literals.ts';
import { addJson, addWithin } from './parts-of-texts.ts';
import { passedFor } from './passed-values.ts';
import { byEnvelope } from './site.ts';
import { isWrittenEnvelope } from './written-envelopes.ts';

/** Evidence E3: message codes in envelopes that the file writes: literals, types, JSON strings. */
export function collectEnvelopes(collector: Collector): void {
  const { file } = collector;
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  const seen = new Set<PlainNode>();
  const added = new Set<unknown>();
  for (const { parent, value, type } of file.propertiesByName().get(messageCode) ?? []) {
    if (parent?.kind === 'object' && value && isEnvelope(parent, file)) {
      if (!addSchema(collector, value, added) && !addPattern(collector, value)) {
        addPassed(collector, value, []);
      }
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
  return isWrittenEnvelope(object, file, provenance);
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
    if (collection && collector.file.files.isOwn(collection.node)) {
      collector.addCollection(collection, byEnvelope);
    } else collector.addLiteral({ literal }, 'value', byEnvelope, undefined, value);
  }
}

/** What a pattern wants for the `mc` beside an `rc`: `P.union('AUTH_103')`. Whether the value is one. */
function addPattern(collector: Collector, value: PlainNode): boolean {
  if (value.kind !== 'call' && value.kind !== 'name') return false;
  const met = takeApart({ node: value, path: [], isThrown: false }, value, value, collector.file);
  if (met.every((meeting) => meeting.met === value)) return false;
  for (const meeting of met) addMet(collector, meeting, byEnvelope);
  return true;
}

/** What a schema says that the `mc` beside an `rc` is: `z.enum(['AUTH_103'])`. Whether the value is one. */
function addSchema(collector: Collector, value: PlainNode, added: Set<unknown>): boolean {
  const texts = readSchema(value, collector.file);
  const { leaves, expressions, parts } = texts;
  const isSchema = leaves.length + expressions.length + parts.length > 0;
  if (added.has(texts)) return true;
  if (isSchema) added.add(texts);
  for (const leaf of leaves) {
    if (leaf.kind === 'key') collector.addLiteral({ literal: leaf }, 'value', byEnvelope, undefined);
    else addSchemaLeaf(collector, leaf);
  }
  for (const node of expressions) {
    for (const { written, start, end } of quotedTexts(node, collector.file)) {
      addWithin(collector, node, 'within', written, start, end);
    }
  }
  for (const { node: met, as } of parts) {
    const described = { node: value, path: [], isThrown: false };
    addMet(collector, { value: described, met, as, group: met, isExcluded: false }, byEnvelope);
  }
  return isSchema;
}

/** A list that is spread, or an enum or object of which the schema takes the values, is a collection of codes. */
function addSchemaLeaf(collector: Collector, leaf: PlainNode): void {
  const { resolver } = collector.provenance;
  const node = leaf.kind === 'spread' ? leaf.argument : leaf;
  const resolved = node.kind === 'string' ? undefined : resolver.resolve(node);
  const collection = resolved && (valuesOf(resolved, resolver) ?? collectionOf(resolved, resolver));
  if (collection) collector.addCollection(collection, byEnvelope, node);
  else addPassed(collector, node, []);
}

/** The declared type of an `mc`: a literal, a union, or the name of one; or of an enum. */
function addType(collector: Collector, written: PlainNode, seen: Set<PlainNode>): void {
  const { file, provenance } = collector;
  const open = [written];
  for (let type = open.pop(); type; type = open.pop()) {
    for (const node of typeAlternativesOf(type, file, seen)) {
      // `Reply<'AUTH_103' | 'AUTH_104'>`: what a generic envelope is given for its mc.
      const { parameter } = formOf(node, file);
      if (parameter) open.push(...argumentsFor(parameter, file));
      if (node.kind === 'unionType' || node.kind === 'enum') {
        const collection = collectionOf(node, provenance.resolver);
        if (collection) collector.addCollection(collection, byEnvelope, type);
      } else if (node.kind === 'string' && node.parent?.kind !== 'unionType') {
        collector.addLiteral({ literal: node }, 'type', byEnvelope, undefined, type);
      }
    }
  }
}
