/*
 * How many misspelt codes the built plugin reports, and how often the first suggestion is the code that was meant.
 *
 * How it is measured. Every slip that the tests of spelling know (family misspelt, letters swapped, dropped, doubled,
 * neighbouring keys, case, separators, plurals, O for 0, l for 1, zeros lost or added, a lost F, digits swapped or wrong …)
 * is made at every place of each of the 112 codes; a slip that yields another known code is no typo. Each typo then stands in five kinds of
 * place (a comparison, a case, a key, a Set asked with an mc, an array asked with `includes`), in a function that reads `rc`
 * of the same body, and ESLint's `Linter` lints it with the built plugin. One code alone can be meant where one code alone
 * becomes that text by any slip of the list, or where one code alone is nearest in plain Damerau-Levenshtein edits.
 * Ends with 1 when less is found than must be.
 */
import { slips } from '../../../packages/analysis/test/spelling/typos.ts';
import { allTypos, summarize, thresholds, type Trial, tryTypos } from './found-typos.ts';
import { places } from './spelled-places.ts';

const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url);
const { default: plugin } = (await import(built.href)) as { readonly default: object };

const typos = allTypos();
const trials = tryTypos(plugin, typos);

const percent = (figure: number): string => `${(figure * 100).toFixed(2)}%`.padStart(9);

function row(name: string, of: readonly Trial[]): string {
  const { reported, first } = summarize(of);
  const decidable = of.filter(({ isOnlyOne }) => isOnlyOne).length;
  return `${name.padEnd(26)}${String(of.length).padStart(8)}${percent(reported)}${String(decidable).padStart(10)}${percent(first)}`;
}

console.log(`${''.padEnd(26)}${'tried'.padStart(8)} reported one code    first`);
for (const kind of Object.keys(slips)) {
  console.log(
    row(
      kind,
      trials.filter(({ typo }) => typo.kind === kind),
    ),
  );
}
console.log();
for (const place of Object.keys(places)) {
  console.log(
    row(
      place,
      trials.filter((trial) => trial.place === place),
    ),
  );
}
console.log(`\n${row('all', trials)}`);

const failures = Object.keys(places).filter((place) => {
  const { reported, first } = summarize(trials.filter((trial) => trial.place === place));
  return reported < thresholds.reported || first < thresholds.first;
});
if (failures.length > 0) {
  console.error(
    `\nToo few in ${failures.join(', ')}: ${percent(thresholds.reported).trim()} must be reported, ${percent(thresholds.first).trim()} first.`,
  );
  process.exitCode = 1;
}
