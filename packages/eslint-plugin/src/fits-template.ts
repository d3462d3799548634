import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '@xt-mc/analysis';
import { templatePlaces, type TemplatePlaces } from './lower/template.ts';

const known = new WeakMap<TSESTree.Program, TemplatePlaces | undefined>();

/**
 * Whether an edit may be applied where it stands. In a template it stays inside one expression, on one line, and writes
 * no statement, no comment and not the quote that ends the attribute around it.
 */
export function fitsTemplate({ ast, text }: Readonly<TSESLint.SourceCode>): (edit: Edit) => boolean {
  return (edit) => {
    if (!known.has(ast)) known.set(ast, templatePlaces(ast, text));
    const template = known.get(ast);
    if (!template || edit.start >= template.end || edit.end <= template.start) return true;
    const around = template.expressions.find(({ start, end }) => start < edit.start && edit.end < end);
    if (!around || /[\n;]|\/[/*]/.test(edit.text)) return false;
    // Quotes may be entities, which are longer than they look to the parser of the expression.
    if (/[&;]/.test(text.slice(edit.start, edit.end))) return false;
    return around.quote === '' || !edit.text.includes(around.quote);
  };
}
