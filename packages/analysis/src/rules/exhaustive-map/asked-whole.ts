import { isGoingThrough, queriedBy } from '../../declared/type-queries.ts';
import type { FileModel } from '../../file/file.ts';
import type { NameNode, PlainNode } from '../../tree/nodes.ts';

/** Types that are made of names only go so far: each is another declaration that was read. */
const mostTypes = 50;

/**
 * Whether a type of the file asks for something under each name or text of a collection: `Record<Code, string>` of an enum,
 * `{ [K in keyof typeof TEXTS]: … }` of a map. What has that type lacks each name that is added.
 */
export function isAskedWhole(owner: PlainNode, file: FileModel): boolean {
  const names: (NameNode | undefined)[] = [nameOf(owner)];
  // Goes on to what is added on the way.
  for (const name of names) {
    const binding = name && file.scopes.bindingOf(name);
    if (names.length > mostTypes) return true;
    for (const { parent } of binding ? file.scopes.referencesOf(binding) : []) {
      if (parent?.kind !== 'typeReference' && parent?.kind !== 'other') continue;
      const asked = askedBy(parent, file);
      if (asked === 'whole') return true;
      if (asked) names.push(asked);
    }
  }
  return false;
}

function nameOf(owner: PlainNode): NameNode | undefined {
  if (owner.kind === 'enum') return owner.name;
  let at = owner.parent;
  while (at?.kind === 'call') at = at.parent;
  return at?.kind === 'declarator' && at.target.kind === 'name' ? at.target : undefined;
}

/** Where a type of names goes: into one that has all of them for keys, or into a type that the file declares. */
function askedBy(type: PlainNode, file: FileModel): 'whole' | NameNode | undefined {
  for (let inner = type, outer = type.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.kind) {
      case 'unionType':
        break;
      case 'typeReference':
        if (outer.args[0] !== inner) return undefined;
        if (outer.typeName === 'Record') return isPartial(outer) ? undefined : 'whole';
        if (outer.typeName !== 'Readonly') return undefined;
        break;
      case 'other':
        if (queriedBy(outer, file)) break;
        if (!isGoingThrough(outer, inner, file)) return undefined;
        if (isMapped(outer, file)) return isOptional(inner, outer, file) ? undefined : 'whole';
        break;
      case 'typeDeclaration':
        return outer.name;
      default:
        return undefined;
    }
  }
  return undefined;
}

function isPartial({ parent }: PlainNode): boolean {
  return parent?.kind === 'typeReference' && parent.typeName === 'Partial';
}

function isMapped({ start, end }: PlainNode, { source }: FileModel): boolean {
  return source.text.slice(start, end).startsWith('{');
}

/** `{ [K in Code]?: … }` */
function isOptional(keys: PlainNode, { end }: PlainNode, { source }: FileModel): boolean {
  return /^[^\]]*\]\s*\+?\?/.test(source.text.slice(keys.end, end));
}
