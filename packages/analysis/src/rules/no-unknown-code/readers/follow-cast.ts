import { castBehind } from '../../../text/casts.ts';
import type { PlainNode } from '../../../tree/nodes.ts';
import type { Carriers } from './carried.ts';
import { declaredPart } from './key-types.ts';
import { addPlace, type Part } from './part.ts';

const named = /(['"])([^'"\\\n]+)\1|[A-Za-z_$][\w$]*(\s*\??\s*:(?!:))?/g;

/** `T as Waits`, `Object.freeze({ … }) satisfies Record<'AUHT_103', number>`, `T[mc as 'AUHT_103']`: what the text says. */
export function followCast(node: PlainNode, part: Part, carriers: Carriers): void {
  const { file } = carriers.analysis;
  const cast = node.parent && castBehind(node, node.parent, file.source);
  if (!cast) return;
  for (const { 0: found, 2: spelled, 3: colon, index } of file.source.text
    .slice(cast.start, cast.end)
    .matchAll(named)) {
    const start = cast.start + index;
    if (spelled !== undefined)
      addPlace(part, spelled, { start: start + 1, end: start + found.length - 1, form: 'text' });
    else if (colon !== undefined) {
      const name = found.slice(0, found.length - colon.length);
      addPlace(part, name, { start, end: start + name.length, form: 'key' });
    } else {
      for (const { parent } of file.namesByName().get(found) ?? [])
        if (parent?.kind === 'typeDeclaration' && parent.name.name === found)
          part.next.add(declaredPart(parent, carriers));
    }
  }
}
