import type { FileModel } from '../../file/file.ts';
import { formOf } from '../../declared/type-form.ts';
import { keyName } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/**
 * Whether the type that is written for an object lists all keys that it may have, and not each of `keys`: one that is
 * added would not compile.
 */
export function isClosedTo(keys: readonly string[], { parent }: PlainNode, file: FileModel): boolean {
  const type = parent?.kind === 'declarator' || parent?.kind === 'property' ? parent.type : undefined;
  const listed = type && listedKeys(type, file);
  return listed !== undefined && keys.some((key) => !listed.has(key));
}

/** The keys of a type that is made of written members alone; undefined where it may have others. */
function listedKeys(type: PlainNode, file: FileModel): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  // Goes on to what is added on the way.
  const types = new Set([type]);
  for (const at of types) {
    const { own, parts } = formOf(at, file);
    const wholes = parts.filter(({ as }) => as === 'whole');
    if (parts.some(({ as }) => as === 'alternative') || own?.kind === 'class') return undefined;
    if (!own && wholes.length === 0) return undefined;
    for (const member of own?.members ?? []) {
      const key = member.kind === 'property' ? keyName(member) : undefined;
      if (key === undefined) return undefined;
      keys.add(key);
    }
    for (const whole of wholes) types.add(whole.type);
  }
  return keys;
}
