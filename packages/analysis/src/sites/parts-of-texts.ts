import { isReturnCode } from '../evidence/envelope.ts';
import type { StringNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import { byEnvelope } from './site.ts';

/** An envelope as JSON inside a string. The code is sought in the text as written, where its range is known. */
export function addJson(collector: Collector, node: StringNode): void {
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
export function addWithin(
  collector: Collector,
  node: StringNode,
  kind: 'json' | 'within',
  written: string,
  start: number,
  end: number,
): void {
  collector.addSite({
    kind,
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
