import type ts from 'typescript';
import type { Syntax } from './syntax.ts';

/**
 * The literal or property name at a position; undefined for every other token. Most positions of most files end here,
 * and nothing is lowered for them.
 */
export function tokenAt(typescript: Syntax, file: ts.SourceFile, position: number): ts.Node | undefined {
  const token = innermost(typescript, file, position);
  if (typescript.isStringLiteralLike(token) || typescript.isNumericLiteral(token)) return token;
  return typescript.isIdentifier(token) && isPropertyName(typescript, token) ? token : undefined;
}

/** The literal in which a caret stands; half-typed ones have no closing quote. */
export function literalAround(
  typescript: Syntax,
  file: ts.SourceFile,
  position: number,
): ts.StringLiteralLike | undefined {
  // The character before the caret is inside the literal, or its quote.
  const token = innermost(typescript, file, position - 1);
  return typescript.isStringLiteralLike(token) ? token : undefined;
}

function innermost(typescript: Syntax, file: ts.SourceFile, position: number): ts.Node {
  let found: ts.Node = file;
  for (let inner: ts.Node | undefined = file; inner;) {
    found = inner;
    inner = typescript.forEachChild(inner, (child) =>
      child.pos <= position && position < child.end && child.getStart(file) <= position ? child : undefined,
    );
  }
  return found;
}

function isPropertyName(typescript: Syntax, { parent }: ts.Identifier): boolean {
  return (
    typescript.isPropertyAssignment(parent) ||
    typescript.isShorthandPropertyAssignment(parent) ||
    typescript.isMethodDeclaration(parent) ||
    typescript.isPropertySignature(parent) ||
    typescript.isEnumMember(parent)
  );
}

/** What a token spells. */
export function textOf(typescript: Syntax, token: ts.Node): string {
  const isSpelt =
    typescript.isStringLiteralLike(token) ||
    typescript.isNumericLiteral(token) ||
    typescript.isIdentifier(token);
  return isSpelt ? token.text : '';
}
