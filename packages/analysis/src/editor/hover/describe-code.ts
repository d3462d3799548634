import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Description, Reference } from './description.ts';
import type { HoverText } from './text.ts';
import { code, list, paragraphs, plain } from './text.ts';

/** The tables and the user's settings. */
export interface Sources {
  readonly knowledge: Knowledge;
  readonly reference: Reference;
}

/** The status with which every body arrives, a failure's too. Source: XT's table, status 200. */
const statusOfBodies = 200;

/** All that is known of a message code. */
export function describeCode(name: string, isProven: boolean, sources: Sources): HoverText {
  const { knowledge, reference } = sources;
  const row = reference.describe(name);
  const message = row?.message ?? knowledge.messageOf(name) ?? '';
  const heading = message === '' ? `**${name}**` : `**${name}**: ${plain(message)}`;
  return {
    title: isProven ? 'XT message code' : '',
    message,
    markdown: paragraphs([
      isProven ? undefined : '*If this is an XT message code:*',
      heading,
      // What to do comes first: who looks a code up has a failure before them.
      row?.advice,
      row?.note,
      list([
        retryOf(row, reference),
        originOf(name, row, knowledge),
        row?.table === 'retired' ? undefined : arrival(name, knowledge),
        sameMeaning(row, sources),
      ]),
      linksTo(row, reference, name.toLowerCase()),
    ]),
  };
}

/** Family, API and dates: `family AUTH, since 2022-09-09`. */
function originOf(name: string, row: Description | undefined, knowledge: Knowledge): string {
  const parts = [
    knowledge.outcomes.has(name) ? 'outcome' : familyOf(name, row, knowledge),
    row?.api === undefined ? undefined : `of XT's ${row.api} API`,
    row ? undefined : 'one of your `additionalCodes`',
    row?.since === undefined ? undefined : `since ${row.since}`,
    row?.until === undefined ? undefined : `taken out of XT's documentation on ${row.until}`,
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A word of a table has no family; an additional code's is told by its spelling. */
function familyOf(name: string, row: Description | undefined, knowledge: Knowledge): string | undefined {
  const family = row ? row.family : knowledge.familyOf(name);
  return family === undefined ? undefined : `family ${code(family)}`;
}

/** `Comes with rc 1 (Business failure) and HTTP 200`. */
function arrival(name: string, { catalogue }: Knowledge): string | undefined {
  const { outcomes, outcomeReturnCodes } = catalogue.api;
  const returned = name === outcomes.success ? outcomeReturnCodes.success : outcomeReturnCodes.failure;
  const row = catalogue.returnCodes.find((entry) => entry.code === returned);
  const { returnCode } = catalogue.api.fields;
  return (
    row && `Comes with ${code(returnCode)} ${row.code} (${plain(row.message)}) and HTTP ${statusOfBodies}`
  );
}

function sameMeaning(row: Description | undefined, { knowledge }: Sources): string | undefined {
  const others = (row?.seeAlso ?? []).map((other) => {
    const message = knowledge.messageOf(other);
    return message === undefined || message === row?.message
      ? code(other)
      : `${code(other)} (${plain(message)})`;
  });
  return others.length === 0 ? undefined : `Same meaning: ${others.join(', ')}`;
}

/** `Retry never: the same request …`. */
function retryOf(row: Description | undefined, { retries }: Reference): string | undefined {
  const known = retries.find(({ retry }) => retry === row?.retry);
  return known && `Retry ${code(known.retry)}: ${known.meaning}`;
}

/** XT's own pages, and the place in our reference, where it can be read. */
export function linksTo(row: Description | undefined, { pages, url }: Reference, anchor: string): string {
  const own = (row?.pages ?? []).flatMap((name) => pages.filter(({ page }) => page === name));
  const ours = url === '' || !row ? [] : [{ title: 'Code reference', url: `${url}/codes.md#${anchor}` }];
  return [...own, ...ours].map((link) => `[${link.title}](${link.url})`).join(' · ');
}
