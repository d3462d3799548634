import type { TSESTree } from '@typescript-eslint/utils';
import type { ImportedNode, PlainNode } from '@xt-mc/analysis';
import { lowerName } from './frequent.ts';
import { lower, lowerChildren, make } from './lower.ts';

/** Lowers an import; undefined when `node` is none. */
export function lowerImport(node: TSESTree.Node): PlainNode | undefined {
  if (node.type === 'ImportDeclaration') {
    return make('import', node, {
      source: node.source.value,
      isTypeOnly: node.importKind === 'type',
      specifiers: node.specifiers.map(lowerImported),
    });
  }
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference: from } = node;
    if (from.type !== 'TSExternalModuleReference') return undefined;
    return make('import', node, {
      source: from.expression.value,
      isTypeOnly: node.importKind === 'type',
      specifiers: [
        make('imported', node.id, { imported: '*', local: lowerName(node.id), isTypeOnly: false }),
      ],
    });
  }
  return undefined;
}

function lowerImported(node: TSESTree.ImportClause): ImportedNode {
  const local = lowerName(node.local);
  if (node.type !== 'ImportSpecifier') {
    const imported = node.type === 'ImportDefaultSpecifier' ? 'default' : '*';
    return make('imported', node, { imported, local, isTypeOnly: false });
  }
  return make('imported', node, {
    imported: nameOf(node.imported),
    local,
    isTypeOnly: node.importKind === 'type',
  });
}

/** Lowers an export; undefined when `node` is none. */
export function lowerExport(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'ExportDefaultDeclaration':
      return lowerAlone(node, 'default', [lower(node.declaration)]);
    case 'ExportAllDeclaration':
      return make('export', node, {
        source: node.source.value,
        names: [{ exported: node.exported ? nameOf(node.exported) : '*', local: '*' }],
        children: [],
      });
    case 'ExportNamedDeclaration': {
      if (node.declaration) {
        return make('export', node, { source: undefined, names: [], children: [lower(node.declaration)] });
      }
      const names = node.specifiers.map(({ exported, local }) => ({
        exported: nameOf(exported),
        local: nameOf(local),
      }));
      // With a source the names belong to the other module: nothing of this file's scopes.
      const children = node.source ? [] : node.specifiers.map((specifier) => lower(specifier.local));
      return make('export', node, { source: node.source?.value, names, children });
    }
    case 'TSExportAssignment':
      return lowerAlone(node, '=', lowerChildren(node));
    default:
      return undefined;
  }
}

function lowerAlone(node: TSESTree.Node, exported: string, children: readonly PlainNode[]): PlainNode {
  return make('export', node, { source: undefined, names: [{ exported, local: undefined }], children });
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}
