import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly file: string;
  readonly from: string;
  readonly isTypeOnly: boolean;
}

/** What a file imports, exports from elsewhere, or names in a type (`import('./a.ts').A`). */
export function importsOf(root: string, file: string): readonly Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const from = specifierOf(node);
    if (from) found.push({ file, from: from.text, isTypeOnly: isTypeOnly(node) });
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  const given =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
  return given && ts.isStringLiteral(given) ? given : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) {
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  }
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}
