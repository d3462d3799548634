import type { NameNode, PlainNode } from '../tree/nodes.ts';
import { keyName } from '../tree/keys.ts';
import { type PatternStep, restFrom } from './bindings.ts';

/** A name that a pattern binds, how to get there from the whole value, and its default. */
export interface BoundName {
  readonly name: NameNode;
  readonly path: readonly PatternStep[];
  readonly fallback: PlainNode | undefined;
}

/** Every name that `pattern` binds: `{ data: { mc: code = '' } }` binds `code` at `data`, `mc`. */
export function boundNames(
  pattern: PlainNode,
  path: readonly PatternStep[] = [],
  fallback?: PlainNode,
): readonly BoundName[] {
  switch (pattern.kind) {
    case 'name':
      return [{ name: pattern, path, fallback }];
    case 'default':
      return boundNames(pattern.target, path, pattern.value);
    case 'spread':
      return boundNames(pattern.argument, [...path, undefined]);
    case 'objectPattern':
      return pattern.members.flatMap((member) => {
        // `...rest` holds all that the pattern leaves: for every question here, the value itself.
        if (member.kind === 'spread') return boundNames(member.argument, path);
        if (member.kind !== 'property') return [];
        return member.value ? boundNames(member.value, [...path, keyName(member)]) : [];
      });
    case 'arrayPattern':
      return pattern.elements.flatMap((element, index) =>
        element.kind === 'spread'
          ? boundNames(element.argument, index === 0 ? path : [...path, restFrom(index)])
          : boundNames(element, [...path, String(index)]),
      );
    default:
      return [];
  }
}
