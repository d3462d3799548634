import type { Analysis } from '../../../corroboration/analysis.ts';
import { queriedBy, type Query } from '../../../declared/type-queries.ts';
import type { FileModel } from '../../../file/file.ts';
import { spelling } from '../../../sites/site.ts';
import { flatten } from '../../../tree/flatten.ts';
import type {
  ArrayNode,
  DeclaratorNode,
  ObjectNode,
  PlainNode,
  PropertyNode,
  TypeDeclarationNode,
} from '../../../tree/nodes.ts';
import type { Carried, Carriers } from './carried.ts';
import { addPlace, addUnmended, emptyPart, keyPlaceOf, type Part } from './part.ts';

/** The types of the language that are keyed by their first argument, and those whose every argument may list keys. */
export const keyed = new Set(['Record', 'Map', 'ReadonlyMap', 'WeakMap', 'Pick', 'Omit']);
export const transparent = new Set([
  ...['Partial', 'Readonly', 'Required', 'NonNullable', 'Exclude', 'Extract'],
  ...['Set', 'ReadonlySet', 'Array', 'ReadonlyArray', 'const'],
]);

/** The types that a collection is declared with: their keys are mended with its own. */
export function followAnnotation(
  around: DeclaratorNode | PropertyNode,
  { path }: Carried,
  part: Part,
  carriers: Carriers,
): void {
  if (path.length > 0) return;
  const { type } = around;
  if (type) addTypeKeys(type, part, carriers);
}

/** The keys that a type lists, wherever it lists them; what another module lists is not known. */
export function addTypeKeys(whole: PlainNode, part: Part, carriers: Carriers): void {
  const { file } = carriers.analysis;
  for (const type of flatten(whole, (at) => partsOf(at, file))) {
    const queried = type.kind === 'other' ? queriedBy(type, file) : undefined;
    if (queried && file.files.isOwn(queried.value)) part.next.add(queriedPart(queried, carriers));
    else if (queried) addUnmended(part, 'unclear', type.start);
    else addKeysOf(type, part, carriers);
  }
}

/** What `typeof X` asks X for: its keys, or what it lists. */
function queriedPart({ value, part: asked }: Query, carriers: Carriers): Part {
  const known = carriers.queried[asked].get(value);
  if (known) return known;
  const part = emptyPart();
  carriers.queried[asked].set(value, part);
  if (value.kind === 'array' || (value.kind === 'object' && asked === 'keys')) {
    addOwnKeys(value, part, carriers);
    carriers.follow(value, { path: [], isList: value.kind === 'array', isShared: false }, part);
  } else {
    const named = value.members.map((member) =>
      member.kind === 'property' ? (asked === 'keys' ? member.key : member.value) : undefined,
    );
    addKeys(named, part);
  }
  return part;
}

function partsOf(type: PlainNode, file: FileModel): readonly PlainNode[] | undefined {
  if (type.kind === 'unionType') return type.members;
  return type.kind === 'other' && !queriedBy(type, file) ? type.children : undefined;
}

function addKeysOf(type: PlainNode, part: Part, carriers: Carriers): void {
  switch (type.kind) {
    case 'string': {
      const place = keyPlaceOf(type);
      if (place) addPlace(part, type.value, place);
      return;
    }
    case 'objectType':
      addKeys(
        type.members.map((member) => (member.kind === 'property' ? member.key : undefined)),
        part,
      );
      return;
    case 'typeReference': {
      const binding = type.root && carriers.analysis.file.scopes.bindingOf(type.root);
      for (const node of binding?.declarations ?? []) {
        if (node.kind === 'typeDeclaration') part.next.add(declaredPart(node, carriers));
        else if (node.kind === 'imported' && !isOfCatalogue(node, carriers.analysis))
          addUnmended(part, 'unclear', type.start);
      }
      if (binding) return;
      const args = keyed.has(type.typeName) ? type.args.slice(0, 1) : type.args;
      if (keyed.has(type.typeName) || transparent.has(type.typeName))
        for (const argument of args) addTypeKeys(argument, part, carriers);
      return;
    }
  }
}

/** `Record<MessageCode, …>`: the catalogue's own type has no misspelt code. */
function isOfCatalogue({ parent }: PlainNode, { file }: Analysis): boolean {
  return parent?.kind === 'import' && file.knowledge.catalogue.api.packages.includes(parent.source);
}

/** A type that the file declares: its keys, and those of the other tables that are declared with it. */
export function declaredPart(declaration: TypeDeclarationNode, carriers: Carriers): Part {
  const known = carriers.types.get(declaration);
  if (known) return known;
  const part = emptyPart();
  carriers.types.set(declaration, part);
  carriers.todo.push(() => {
    readDeclaration(declaration, part, carriers);
  });
  return part;
}

function readDeclaration(declaration: TypeDeclarationNode, part: Part, carriers: Carriers): void {
  part.isTyped = true;
  if (declaration.parent?.kind === 'export') addUnmended(part, 'exported', declaration.start);
  addTypeKeys(declaration.value, part, carriers);
  for (const type of declaration.heritage) addTypeKeys(type, part, carriers);
  const { scopes } = carriers.analysis.file;
  const binding = scopes.bindingOf(declaration.name);
  for (const { parent } of binding ? scopes.referencesOf(binding) : []) {
    if (parent?.kind === 'export') addUnmended(part, 'exported', parent.start);
    if (parent?.kind === 'typeReference') carriers.followType(parent, part);
  }
}

/** The keys of an object, the elements of a list, the first elements of pairs, where they are spelled, and in its casts. */
export function addOwnKeys(owner: ObjectNode | ArrayNode, part: Part, carriers: Carriers): void {
  const members =
    owner.kind === 'object'
      ? owner.members.map((member) => (member.kind === 'property' ? member.key : undefined))
      : owner.elements.map((element) => (element.kind === 'array' ? element.elements[0] : element));
  addKeys(members, part);
  for (const type of owner.casts) addTypeKeys(type, part, carriers);
}

function addKeys(keys: readonly (PlainNode | undefined)[], part: Part): void {
  const spelled = keys.flatMap((key) => (key?.kind === 'string' || key?.kind === 'key' ? key : []));
  const beside = new Set(spelled.map(spelling));
  for (const key of spelled) {
    const place = keyPlaceOf(key);
    if (place) addPlace(part, spelling(key), { ...place, beside });
  }
}
