import type { Entry } from 'xt-mc-language-server/src/explain/entries.ts';

/** What a list shows of an entry, in the shape of VS Code's QuickPickItem. */
export interface Item {
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
  readonly entry: Entry;
}

/** An item for each entry; a heading where the group changes. `heading` makes one in VS Code's shape. */
export function itemsOf<Heading>(
  entries: readonly Entry[],
  heading: (group: string) => Heading,
): readonly (Item | Heading)[] {
  return entries.flatMap((entry, index): (Item | Heading)[] => {
    const { name, message, advice, group } = entry;
    const item = {
      label: name,
      description: message,
      ...(advice === undefined ? {} : { detail: plain(advice) }),
      entry,
    };
    return entries[index - 1]?.group === group ? [item] : [heading(group), item];
  });
}

/** Texts of the tables are Markdown; a list shows text. */
function plain(markdown: string): string {
  return markdown.replace(/`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The code that is meant at a place: what is selected, or the word at the caret, where that is a code. */
export function codeNear(selected: string, word: string, entries: readonly Entry[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const spelled = [selected, word].map((text) =>
    text
      .trim()
      .replace(/^['"`]|['"`]$/g, '')
      .toUpperCase(),
  );
  return spelled.find((text) => names.has(text));
}
