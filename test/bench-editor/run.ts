/*
 * What the plugin costs in an editor: ratios of times with and without it, of TypeScript 6's tsserver spoken to over
 * stdio, so that an answer's way to the editor counts too.
 *
 * How it is measured. Four servers take turns, in an order that changes from round to round: two without the plugin,
 * of which the second shows what the machine alone makes of equal servers; one with the plugin as it is by default;
 * one with its diagnostics on, as warnings. Openings take a new server each time; what is asked while a file is open is asked of
 * four that run beside each other. Medians are compared (or the 95th percentiles, where a row says so), by the times of the first.
 * Of a hover, the percentiles are over places, each with the median of its rounds. Ends with 1 only when something
 * else was measured than should be: times are no test.
 */
import { stagePlugin } from '../tsserver/support/stage.ts';
import { measureOpening } from './opening.ts';
import type { Row } from './samples.ts';
import { ccxtSubject, largestSubject } from './subjects.ts';
import { table } from './table.ts';
import { measureTyping } from './typing.ts';

const staged = stagePlugin();
try {
  const ccxt = ccxtSubject(staged.folder);
  // The repository's project takes several seconds to load.
  const largest = largestSubject();
  const rows: Row[] = [];
  for (const [subject, rounds] of [
    [ccxt, 6],
    [largest, 4],
  ] as const) {
    rows.push(await measureOpening(subject, staged.folder, rounds));
    rows.push(...(await measureTyping(subject, staged.folder)));
  }
  console.log(table(rows));
} finally {
  staged.remove();
}
