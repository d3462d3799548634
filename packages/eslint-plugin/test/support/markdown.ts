/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading above it. */
  readonly heading: string;
  /** Where it begins, for the names of tests. */
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

export interface Page {
  readonly blocks: readonly Block[];
  /** What a link may name behind `#`. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Link[];
}

const fence = /^\s*```(\w*)\s*$/;

/** Reads what tests ask of a Markdown page; links and headings inside fenced blocks are no links and headings. */
export function readPage(markdown: string): Page {
  const blocks: Block[] = [];
  const anchors = new Set<string>();
  const links: Link[] = [];
  let heading = '';
  let open: { language: string; indent: number; line: number; lines: string[] } | undefined;

  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const [isFence, language = ''] = fence.exec(text) ?? [];
    if (open) {
      if (isFence === undefined) open.lines.push(text.slice(open.indent));
      else {
        blocks.push({ language: open.language, text: open.lines.join('\n'), heading, line: open.line });
        open = undefined;
      }
    } else if (isFence !== undefined) {
      open = { language, indent: text.indexOf('`'), line, lines: [] };
    } else {
      const [, title] = /^#{1,6} (.+)$/.exec(text) ?? [];
      if (title !== undefined) anchors.add(firstFree(slugOf((heading = title)), anchors));
      for (const [, id = ''] of text.matchAll(/<a id="([^"]+)">/g)) anchors.add(id);
      for (const [, target = ''] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g))
        links.push({ target, line });
    }
  }
  if (open) throw new Error(`the block of line ${open.line} is not closed`);
  return { blocks, anchors, links };
}

/** GitHub's anchor of a heading. */
function slugOf(title: string): string {
  const text = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{Letter}\p{Number}_\- ]/gu, '').replaceAll(' ', '-');
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count++) {
    const candidate = count === 0 ? slug : `${slug}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '`code`');
}
