import type { Edit } from '../text/edit.ts';

/** A change that a person may choose. */
export interface Suggestion<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly data: Readonly<Record<string, string>>;
  /** In the order of the text, none overlapping another. */
  readonly edits: readonly Edit[];
}

/** Something to tell a person, whichever host does so. `messageId` and `data` go with the rule's messages. */
export interface Finding<MessageId extends string = string, SuggestionId extends string = string> {
  readonly messageId: MessageId;
  readonly data: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** Best first: some tools apply the first. */
  readonly suggestions: readonly Suggestion<SuggestionId>[];
  /** The first suggestion has no rival: it may be applied without asking, where the user has turned that on. */
  readonly isCertain: boolean;
}

/** A message with its placeholders filled in: for hosts that have no templates of their own. */
export function formatMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => data[name] ?? placeholder);
}
