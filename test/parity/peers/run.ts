import { compare, needless, suites } from './compare.ts';
import { reasons } from './situation.ts';

/*
 * Runs the situations of two peers' suites, mapped to XT's codes, through their rule and ours, and prints how many get
 * the same verdict, and how many another one by design. Ends with 1 where a difference has no reason, or a reason no
 * difference.
 */

const comparisons = Object.entries(suites).map(([name, situations]) => ({ name, ...compare(situations) }));

for (const { name, situations, same, byDesign, unexplained } of comparisons) {
  const differing = [...byDesign.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${name}: ${situations} situations, ${same} the same, ${differing} different by design`);
  for (const [reason, count] of byDesign) console.log(`  ${count} ${reason}: ${reasons[reason]}`);
  for (const line of unexplained) console.log(`  ✖ ${line}`);
}

const unneeded = needless(comparisons);
for (const reason of unneeded) console.log(`✖ the reason '${reason}' explains nothing`);
if (unneeded.length > 0 || comparisons.some(({ unexplained }) => unexplained.length > 0))
  process.exitCode = 1;
