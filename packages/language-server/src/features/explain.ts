import { describeTopic } from '@xt-mc/analysis';
import { reference } from 'typescript-plugin-xt-mc/src/parser-host.ts';
import type { Knowledge } from '@xt-mc/analysis';
import type { Entry } from '../explain/entries.ts';
import { entriesOf } from '../explain/entries.ts';

/** Not the name of VS Code's command: editors register a server's commands by their names. */
export const explainCommand = 'xt-mc.explain';

/** One thing that is explained. */
interface Explained {
  readonly name: string;
  readonly message: string;
  /** Everything known of it. */
  readonly markdown: string;
}

/** What a text names: a code, `rc 1`, `HTTP 429`; else the codes in whose message all its words begin one. */
export function explain(asked: unknown, knowledge: Knowledge): readonly Explained[] {
  if (typeof asked !== 'string' || asked.trim() === '') return [];
  const entries = entriesOf(knowledge);
  const wanted = asked.trim().toLowerCase();
  const named = entries.filter(({ name }) => name.toLowerCase() === wanted);
  return (named.length > 0 ? named : entries.filter((entry) => saysAll(entry, wanted.split(/\s+/)))).map(
    ({ name, message, topic }) => ({
      name,
      message,
      markdown: describeTopic(topic, { knowledge, reference })?.markdown ?? '',
    }),
  );
}

function saysAll({ message }: Entry, words: readonly string[]): boolean {
  const told = message.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => told.some((one) => one.startsWith(word)));
}
