import type { Analysis } from '../../corroboration/analysis.ts';
import { formOf } from '../../declared/type-form.ts';
import type { FileModel } from '../../file/file.ts';
import { librariesByModule, librariesByType } from '../../knowledge/http-libraries.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { PlainNode, TypeReferenceNode } from '../../tree/nodes.ts';
import type { FieldRead } from './field-reads.ts';

/** A type as a node, or as the text of a cast, which has no node. */
type Given = PlainNode | string;

/** Values are followed through so many names and calls to the types that are written for them. */
const deepest = 12;

/** Types of JavaScript's that have no fields but those of what they are given. */
const holding = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
]);

/** Words that stand for types without fields of their own, or for types of which nothing is said. */
const keywords =
  /^(?:any|unknown|object|void|never|null|undefined|string|number|boolean|bigint|symbol|const|typeof|readonly|keyof)$/;

/** Whether a type that is given to the body has the field, or may have it: whoever wrote it knows more of the answer. */
export function isDeclared({ source, object, field }: FieldRead, analysis: Analysis): boolean {
  const { file } = analysis;
  if (object && file.types?.properties(object.host).includes(field)) return true;
  const given: Given[] = [];
  if ('origin' in source) {
    gatherAround(source.pattern, file, given);
    if (source.origin.from) gather(source.origin.from, analysis, given, deepest);
  } else {
    given.push(...castBehind(source.object, source.property.start, file));
    gather(source.object, analysis, given, deepest);
  }
  return given.some((type) =>
    typeof type === 'string' ? isInText(type, field, file) : isIn(type, field, file),
  );
}

/** The type that is written for what a pattern takes apart. */
function gatherAround(pattern: PlainNode, file: FileModel, given: Given[]): void {
  let at: PlainNode | undefined = pattern;
  while (at && at.kind !== 'declarator' && at.kind !== 'param' && at.kind !== 'block') at = at.parent;
  if (at?.kind !== 'declarator' && at?.kind !== 'param') return;
  if (at.type) given.push(at.type);
  if (at.kind === 'declarator' && at.init) given.push(...castBehind(at.init, at.end, file));
}

/** The types that are written for a value, for what it is taken from, and by what it is asked with. */
function gather(node: PlainNode, analysis: Analysis, given: Given[], depth: number): void {
  const { file, provenance } = analysis;
  const inner = (part: PlainNode): void => {
    given.push(...castBehind(part, node.end, file));
    gather(part, analysis, given, depth - 1);
  };
  if (depth === 0) return;
  switch (node.kind) {
    case 'await':
      inner(node.argument);
      break;
    case 'assign':
      inner(node.value);
      break;
    case 'logical':
      inner(node.left);
      break;
    case 'member':
      inner(node.object);
      break;
    case 'call': {
      given.push(...node.types);
      const owner = provenance.calls.calledFunction(node);
      for (const made of [owner, ...node.args]) {
        if (made?.kind === 'function' && made.returnType) given.push(made.returnType);
      }
      if (node.callee.kind === 'member') inner(node.callee);
      break;
    }
    case 'name': {
      const binding = file.scopes.bindingOf(node);
      for (const declaration of binding?.declarations ?? []) {
        if (declaration.kind !== 'declarator' && declaration.kind !== 'param') continue;
        if (declaration.type) given.push(declaration.type);
      }
      for (const { from } of binding?.sources ?? []) {
        if (!from) continue;
        given.push(...castBehind(from, from.parent?.end ?? from.end, file));
        gather(from, analysis, given, depth - 1);
      }
    }
  }
}

/** `(await reply.json()) as Reply`: casts have no node, only the text has them. */
function castBehind({ end }: PlainNode, limit: number, file: FileModel): readonly string[] {
  const [, type] = /^[\s)]*(?:as|satisfies)\s+([^;]+)/.exec(file.source.text.slice(end, limit)) ?? [];
  return type === undefined ? [] : [type];
}

function isInText(type: string, field: string, file: FileModel): boolean {
  if (type.includes('{')) return new RegExp(`[{;,\\s]['"]?${field}['"]?\\??\\s*:|\\[|&`).test(type);
  return (type.match(/[\w$]+/g) ?? []).some((word) => {
    if (keywords.test(word) || holding.has(word)) return false;
    const declared = file.nodesOf('typeDeclaration').filter(({ name }) => name.name === word);
    return declared.length === 0 || declared.some((node) => isIn(node, field, file));
  });
}

/** Whether a value of a type has a field, or what the type holds has; also where the type cannot be read. */
function isIn(type: PlainNode, field: string, file: FileModel): boolean {
  const seen = new Set([type]);
  for (const node of seen) {
    const { own, parts, parameter } = formOf(node, file);
    if (own && propertyNamed(own, field)) return true;
    // An index signature has any field.
    if (node.kind === 'typeReference' && node.typeName === 'Record') return true;
    if (own?.kind === 'objectType' && own.members.some(({ kind }) => kind !== 'property')) return true;
    if (!own && parts.length === 0 && !parameter && !isEmpty(node, file)) return true;
    for (const part of parts) seen.add(part.type);
  }
  return false;
}

/** Whether a type that has no parts says nothing of fields. */
function isEmpty(type: PlainNode, file: FileModel): boolean {
  if (type.kind === 'typeReference') return isOfLibrary(type, file);
  if (type.kind !== 'other') return true;
  return keywords.test(file.files.of(type).source.text.slice(type.start, type.end));
}

/** `Response`, `AxiosResponse`: what a request resolves to, and nothing of the body; `T` of a function. */
function isOfLibrary({ root, typeName, args }: TypeReferenceNode, file: FileModel): boolean {
  const [declaration] = (root && file.scopes.bindingOf(root)?.declarations) ?? [];
  if (!declaration) return args.length === 0 && /^(?:[A-Z]\w?|[A-Z]*Response|Promise)$/.test(typeName);
  const source = declaration.parent?.kind === 'import' ? declaration.parent.source : undefined;
  return source !== undefined && (librariesByModule.has(source) || librariesByType.has(source));
}
