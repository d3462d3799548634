import type { Knowledge } from '@xt-mc/analysis';
import { httpStatuses, returnCodes } from 'xt-mc';
import { reference } from 'typescript-plugin-xt-mc/src/parser-host.ts';

/** One thing that can be explained. */
export interface Entry {
  /** How it is looked up: the code itself, or its number with what it is a number of. */
  readonly name: string;
  readonly topic:
    | { readonly kind: 'code'; readonly code: string; readonly isProven: true }
    | { readonly kind: 'returnCode' | 'httpStatus'; readonly code: number };
  readonly message: string;
  /** What to do about it, where that is known; else what else is known. */
  readonly advice: string | undefined;
  /** The heading under which it stands. */
  readonly group: string;
}

/** All codes that the tables and the user's settings have, in the order of the tables, then return codes and statuses. */
export function entriesOf(knowledge: Knowledge): readonly Entry[] {
  const { catalogue, settings, outcomes } = knowledge;
  const groupOf = (code: string): string =>
    outcomes.has(code) ? 'Outcomes' : `Family ${knowledge.familyOf(code)}`;
  const known = new Set<string>();
  const entries: Entry[] = [];
  const add = (code: string, group: string): void => {
    if (known.has(code)) return;
    known.add(code);
    entries.push(entryOf(code, group, knowledge));
  };
  for (const { code } of catalogue.codes) add(code, groupOf(code));
  for (const { code, api } of catalogue.siblings) add(code, `XT's ${api} API`);
  for (const { code } of settings.additionalCodes) add(code, 'Your additional codes');
  for (const { code } of catalogue.retired) add(code, "Taken out of XT's documentation");
  for (const { code } of returnCodes) entries.push(numberEntry('returnCode', code));
  for (const { code } of httpStatuses) entries.push(numberEntry('httpStatus', code));
  return entries;
}

function entryOf(code: string, group: string, knowledge: Knowledge): Entry {
  const row = reference.describe(code);
  return {
    name: code,
    topic: { kind: 'code', code, isProven: true },
    message: row?.message ?? knowledge.messageOf(code) ?? '',
    advice: row?.advice ?? row?.note,
    group,
  };
}

const numbers = {
  returnCode: { prefix: 'rc', group: 'Return codes' },
  httpStatus: { prefix: 'HTTP', group: 'HTTP statuses' },
} as const;

function numberEntry(kind: keyof typeof numbers, code: number): Entry {
  const row = reference.describe(code);
  const { prefix, group } = numbers[kind];
  return {
    name: `${prefix} ${code}`,
    topic: { kind, code },
    message: row?.message ?? '',
    advice: row?.advice ?? row?.note,
    group,
  };
}
