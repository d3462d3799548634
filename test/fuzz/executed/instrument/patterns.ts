import ts from 'typescript';
import type { Emitter } from './emitter.ts';

type Pattern = ts.BindingPattern | ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

/** A pattern as the runtime reads it: `[site, [[key, site, inner pattern or 0], …]]`; a rest has no key. */
export function patternOf(pattern: Pattern, e: Emitter): string {
  const parts = ts.isObjectBindingPattern(pattern)
    ? pattern.elements.flatMap((element) => (element.dotDotDotToken ? [] : [bound(element, e)]))
    : ts.isArrayBindingPattern(pattern)
      ? pattern.elements.flatMap((element, index) =>
          ts.isOmittedExpression(element) || element.dotDotDotToken ? [] : [bound(element, e, index)],
        )
      : ts.isObjectLiteralExpression(pattern)
        ? pattern.properties.flatMap((property) => assigned(property, e))
        : [];
  return `[${e.site(pattern)}, [${parts.join(', ')}]]`;
}

function bound(element: ts.BindingElement, e: Emitter, index?: number): string {
  const { name, propertyName } = element;
  const inner = ts.isIdentifier(name) ? '0' : patternOf(name, e);
  const key = index ?? keyOf(propertyName ?? name);
  return `[${JSON.stringify(key)}, ${e.site(element)}, ${inner}]`;
}

function assigned(property: ts.ObjectLiteralElementLike, e: Emitter): string[] {
  if (ts.isShorthandPropertyAssignment(property))
    return [`[${JSON.stringify(property.name.text)}, ${e.site(property)}, 0]`];
  if (!ts.isPropertyAssignment(property)) return [];
  return [`[${JSON.stringify(keyOf(property.name))}, ${e.site(property)}, 0]`];
}

function keyOf(name: ts.Node): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}
