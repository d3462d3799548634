import MiniSearch from 'minisearch';

/** A section of a page in which words stand. */
export interface Found {
  readonly address: string;
  /** The headings that it is below, the page's first. */
  readonly path: readonly string[];
  readonly title: string;
}

/** As many as are read. */
const most = 20;

/** Reads the index that VitePress makes of all pages, and gives what searches it. */
export function loadIndex(json: string): (words: string) => readonly Found[] {
  const index = MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  return (words) =>
    index
      .search(words)
      .slice(0, most)
      .map((result): Found => {
        const { title, titles } = result as unknown as { title: string; titles: readonly string[] };
        return { address: String(result.id), path: titles, title };
      });
}
