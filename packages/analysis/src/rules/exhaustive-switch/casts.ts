import type { PlainSource, SwitchNode } from '../../tree/nodes.ts';
import { headOf } from '../../text/heads.ts';

/** Types to which a cast leaves every text. */
const open = new Set(['string', 'any', 'unknown', 'const', 'never']);

/** Whether the subject of a switch is cast to a type of its own: casts have no node, only the text has them. */
export function isSubjectCast(node: SwitchNode, source: PlainSource): boolean {
  const { subject } = node;
  const head = headOf(node, source);
  const before = source.text.slice(head.start, subject.start);
  const behind = source.text.slice(subject.end, head.end);
  const [, named] =
    /<\s*([\w$.]+)[^<]*>\s*\(*$/.exec(before) ?? /\b(?:as|satisfies)\s+([\w$.'"]+)/.exec(behind) ?? [];
  return named !== undefined && !open.has(named);
}
