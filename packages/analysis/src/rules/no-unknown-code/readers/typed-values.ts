import { keysListedBy } from '../../../declared/listed-texts.ts';
import { indexOfType, isGoingThrough } from '../../../declared/type-queries.ts';
import type { FileModel } from '../../../file/file.ts';
import { flatten } from '../../../tree/flatten.ts';
import { keyName } from '../../../tree/keys.ts';
import type { PlainNode, TypeReferenceNode } from '../../../tree/nodes.ts';
import type { Carried, Carriers } from './carried.ts';
import { fieldPart, followTarget } from './carriers.ts';
import { isReachedFromOutside } from './outside.ts';
import { addOwnKeys, addTypeKeys, declaredPart, keyed, transparent } from './key-types.ts';
import { addPlace, addUnmended, keyPlaceOf, type Part } from './part.ts';

/**
 * Follows a type that has the keys of a collection to what is made of it (`Pick<T, 'AUHT_103'>`, `T['AUHT_103']`, `keyof
 * T`), and to the values that it is written for.
 */
export function followType(type: PlainNode, part: Part, carriers: Carriers): void {
  const { file } = carriers.analysis;
  let inner = type;
  for (let outer = inner.parent; outer; inner = outer, outer = outer.parent) {
    switch (outer.kind) {
      case 'unionType':
      case 'intersectionType':
        break;
      case 'typeReference':
        if (!isMadeOf(outer, inner)) return;
        // `Pick<T, 'AUHT_103'>`, `Exclude<keyof T, 'AUHT_103'>`
        if (choosing.has(outer.typeName) && outer.args[1]) addTypeKeys(outer.args[1], part, carriers);
        break;
      case 'other': {
        const index = indexOfType(outer, inner, file);
        // `(typeof CODES)[number]`
        if (index && isWord(index, 'number', file)) break;
        if (index) addTypeKeys(index, part, carriers);
        if (index || !isGoingThrough(outer, inner, file)) return;
        break;
      }
      case 'typeDeclaration':
        part.next.add(declaredPart(outer, carriers));
        return;
      default:
        followWritten(outer, inner, part, carriers);
        return;
    }
  }
}

function isWord({ start, end }: PlainNode, word: string, { source }: FileModel): boolean {
  return source.text.slice(start, end) === word;
}

const choosing = new Set(['Pick', 'Omit', 'Exclude', 'Extract']);

function isMadeOf({ typeName, args }: TypeReferenceNode, type: PlainNode): boolean {
  return args[0] === type && (keyed.has(typeName) || transparent.has(typeName));
}

/** What has a type that is written at `at`: a variable, a field, a parameter, what a function returns, a literal. */
function followWritten(at: PlainNode, type: PlainNode, part: Part, carriers: Carriers): void {
  const { provenance } = carriers.analysis;
  const carried = carriedBy(type, carriers);
  const put = (values: readonly (PlainNode | undefined)[], isFollowed = true): void => {
    for (const value of values) if (value) followLiterals(value, isFollowed, part, carriers);
  };
  switch (at.kind) {
    case 'declarator':
      put([at.init, ...assignedTo(at.target, carriers)]);
      if (carried) followTarget(at.target, carried, part, carriers);
      return;
    case 'param': {
      const owner = at.parent?.kind === 'function' ? at.parent : undefined;
      const index = owner?.params.indexOf(at) ?? -1;
      put(owner ? provenance.calls.callsOf(owner).map(({ args }) => args[index]) : []);
      put([at.target.kind === 'default' ? at.target.value : undefined, ...assignedTo(at.target, carriers)]);
      if (carried) followTarget(at.target, carried, part, carriers);
      if (owner && isReachedFromOutside(owner, carriers.analysis.file))
        addUnmended(part, 'handedOn', at.start);
      return;
    }
    case 'property': {
      const name = keyName(at);
      put([at.value]);
      if (carried && at.parent?.kind === 'class' && name !== undefined)
        part.next.add(fieldPart(at.parent, name, carried, carriers));
      return;
    }
    case 'function':
      // What it returns is read where it is called.
      put(provenance.calls.returnsOf(at), false);
      if (carried) for (const call of provenance.calls.callsOf(at)) carriers.follow(call, carried, part);
      if (isReachedFromOutside(at, carriers.analysis.file)) addUnmended(part, 'handedOn', at.start);
      return;
    case 'object':
    case 'array':
    case 'call':
      put([at]);
  }
}

/** How a value of a type is read; undefined where it has no keys, such as a text, or nobody knows. */
function carriedBy(type: PlainNode, { analysis }: Carriers): Carried | undefined {
  const isList = type.kind === 'typeReference' && lists.has(type.typeName);
  if (!isList && !keysListedBy(type, analysis.file)) return undefined;
  return { path: [], isList, isShared: false, isDeclared: true };
}

const lists = new Set(['Map', 'ReadonlyMap', 'WeakMap', 'Set', 'ReadonlySet']);

/** The literals that a value may be: their keys are those of the type, and a text of a type of keys is one of them. */
function followLiterals(value: PlainNode, isFollowed: boolean, part: Part, carriers: Carriers): void {
  for (const node of flatten(value, partsOf)) {
    const made = node.kind === 'call' ? node.args[0] : node;
    if (node.kind === 'string') {
      const place = keyPlaceOf(node);
      if (place) addPlace(part, node.value, place);
    } else if (made?.kind === 'object' || made?.kind === 'array') {
      addOwnKeys(made, part, carriers);
      const isList = made.kind === 'array' || (node.kind === 'call' && node.isNew);
      if (isFollowed) carriers.follow(node, { path: [], isList, isShared: false }, part);
    }
  }
}

function partsOf(node: PlainNode): readonly PlainNode[] | undefined {
  if (node.kind === 'conditional') return [node.whenTrue, node.whenFalse];
  return node.kind === 'logical' ? [node.left, node.right] : undefined;
}

/** What else a variable is given as a whole. */
function assignedTo(target: PlainNode, { analysis }: Carriers): readonly (PlainNode | undefined)[] {
  const binding = target.kind === 'name' ? analysis.file.scopes.bindingOf(target) : undefined;
  return (binding?.sources ?? []).filter(({ path }) => path.length === 0).map(({ from }) => from);
}
