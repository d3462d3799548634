import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** A regular expression that the file writes: `/^AUTH_/`, `new RegExp('^AUTH_')`. */
export interface Regex {
  /** What it wants, as written: in a text, a backslash is two. */
  readonly source: string;
  /** Where that begins in the file. */
  readonly start: number;
  readonly flags: string;
}

/** The regular expression that a node writes; undefined where it writes none. */
export function regexOf(node: PlainNode, file: FileModel): Regex | undefined {
  const { text } = file.source;
  if (node.kind === 'constant') {
    const [, source, flags = ''] = /^\/([^]*)\/(\w*)$/.exec(text.slice(node.start, node.end)) ?? [];
    return source === undefined ? undefined : { source, start: node.start + 1, flags };
  }
  if (!isRegExp(node, file)) return undefined;
  const [pattern, flags] = node.kind === 'call' ? node.args : [];
  if (pattern?.kind !== 'string') return undefined;
  const source = text.slice(pattern.start + 1, pattern.end - 1);
  return { source, start: pattern.start + 1, flags: flags?.kind === 'string' ? flags.value : '' };
}

/** Whether a node is a call of `RegExp`, with `new` or without. */
export function isRegExp(node: PlainNode, { scopes }: FileModel): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'RegExp') return false;
  return scopes.bindingOf(node.callee) === undefined;
}
