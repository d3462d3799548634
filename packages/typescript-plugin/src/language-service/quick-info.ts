import type { Hover } from '@xt-mc/analysis';
import type ts from 'typescript';
import { findHover } from '../answers/hover.ts';
import type { Context } from '../context.ts';

/** Hovers: the documentation of codes, behind whatever the host says of the same token. */
export function createQuickInfo(context: Context): ts.LanguageService['getQuickInfoAtPosition'] {
  const { service } = context;
  return (fileName, position, ...rest) => {
    const answer = service.getQuickInfoAtPosition(fileName, position, ...rest);
    return context.extend('getQuickInfoAtPosition', answer, () => {
      const file = context.sourceFile(fileName);
      const hover = file && findHover(file, position, context);
      if (!hover) return answer;
      return answer ? append(answer, hover) : alone(hover, file, context);
    });
  };
}

/** TypeScript's own answer with ours behind it, unless it says the same: the constants of `xt-mc` are documented. */
function append(answer: ts.QuickInfo, { message, markdown }: Hover): ts.QuickInfo {
  const documentation = answer.documentation ?? [];
  const shown = documentation.map(({ text }) => text).join('');
  if (message !== '' && shown.includes(message)) return answer;
  const gap = shown === '' ? '' : '\n\n';
  return { ...answer, documentation: [...documentation, { text: `${gap}${markdown}`, kind: 'text' }] };
}

function alone(
  { start, end, title, markdown }: Hover,
  { text }: ts.SourceFile,
  { ts }: Context,
): ts.QuickInfo {
  return {
    kind: ts.ScriptElementKind.string,
    kindModifiers: '',
    textSpan: { start, length: end - start },
    displayParts: [
      ...(title === '' ? [] : [{ text: `(${title}) `, kind: 'text' }]),
      { text: text.slice(start, end), kind: 'stringLiteral' },
    ],
    documentation: [{ text: markdown, kind: 'text' }],
  };
}
