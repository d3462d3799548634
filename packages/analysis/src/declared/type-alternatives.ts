import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { formOf } from './type-form.ts';

/**
 * The types that a value of `type` is or may be, `type` first, through the names that the file declares: not what it
 * holds. Those in `seen` are left out, and those that are given out are put into it.
 */
export function typeAlternativesOf(
  type: PlainNode,
  file: FileModel,
  seen: Set<PlainNode>,
): readonly PlainNode[] {
  const found: PlainNode[] = [];
  const open = [type];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    found.push(node);
    for (const part of formOf(node, file).parts) {
      if (part.as === 'whole' || part.as === 'alternative') open.push(part.type);
    }
  }
  return found;
}
