/*
 * What the plugin costs in an editor: ratios of times with and without it, of TypeScript 6's tsserver spoken to over
 * stdio, so that an answer's way to the editor counts too.
 *
 * How it is measured. Four servers take turns, in an order that changes from round to round: two without the plugin,
 * of which the second shows what the machine alone makes of equal servers; one with the plugin as it is by default;
 * one with its diagnostics on, as warnings. Openings take a new server each time; what is asked while a file is open
 * is asked of four that run beside each other. Medians are held against the first's, or what else a row names. Of
 * hovers, the percentiles are over places, each with the median of its rounds. A ratio is worth as much as `again` is
 * near to 1. Ends with 1 only when something else was measured than should be: times are no test.
 */
import { stagePlugin } from '../../editors/tsserver/support/stage.ts';
import { measureOpening } from './opening.ts';
import type { Row } from './samples.ts';
import { ccxtSubject, largestSubject } from './subjects.ts';
import { table } from './table.ts';
import { measureTyping } from './typing.ts';

const staged = stagePlugin();
try {
  const ccxt = ccxtSubject(staged.folder);
  const largest = largestSubject();
  const rows: Row[] = [];
  for (const [subject, rounds] of [
    [ccxt, 16],
    // It takes several times as long: the repository's whole project is loaded.
    [largest, 4],
  ] as const) {
    rows.push(await measureOpening(subject, staged.folder, rounds));
    rows.push(...(await measureTyping(subject, staged.folder)));
  }
  console.log(table(rows));
} finally {
  staged.remove();
}
