import { catalogueDate } from '../generated/catalogue.ts';
import type { CodeDescription } from '../lookup.ts';
import type { Call } from './call.ts';
import { all, families, familyOf } from './entries.ts';
import type { Found } from './find.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import type { Paint } from './paint.ts';
import { explained, listed, meaningOf, nameOf } from './render.ts';

/** What is written to standard output and to standard error, and the status to end with. */
export interface Answer {
  readonly out: string;
  readonly problems: readonly string[];
  readonly status: 0 | 1;
}

/** Answers a call; a log is not its business. */
export function answer(call: Call, paint: Paint, version: string): Answer {
  const found = (out: string): Answer => ({ out, problems: [], status: 0 });
  switch (call.command) {
    case 'help':
      return found(help);
    case 'version':
      return found(`${version}\n`);
    case 'list': {
      const { family, api, isJson } = call;
      const entries = all.filter((entry) => {
        const own = 'api' in entry ? entry.api : undefined;
        return (
          (family === undefined || familyOf(String(entry.code)) === family) &&
          (api === undefined || own === api)
        );
      });
      if (entries.length === 0) {
        const problem = `the ${api ?? ''} API has no codes of the family ${family ?? ''}. Leave one of the two out`;
        return { out: isJson ? json([]) : '', problems: [problem], status: 1 };
      }
      return found(isJson ? json(entries) : listed(entries, paint));
    }
    case 'explain':
      return explain(find(call.words), call.isJson, paint);
  }
}

function explain(found: readonly Found[], isJson: boolean, paint: Paint): Answer {
  const lacking = found.filter(({ entries }) => entries.length === 0);
  const parts = found
    .filter(({ entries }) => entries.length > 0)
    .map(({ entries, isOne }) => {
      const [only] = entries;
      return only && (isOne || entries.length === 1) ? explained(only, paint) : listed(entries, paint);
    });
  return {
    out: isJson ? json(found.flatMap(({ entries }) => entries)) : parts.join('\n'),
    problems: lacking.map(problemOf),
    status: lacking.length === 0 ? 0 : 1,
  };
}

function problemOf({ asked, meant }: Found): string {
  const candidates = meant.map((name) => {
    const entry = all.find(({ code }) => code === name);
    return entry ? `${nameOf(entry)} (${meaningOf(entry)})` : name;
  });
  const family = familyOf(asked.toUpperCase()) ?? '';
  const others = families.includes(family)
    ? `"xt-mc explain ${family}" has those of its family`
    : '"xt-mc list" has all codes';
  const cure = candidates.length === 0 ? others : `Did you mean ${candidates.join(' or ')}?`;
  return `nothing of XT's is called "${asked}" (catalogue of ${catalogueDate}). ${cure}`;
}

const json = (entries: readonly CodeDescription[]): string => `${JSON.stringify(entries, undefined, 2)}\n`;
