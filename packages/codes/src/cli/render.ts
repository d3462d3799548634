import { retryClasses, xtPages } from '../generated/tables.ts';
import type { CodeDescription } from '../lookup.ts';
import type { Paint } from './paint.ts';

/** What a few words say of a code: its message, and what a retry can do. For the line of a log. */
export function meaningOf(entry: CodeDescription): string {
  const message =
    entry.message ?? (entry.table === 'retired' ? `taken out of XT's documentation on ${entry.until}` : '');
  const advice = adviceOf(entry);
  return message.replace(/\.$/, '') + (advice === undefined ? '' : `; ${advice}`);
}

function adviceOf(entry: CodeDescription): string | undefined {
  const retry = 'retry' in entry ? entry.retry : undefined;
  return retryClasses.find((known) => known.retry === retry)?.advice;
}

const kinds = { message: '', sibling: '', retired: '', return: 'rc ', http: 'HTTP ' } as const;

/** How a code is named where other numbers may stand beside it. */
export function nameOf({ table, code }: CodeDescription): string {
  return `${kinds[table]}${code}`;
}

/** Everything that is known of a code, as lines. */
export function explained(entry: CodeDescription, paint: Paint): string {
  const retry = 'retry' in entry ? retryClasses.find((known) => known.retry === entry.retry) : undefined;
  const seeAlso = 'seeAlso' in entry ? entry.seeAlso : undefined;
  const lines = [
    'template' in entry ? `With its placeholder: ${entry.template}` : undefined,
    retry && `Retry: ${retry.retry}. ${retry.meaning}`,
    entry.advice,
    entry.note,
    seeAlso && `Same meaning: ${seeAlso.join(', ')}`,
    originOf(entry),
    ...(entry.pages ?? []).flatMap((name) =>
      xtPages.filter(({ page }) => page === name).map(({ url }) => url),
    ),
  ];
  const head = [paint.code(nameOf(entry)), entry.message].filter((part) => part !== undefined).join('  ');
  return [head, ...lines.filter((line) => line !== undefined).map((line) => `  ${line}`), ''].join('\n');
}

function originOf(entry: CodeDescription): string | undefined {
  const parts = [
    'family' in entry && entry.family !== 'OUTCOME' ? `family ${entry.family}` : undefined,
    'api' in entry ? `of XT's ${entry.api} API` : undefined,
    'since' in entry ? `since ${entry.since}` : undefined,
    'until' in entry ? `taken out on ${entry.until}` : undefined,
  ].filter((part) => part !== undefined);
  const text = parts.join(', ');
  return text === '' ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Codes one a line, in columns. */
export function listed(entries: readonly CodeDescription[], paint: Paint): string {
  const width = Math.max(0, ...entries.map((entry) => nameOf(entry).length));
  return entries
    .map((entry) => {
      const advice = adviceOf(entry);
      const gap = ' '.repeat(width - nameOf(entry).length + 2);
      const message = entry.message ?? meaningOf(entry);
      const more = advice === undefined ? '' : `  ${paint.meaning(`(${advice})`)}`;
      return `${paint.code(nameOf(entry))}${gap}${message}${more}\n`;
    })
    .join('');
}
