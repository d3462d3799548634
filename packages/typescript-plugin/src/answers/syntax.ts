import type ts from 'typescript';

/**
 * What of TypeScript answers are made with: its parser's tree, and nothing that resolves a name or a type. A host that
 * has only a parser gives these.
 */
export const syntaxNames = [
  'NodeFlags',
  'SyntaxKind',
  'canHaveModifiers',
  'forEachChild',
  'getModifiers',
  'isArrayBindingPattern',
  'isArrayLiteralExpression',
  'isArrowFunction',
  'isBinaryExpression',
  'isCallExpression',
  'isCaseClause',
  'isClassDeclaration',
  'isComputedPropertyName',
  'isDecorator',
  'isEnumMember',
  'isExternalModuleReference',
  'isFunctionDeclaration',
  'isFunctionExpression',
  'isIdentifier',
  'isInterfaceDeclaration',
  'isMethodDeclaration',
  'isModifier',
  'isNamedExports',
  'isNamedImports',
  'isNamespaceImport',
  'isNumericLiteral',
  'isObjectLiteralExpression',
  'isOmittedExpression',
  'isPrivateIdentifier',
  'isPropertyAccessExpression',
  'isPropertyAssignment',
  'isPropertySignature',
  'isQualifiedName',
  'isSemicolonClassElement',
  'isShorthandPropertyAssignment',
  'isSpreadAssignment',
  'isSpreadElement',
  'isStringLiteralLike',
  'isTemplateExpression',
  'isTypeLiteralNode',
  'tokenToString',
] as const;

export type Syntax = Pick<typeof ts, (typeof syntaxNames)[number]>;
