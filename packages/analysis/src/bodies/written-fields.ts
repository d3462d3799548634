import type { FileModel } from '../file/file.ts';
import { propertyNamed } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';

/**
 * Whether a field may be asked of a body: its type has it, as far as a type is known or written. What is typed by
 * another module, or not at all, may have any.
 */
export function mayHaveField(
  body: PlainNode,
  field: string,
  { file }: { readonly file: FileModel },
): boolean {
  const properties = file.types?.properties(body.host) ?? [];
  if (properties.length > 0) return properties.includes(field);
  const binding = body.kind === 'name' ? file.scopes.bindingOf(body) : undefined;
  if (!argumentHasField()) return false;
  return (binding?.declarations ?? []).every((node) => {
    if (node.kind !== 'declarator' && node.kind !== 'param') return true;
    if (node.target !== body && node.target.kind !== 'name') return true;
    if (node.type) return hasField(node.type, field);
    return node.kind !== 'declarator' || !node.init || castHasField(node.init, node.end);
  });

  /** `http.get<{ result: Price[] }>(url)`: what a call is told that the body is. A type without a result is not the body's. */
  function argumentHasField(): boolean {
    let root = body;
    while (root.kind === 'member') root = root.object;
    const declarations = declarationsOf(root);
    const { result } = file.knowledge.catalogue.api.fields;
    return declarations.every((node) => {
      const made = node.kind === 'declarator' ? node.init : undefined;
      const call = made?.kind === 'await' ? made.argument : made;
      const [type] = call?.kind === 'call' ? call.types : [];
      return !type || !declaresField(type, result) || hasField(type, field);
    });
  }

  function declarationsOf(node: PlainNode): readonly PlainNode[] {
    return node.kind === 'name' ? (file.scopes.bindingOf(node)?.declarations ?? []) : [];
  }

  function declaresField(type: PlainNode, name: string): boolean {
    if (type.kind === 'objectType') return propertyNamed(type, name) !== undefined;
    const [node] = type.kind === 'typeReference' && type.root ? declarationsOf(type.root) : [];
    return (
      node?.kind === 'typeDeclaration' && node.value.kind === 'objectType' && declaresField(node.value, name)
    );
  }

  function hasField(type: PlainNode, name: string, depth = 4): boolean {
    switch (type.kind) {
      case 'objectType':
        // An index signature, or a type that is put together, may have it.
        return (
          !type.members.every(({ kind }) => kind === 'property') || propertyNamed(type, name) !== undefined
        );
      case 'unionType':
        return type.members.every((member) => hasField(member, name, depth));
      case 'typeReference': {
        const declarations = (type.root && file.scopes.bindingOf(type.root)?.declarations) ?? [];
        return declarations.every((node) => declares(node, name, depth));
      }
      default:
        return true;
    }
  }

  function declares(node: PlainNode, name: string, depth: number): boolean {
    if (node.kind !== 'typeDeclaration' || node.heritage.length > 0 || depth === 0) return true;
    return hasField(node.value, name, depth - 1);
  }

  /** `(await reply.json()) as { rc: number; result: Price[] }`: casts have no node, only the text has them. */
  function castHasField(init: PlainNode, end: number): boolean {
    const [, cast = ''] = /^[\s)]*as\s+([^;]*)/.exec(file.source.text.slice(init.end, end)) ?? [];
    if (cast.startsWith('{')) return new RegExp(`[{;,\\s]['"]?${field}['"]?\\??\\s*:|\\[`).test(cast);
    const [named = ''] = /^[\w$]+$/.exec(cast.trim()) ?? [];
    const declared = file.nodesOf('typeDeclaration').filter(({ name }) => name.name === named);
    return declared.every((node) => declares(node, field, 4));
  }
}
