import { isEnvelope, isReturnCode } from '../evidence/envelope.ts';
import { literalsOf } from '../flow/literals.ts';
import type { PlainNode, StringNode } from '../tree/nodes.ts';
import { alternativesOf } from '../declared/alternatives.ts';
import type { Collector, Subject } from './collector.ts';
import { collectionOf } from './members.ts';

const byEnvelope: Subject = { evidence: { kind: 'envelope' }, isLowerCased: false };

/** Evidence E3: message codes in envelopes that the file writes: literals, types, JSON strings. */
export function collectEnvelopes(collector: Collector): void {
  const { file } = collector;
  const { messageCode, returnCode } = file.knowledge.catalogue.api.fields;
  const seen = new Set<PlainNode>();
  for (const { parent, value, type } of file.propertiesByName().get(messageCode) ?? []) {
    if (parent?.kind === 'object' && value && isEnvelope(parent, file)) addValue(collector, value);
    if (parent?.kind === 'objectType' && type && isEnvelope(parent, file)) addType(collector, type, seen);
  }
  const [ofCode, ofReturnCode] = [`"${messageCode}"`, `"${returnCode}"`];
  for (const text of file.nodesOf('string')) {
    if (text.value.includes(ofCode) && text.value.includes(ofReturnCode)) addJson(collector, text);
  }
}

function addValue(collector: Collector, value: PlainNode): void {
  for (const { literal, owner } of literalsOf(value, collector.provenance)) {
    const collection = owner && collectionOf(owner, collector.provenance.resolver);
    if (collection && collector.file.files.isOwn(collection.node)) {
      collector.addCollection(collection, byEnvelope);
    } else collector.addLiteral({ literal }, 'value', byEnvelope, undefined, value);
  }
}

/** The declared type of an `mc`: a literal, a union, or the name of one; or of an enum. */
function addType(collector: Collector, type: PlainNode, seen: Set<PlainNode>): void {
  for (const node of alternativesOf(type, collector.file, seen)) {
    if (node.kind === 'unionType' || node.kind === 'enum') {
      const collection = collectionOf(node, collector.provenance.resolver);
      if (collection) collector.addCollection(collection, byEnvelope, type);
    } else if (node.kind === 'string' && node.parent?.kind !== 'unionType') {
      collector.addLiteral({ literal: node }, 'type', byEnvelope, undefined, type);
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
    const [textStart, textEnd] = [node.start + from, node.start + to];
    collector.addSite({
      place: 'json',
      written: code,
      start: textStart,
      end: textEnd,
      textStart,
      textEnd,
      node,
      ...byEnvelope,
      type: undefined,
      group: undefined,
    });
  }
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
