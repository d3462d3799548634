import type { PlainNode } from '../../../tree/nodes.ts';

/** What a person calls a collection: its variable or property, or `this map` where it has none. */
export function holderName(owner: PlainNode, isFirstWord: boolean): string {
  const name = nameOf(owner);
  if (name !== undefined) return name;
  const what = owner.kind === 'object' ? 'map' : owner.kind === 'array' ? 'list' : 'type';
  return `${isFirstWord ? 'This' : 'this'} ${what}`;
}

function nameOf(owner: PlainNode): string | undefined {
  if (owner.kind === 'typeDeclaration') return owner.name.name;
  for (let inner = owner, outer = owner.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.kind) {
      // `Object.freeze({…})`, `new Map([…])`
      case 'call':
        if (outer.callee === inner) return undefined;
        break;
      case 'declarator':
        return outer.init === inner ? nameText(outer.target) : undefined;
      case 'property':
        return outer.value === inner ? nameText(outer.key) : undefined;
      case 'assign':
        return outer.value === inner ? nameText(outer.target) : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

function nameText(node: PlainNode): string | undefined {
  let last = node;
  while (last.kind === 'member') last = last.property;
  return last.kind === 'name' || last.kind === 'key' ? last.name : undefined;
}
