import type { FileModel } from '../file/file.ts';
import type { Functions } from '../flow/functions.ts';
import type { Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import type { PatternStep } from '../scope/bindings.ts';
import { boundNames } from '../scope/bound-names.ts';
import { keyName } from '../tree/keys.ts';
import type {
  FunctionNode,
  NameNode,
  NodeOf,
  ObjectPatternNode,
  PlainNode,
  PropertyNode,
} from '../tree/nodes.ts';

/** What a pattern takes apart: an expression or a parameter, and the way from there to the pattern. */
export type PatternOrigin = { readonly path: readonly PatternStep[] } & (
  | { readonly from: PlainNode }
  | { readonly from: undefined; readonly owner: FunctionNode; readonly index: number }
);

/** A property that an object pattern takes from a value. */
export interface PatternRead {
  readonly body: Place;
  readonly origin: PatternOrigin;
  readonly name: string;
  readonly property: PropertyNode;
  readonly pattern: ObjectPatternNode;
}

export interface Patterns {
  readonly reads: readonly PatternRead[];
  /** Whether anything reads a name that the property binds. */
  isUsed(property: PropertyNode): boolean;
}

/** Every property that the file's object patterns take, with the place that they take it from. */
export function createPatterns(file: FileModel, { bodyPlaces, flow }: Provenance): Patterns {
  const { functions } = flow.parts;
  function placeOf(origin: PatternOrigin): Place {
    if (origin.from) return bodyPlaces.placeBelow(origin.from, origin.path);
    return bodyPlaces.below(bodyPlaces.placeOfParameter(origin.owner, origin.index), origin.path);
  }
  const reads = file.nodesOf('objectPattern').flatMap((pattern) => {
    const origin = originOf(pattern, functions);
    if (!origin) return [];
    const body = placeOf(origin);
    return pattern.members.flatMap((property): readonly PatternRead[] => {
      const name = property.kind === 'property' ? keyName(property) : undefined;
      return property.kind === 'property' && name !== undefined
        ? [{ body, origin, name, property, pattern }]
        : [];
    });
  });
  function isReferredTo(name: NameNode): boolean {
    const binding = file.scopes.bindingOf(name);
    return binding !== undefined && file.scopes.referencesOf(binding).length > 0;
  }
  return {
    reads,
    isUsed: ({ value }) => value !== undefined && boundNames(value).some(({ name }) => isReferredTo(name)),
  };
}

/** Climbs from a pattern to what it takes apart; undefined where that is not known. */
function originOf(pattern: ObjectPatternNode, functions: Functions): PatternOrigin | undefined {
  const path: PatternStep[] = [];
  for (let outer = pattern.parent; outer; outer = outer.parent) {
    switch (outer.kind) {
      case 'property':
        path.unshift(keyName(outer));
        break;
      case 'default':
      case 'objectPattern':
        break;
      case 'declarator':
        return outer.init ? { from: outer.init, path } : ofLoop(outer, path);
      case 'assign':
        return { from: outer.value, path };
      case 'param':
        return ofParameter(outer, path, functions);
      default:
        return undefined;
    }
  }
  return undefined;
}

/** `for (const { rc, mc } of bodies)` */
function ofLoop({ parent }: NodeOf<'declarator'>, path: readonly PatternStep[]): PatternOrigin | undefined {
  const loop = parent?.parent;
  const iterated = loop?.kind === 'loop' && loop.keyword === 'for-of' ? loop.head[1] : undefined;
  return iterated && { from: iterated, path: [undefined, ...path] };
}

function ofParameter(
  param: NodeOf<'param'>,
  path: readonly PatternStep[],
  functions: Functions,
): PatternOrigin | undefined {
  const owner = param.parent;
  return owner?.kind === 'function'
    ? { from: undefined, owner, index: functions.positionOf(param, owner), path }
    : undefined;
}
