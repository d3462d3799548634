import type { CodeAction, CodeActionParams, Position } from 'vscode-languageserver';
import { CodeActionKind, MessageType } from 'vscode-languageserver';
import type { ShowMessageParams, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Document } from '../documents/document.ts';
import { isAskedAt } from '../why/asked-at.ts';
import { whyCommand, whyTitle as title } from '../why/command.ts';
import type { Why } from '../why/why.ts';
import { isKindWanted } from './kinds.ts';
import { markupOf } from './markup.ts';

/** The request of an editor that shows the answer by itself. */
export const whyRequest = 'xtMc/why';
export const whyKind = `${CodeActionKind.Refactor}.xt-mc`;

/** Offers the question where it may be asked, beside whatever else there is to do. */
export function whyActions(
  document: Document,
  { range: { start }, context: { only } }: CodeActionParams,
): readonly CodeAction[] {
  if (!isKindWanted(whyKind, only) || !isAskedAt(document.text, document.offsetAt(start))) return [];
  return [
    { title, kind: whyKind, command: { title, command: whyCommand, arguments: [document.uri, start] } },
  ];
}

/** The place that a call of the command names; undefined where it names none. */
export function placeOf([uri, position]: readonly unknown[]): TextDocumentPositionParams | undefined {
  if (typeof uri !== 'string' || !isPosition(position)) return undefined;
  return { textDocument: { uri }, position };
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'character' in value &&
    Number.isInteger(value.line) &&
    Number.isInteger(value.character)
  );
}

/** The answer as every editor can show it. */
export function whyMessage(why: Why | null): ShowMessageParams {
  return {
    type: MessageType.Info,
    message: why
      ? markupOf(why.markdown, 'plaintext').value
      : 'There is nothing to explain here: ask at a text, at mc, rc or result, or at a body.',
  };
}
