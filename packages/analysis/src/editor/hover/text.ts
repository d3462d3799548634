export interface HoverText {
  /** What stands there, in a few words. */
  readonly title: string;
  readonly markdown: string;
  /** XT's message, word for word: a host that shows it already needs nothing of this. Empty where there is none. */
  readonly message: string;
}

/** A text in which no character is taken for Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\`*<>[\]|#]/g, String.raw`\$&`);
}

/** A code as code. Codes hold no backticks. */
export function code(text: string | number): string {
  return `\`${text}\``;
}

/** Paragraphs and lists, with an empty line between them; missing ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

export function list(items: readonly (string | undefined)[]): string {
  return items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => `- ${item ?? ''}`)
    .join('\n');
}
