import type { CompletionEntry } from '@xt-mc/analysis';
import { sortTextOf } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { CompletionItem, Position } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { Client } from '../client.ts';
import type { Document } from '../documents/document.ts';
import { markupOf } from './markup.ts';

/** What an item carries, from which its documentation is made once it is looked at. */
interface Data {
  readonly uri: string;
  readonly candidate: CompletionEntry;
}

/** The codes to offer at a position; null outside literals in which one is expected. */
export function itemsAt(
  document: Document,
  position: Position,
  answers: Answers,
  client: Client,
): CompletionItem[] | null {
  const found = answers.completions(document, document.offsetAt(position));
  if (!found) return null;
  const range = document.rangeOf(found);
  return found.candidates.map((candidate, index): CompletionItem => {
    const { text, message } = candidate;
    const data: Data = { uri: document.uri, candidate };
    return {
      label: text,
      kind: CompletionItemKind.Constant,
      sortText: sortTextOf(index),
      textEdit: { range, newText: text },
      data,
      ...messageOf(message, client),
    };
  });
}

function messageOf(message: string | undefined, { hasLabelDetails }: Client): Partial<CompletionItem> {
  if (message === undefined) return {};
  return hasLabelDetails ? { labelDetails: { description: message } } : { detail: message };
}

/** The document for which an item was made; undefined of items that are not ours. */
export function originOf({ data }: CompletionItem): Data | undefined {
  const { uri, candidate } = (data ?? {}) as Partial<Data>;
  return uri === undefined || candidate === undefined ? undefined : { uri, candidate };
}

/** An item with its documentation. */
export function resolved(
  item: CompletionItem,
  { candidate }: Data,
  answers: Answers,
  { rendersDocumentation }: Client,
): CompletionItem {
  return { ...item, documentation: markupOf(answers.documentation(candidate), rendersDocumentation) };
}
