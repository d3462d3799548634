import { describeTopic } from '@xt-mc/analysis';
import type { Knowledge } from '@xt-mc/analysis';
import { reference } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Entry } from 'xt-mc-language-server/src/explain/entries.ts';

/** The path of an entry's page among the virtual documents. */
export function pathOf({ name }: Entry): string {
  return `/${name.replace(' ', '-')}.md`;
}

/** The entry whose page a path is. */
export function entryAt(path: string, entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry) => pathOf(entry) === path);
}

/** Everything known of a code, as a page of Markdown, with the codes beside which it stands. */
export function pageOf(entry: Entry, entries: readonly Entry[], knowledge: Knowledge): string {
  const text = describeTopic(entry.topic, { knowledge, reference })?.markdown ?? '';
  // A hover begins with a line in bold; a page begins with a heading that says the same.
  const [, ...rest] = text.split('\n\n');
  const title = entry.message === '' ? entry.name : `${entry.name}: ${escaped(entry.message)}`;
  return [`# ${title}`, ...rest.map((part) => linked(part, entry, entries)), besides(entry, entries), '']
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** Makes every other code that a text has in backticks a link to its page. */
function linked(text: string, self: Entry, entries: readonly Entry[]): string {
  return text.replace(/`([A-Z][A-Z0-9_]*)`/g, (written, name: string) => {
    const entry = name === self.name ? undefined : entries.find((other) => other.name === name);
    return entry ? linkTo(entry) : written;
  });
}

function besides(entry: Entry, entries: readonly Entry[]): string | undefined {
  const others = entries.filter(({ group, name }) => group === entry.group && name !== entry.name);
  if (others.length === 0) return undefined;
  const rows = others.map((other) => `| ${linkTo(other)} | ${escaped(other.message)} |`);
  return [`## ${entry.group}`, '', '| | |', '| --- | --- |', ...rows].join('\n');
}

function linkTo(entry: Entry): string {
  return `[\`${entry.name}\`](${pathOf(entry).slice(1)})`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*<>[\]|#]/g, String.raw`\$&`);
}
