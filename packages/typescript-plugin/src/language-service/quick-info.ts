import { hoverAt } from '@xt-mc/analysis';
import type { Hover } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Context } from '../context.ts';
import { reference } from '../reference.ts';
import { textOf, tokenAt } from './token.ts';

/** Hovers: the documentation of codes, behind whatever the host says of the same token. */
export function createQuickInfo(context: Context): ts.LanguageService['getQuickInfoAtPosition'] {
  const { service } = context;
  return (fileName, position, ...rest) => {
    const answer = service.getQuickInfoAtPosition(fileName, position, ...rest);
    return context.extend('getQuickInfoAtPosition', answer, () => {
      const hover = findHover(fileName, position, context);
      if (!hover) return answer;
      return answer ? append(answer, hover) : alone(hover, fileName, context);
    });
  };
}

function findHover(
  fileName: string,
  position: number,
  { ts, files, sourceFile, analysisOf }: Context,
): Hover | undefined {
  const file = sourceFile(fileName);
  const token = file && tokenAt(ts, file, position);
  if (!token) return undefined;
  // Outside files that can hold evidence, only a text that is spelt like a code has anything to say.
  if (!files.canHoldCodes(file) && !files.knowledge.isNumbered(textOf(ts, token))) return undefined;
  const analysis = analysisOf(file);
  return analysis && hoverAt(analysis, position, reference, files.options.editor);
}

/** TypeScript's own answer with ours behind it, unless it says the same: the constants of `xt-mc` are documented. */
function append(answer: ts.QuickInfo, { message, markdown }: Hover): ts.QuickInfo {
  const documentation = answer.documentation ?? [];
  const shown = documentation.map(({ text }) => text).join('');
  if (message !== '' && shown.includes(message)) return answer;
  const gap = shown === '' ? '' : '\n\n';
  return { ...answer, documentation: [...documentation, { text: `${gap}${markdown}`, kind: 'text' }] };
}

function alone(hover: Hover, fileName: string, { ts, sourceFile }: Context): ts.QuickInfo {
  const { start, end, title, markdown } = hover;
  const written = sourceFile(fileName)?.text.slice(start, end) ?? '';
  return {
    kind: ts.ScriptElementKind.string,
    kindModifiers: '',
    textSpan: { start, length: end - start },
    displayParts: [
      ...(title === '' ? [] : [{ text: `(${title}) `, kind: 'text' }]),
      { text: written, kind: 'stringLiteral' },
    ],
    documentation: [{ text: markdown, kind: 'text' }],
  };
}
