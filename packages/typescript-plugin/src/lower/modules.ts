import type { ExportedName, ImportedNode, PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerName, tokenAfter } from './lowering.ts';

export const moduleLowerings = {
  ImportDeclaration: (node: ts.ImportDeclaration, at: Lowering) =>
    at.make('import', node, {
      source: textOf(node.moduleSpecifier, at) ?? '',
      isTypeOnly: isTypeOnly(node.importClause),
      specifiers: node.importClause ? lowerImported(node.importClause, at) : [],
    }),
  ImportEqualsDeclaration: (node: ts.ImportEqualsDeclaration, at: Lowering) => {
    const { moduleReference: from, name } = node;
    if (!at.ts.isExternalModuleReference(from)) {
      return at.make('other', node, { children: [at.lower(name), at.lower(from)] });
    }
    const local = lowerName(name, at);
    return at.make('import', node, {
      source: textOf(from.expression, at) ?? '',
      isTypeOnly: node.isTypeOnly,
      specifiers: [at.make('imported', name, { imported: '*', local, isTypeOnly: false })],
    });
  },
  ExportAssignment: (node: ts.ExportAssignment, at: Lowering) =>
    at.make('export', node, {
      source: undefined,
      names: [{ exported: node.isExportEquals ? '=' : 'default', local: undefined }],
      children: [at.lower(node.expression)],
    }),
  ExportDeclaration: (node: ts.ExportDeclaration, at: Lowering) => {
    const source = textOf(node.moduleSpecifier, at);
    const named = namedIn(node.exportClause, at);
    // With a source the names belong to the other module: nothing of this file's scopes.
    const locals = source === undefined ? named : [];
    return at.make('export', node, {
      source,
      names: exportedNames(node.exportClause, named),
      children: at.lowerAll(locals.map(({ propertyName, name }) => propertyName ?? name)),
    });
  },
} satisfies Lowerings;

function namedIn(
  clause: ts.NamedExportBindings | undefined,
  { ts }: Lowering,
): readonly ts.ExportSpecifier[] {
  return clause && ts.isNamedExports(clause) ? clause.elements : [];
}

/** Without a clause all is exported, with a clause that names nothing a namespace. */
function exportedNames(
  clause: ts.NamedExportBindings | undefined,
  named: readonly ts.ExportSpecifier[],
): readonly ExportedName[] {
  if (!clause) return [{ exported: '*', local: '*' }];
  if ('elements' in clause) {
    return named.map(({ name, propertyName }) => ({
      exported: name.text,
      local: (propertyName ?? name).text,
    }));
  }
  return [{ exported: clause.name.text, local: '*' }];
}

/** Newer versions of TypeScript call this a phase modifier, older ones know only this name; all have it. */
function isTypeOnly(clause: { readonly isTypeOnly: boolean } | undefined): boolean {
  return clause?.isTypeOnly ?? false;
}

function textOf(node: ts.Node | undefined, { ts }: Lowering): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function lowerImported({ name, namedBindings }: ts.ImportClause, at: Lowering): ImportedNode[] {
  const specifiers: ImportedNode[] = [];
  const add = (node: ts.Node, imported: string, local: ts.Identifier, isTypeOnly: boolean): void => {
    specifiers.push(at.make('imported', node, { imported, local: lowerName(local, at), isTypeOnly }));
  };
  if (name) add(name, 'default', name, false);
  if (namedBindings && at.ts.isNamespaceImport(namedBindings)) {
    add(namedBindings, '*', namedBindings.name, false);
  }
  if (namedBindings && at.ts.isNamedImports(namedBindings)) {
    for (const element of namedBindings.elements) {
      add(element, (element.propertyName ?? element.name).text, element.name, element.isTypeOnly);
    }
  }
  return specifiers;
}

/**
 * A declaration with the modifier `export`, as ESTree has it: an export around a declaration that begins behind the
 * modifier. It begins with the modifier, whatever decorators stand before that. Any other node stays what it is.
 */
export function exportedDeclaration(node: ts.Node, lowered: PlainNode, at: Lowering): PlainNode {
  const { ts } = at;
  if (!ts.canHaveModifiers(node)) return lowered;
  const [first, second] = ts.getModifiers(node) ?? [];
  if (first?.kind !== ts.SyntaxKind.ExportKeyword) return lowered;
  const last = second?.kind === ts.SyntaxKind.DefaultKeyword ? second : first;
  const declaration = { ...lowered, start: tokenAfter(last.end, at) };
  const range = { start: first.getStart(at.file), end: node.end };
  const names = last === first ? [] : [{ exported: 'default', local: undefined }];
  return at.make('export', node, { source: undefined, names, children: [declaration] }, range);
}
