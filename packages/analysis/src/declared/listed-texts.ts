import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { createSolver, type Solver } from '../flow/solver.ts';
import { maxFlowSteps, maxTimesWorkedOut } from '../knowledge/thresholds.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { PlainNode, TypeReferenceNode } from '../tree/nodes.ts';
import { valuesOf } from './asked-values.ts';
import { anyText, inAny, inBoth, isSameTexts, only, type Texts, without } from './texts.ts';
import { keysOfMembers, type WordSaid, wordOf } from './type-words.ts';

/** What a type says of texts; undefined where nobody knows: no file says, or it takes working a type out. */
interface Said {
  /** The strings that a value of it may be. */
  readonly texts: Texts | undefined;
  /** The keys that an object, or a Map, of it may have. */
  readonly keys: Texts | undefined;
}

const nothing: Said = { texts: undefined, keys: undefined };
const anything: Said = { texts: anyText, keys: anyText };
const noText: Said = { texts: only([]), keys: only([]) };

/** The strings that a value of a type may be, as files write it. */
export function textsListedBy(type: PlainNode, file: FileModel): Texts | undefined {
  return solverIn(file).solve(type).texts;
}

/** The keys that an object, or a Map, of a type may have, as files write it. */
export function keysListedBy(type: PlainNode, file: FileModel): Texts | undefined {
  return solverIn(file).solve(type).keys;
}

const solverIn = once((file: FileModel): Solver<PlainNode, Said> =>
  createSolver<PlainNode, Said>({
    read: (type, ask) => read(type, ask, file),
    nothing,
    unknown: nothing,
    isSame: (first, second) => isSameTexts(first.texts, second.texts) && isSameTexts(first.keys, second.keys),
    grown: (_, said) => said,
    maxTimes: maxTimesWorkedOut,
    maxSteps: maxFlowSteps,
  }),
);

type Ask = (type: PlainNode) => Said;

function read(type: PlainNode, ask: Ask, file: FileModel): Said {
  switch (type.kind) {
    case 'string':
      return { texts: only([type.value]), keys: undefined };
    case 'number':
      return noText;
    case 'unionType':
      return ofAll(type.members.map(ask));
    case 'intersectionType': {
      const all = type.members.map(ask);
      return { texts: all.map(({ texts }) => texts).reduce(inBoth), keys: ofAll(all).keys };
    }
    case 'objectType':
      return { texts: anyText, keys: keysOfMembers(type, file) };
    case 'typeDeclaration':
      return type.heritage.length === 0 ? ask(type.value) : ofAll([type.value, ...type.heritage].map(ask));
    case 'enum':
      return { texts: valuesOf(type.members), keys: undefined };
    case 'typeReference':
      return ofReference(type, ask, file);
    case 'other':
      return ofWord(wordOf(type, file), ask);
    default:
      return nothing;
  }
}

function ofAll(all: readonly Said[]): Said {
  return { texts: inAny(all.map(({ texts }) => texts)), keys: inAny(all.map(({ keys }) => keys)) };
}

function ofWord(said: WordSaid, ask: Ask): Said {
  switch (said.word) {
    case 'anything':
      return anything;
    case 'no text':
      return noText;
    case 'keyof':
      return { texts: ask(said.type).keys, keys: undefined };
    case 'keyed by':
      return { texts: anyText, keys: ask(said.type).texts };
    case 'same as':
      return ask(said.type);
    case 'listed':
      return said;
    case undefined:
      return nothing;
  }
}

function ofReference(type: TypeReferenceNode, ask: Ask, file: FileModel): Said {
  const isDotted = type.typeName !== type.root?.name;
  // A value and a type may have one name: `const Code = …; type Code = …`.
  const declarations = (type.root ? file.files.declarationsOf(type.root) : []).filter(
    ({ kind }) => kind !== 'declarator',
  );
  if (declarations.length === 0) return isDotted ? nothing : ofLanguage(type, ask);
  const { packages } = file.knowledge.catalogue.api;
  return ofAll(
    declarations.map((node): Said => {
      // The catalogue's own types of codes have them all.
      if (node.kind === 'imported')
        return node.parent?.kind === 'import' && packages.includes(node.parent.source) ? anything : nothing;
      if (!isDotted) return node.kind === 'enum' || node.kind === 'typeDeclaration' ? ask(node) : nothing;
      const name = type.typeName.slice(type.typeName.indexOf('.') + 1);
      const member = node.kind === 'enum' ? propertyNamed(node, name) : undefined;
      return { texts: member && valuesOf([member]), keys: undefined };
    }),
  );
}

/** The types of the language, by what they make of what they are given. */
function ofLanguage({ typeName, args: [first, second] }: TypeReferenceNode, ask: Ask): Said {
  if (!first) return nothing;
  switch (typeName) {
    case 'Record':
    case 'Map':
    case 'ReadonlyMap':
      return { texts: anyText, keys: ask(first).texts };
    case 'Partial':
    case 'Readonly':
    case 'Required':
    case 'NonNullable':
    case 'Promise':
      return ask(first);
    case 'Pick':
      return { texts: anyText, keys: second && ask(second).texts };
    case 'Omit':
      return { texts: anyText, keys: second && without(ask(first).keys, ask(second).texts) };
    case 'Exclude':
      return { texts: second && without(ask(first).texts, ask(second).texts), keys: undefined };
    case 'Extract':
      return { texts: second && inBoth(ask(first).texts, ask(second).texts), keys: undefined };
    default:
      return nothing;
  }
}
