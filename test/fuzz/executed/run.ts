/**
 * Runs random clients of XT against a stub that answers scripted sequences, and holds no-unchecked-result against what
 * happened. Parameters: --seed (a number; the clock's otherwise), --runs (programs, 5000), --keep (counterexamples that
 * are made small, of each way to disagree, 25), --out (where they are kept, test/.cache/executed). Prints precision and
 * recall of both presets. Ends with 1 where a program breaks off or does not run; with 2 where a parameter is wrong.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WrongParameter } from '../parameters.ts';
import { root } from '../../parity/corpus.ts';
import { featuresOf, kindOf } from './constructs.ts';
import { disagreementsOf, judge, nameOf } from './judge.ts';
import { readParameters } from './parameters.ts';
import type { ClientProgram } from './program.ts';
import { clientOf } from './programs/client.ts';
import { smaller } from './smaller.ts';
import { Tally } from './tally.ts';

const { seed, runs, keep, out } = orTell(() =>
  readParameters(process.argv.slice(2), {
    seed: Date.now() % 2 ** 31,
    runs: 5000,
    keep: 25,
    out: join(root, 'test/.cache/executed'),
  }),
);

interface Found {
  readonly programs: { readonly number: number; readonly program: ClientProgram }[];
  total: number;
}

console.log(`seed ${seed}`);
const tally = new Tally();
const all = new Map<string, Found>();
const start = performance.now();
for (let number = 0; number < runs; number++) {
  const program = clientOf(seed, number);
  const judged = await judge(program);
  tally.add(program, judged);
  const { broken, cutShort, requests } = judged.truth;
  if (broken.length > 0 || cutShort > 0 || requests === 0) {
    process.exitCode = 1;
    console.error(
      `Program ${number} does not run as it should: ${broken.join('; ') || `${cutShort} runs do not end`}\n${program.text}`,
    );
  }
  for (const disagreement of disagreementsOf(judged)) {
    const name = nameOf(disagreement);
    const found = all.get(name) ?? { programs: [], total: 0 };
    all.set(name, found);
    found.total++;
    if (found.programs.length < keep) found.programs.push({ number, program });
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(tally.lines().join('\n'));
console.log(`${(runs / seconds).toFixed(0)} programs a second`);

for (const [name, { programs, total }] of [...all].sort(([, a], [, b]) => b.total - a.total)) {
  console.log(`\n## ${name}: in ${total} programs`);
  console.log(`most often with: ${tally.involved(name, 8).join(', ')}`);
  const groups = new Map<string, string[]>();
  const folder = join(out, name.replace(/\W+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  if (programs.length > 0) mkdirSync(folder, { recursive: true });
  for (const { number, program } of programs) {
    const { text } = await smaller(program, async (candidate) =>
      disagreementsOf(await judge(candidate)).some((one) => nameOf(one) === name),
    );
    const kind = kindOf(text);
    groups.set(kind, [...(groups.get(kind) ?? []), text]);
    writeFileSync(
      join(folder, `${seed}-${number}.mjs`),
      `// ${name}: ${featuresOf(text).join(', ')}\n${text.trimStart()}`,
    );
  }
  for (const [kind, texts] of [...groups].sort(([, a], [, b]) => b.length - a.length))
    console.log(`  ${texts.length} of ${programs.length}: ${kind}`);
}
if (all.size > 0 && keep > 0) console.log(`\nKept in ${out}`);

/** What is wrong with the command line is said in one line. */
function orTell<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof WrongParameter)) throw error;
    console.error(`pnpm fuzz:executed: ${error.message}.`);
    process.exit(2);
  }
}
