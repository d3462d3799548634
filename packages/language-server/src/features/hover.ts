import type { Hover, Position } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { Client } from '../client.ts';
import type { Document } from '../documents/document.ts';
import { markupOf } from './markup.ts';

/** The hover at a position, as tsserver's look: what stands there, then its documentation. */
export function hoverAt(
  document: Document,
  position: Position,
  answers: Answers,
  { rendersHover }: Client,
): Hover | null {
  const hover = answers.hover(document, document.offsetAt(position));
  if (!hover) return null;
  const { start, end, title, markdown } = hover;
  const head = `${title === '' ? '' : `(${title}) `}${document.text.slice(start, end)}`;
  return {
    contents: markupOf(`\`\`\`typescript\n${head}\n\`\`\`\n\n${markdown}`, rendersHover),
    range: document.rangeOf({ start, end }),
  };
}
