/**
 * Tries random programs against everything that the rules and the editor promise. Parameters: --seed (a number; the
 * clock's otherwise), --runs (programs of each kind, 1000), --seconds (for each kind; none), --kind (a part of its
 * name), --failures (how many different ones are looked for, 5). What fails is made small, printed, and kept below
 * test/.cache/fuzz. Ends with 1 where a promise is broken, and where no program came to a finding.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../parity/corpus.ts';
import type { Failure, Outcome } from './campaign.ts';
import { runKind } from './campaign.ts';
import { corpusKinds, ownKinds } from './kinds.ts';
import { lines } from './table.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string' },
    kind: { type: 'string', default: '' },
    failures: { type: 'string', default: '5' },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const budget = {
  seed,
  runs: Number(values.runs),
  ...(values.seconds !== undefined && { time: 1000 * Number(values.seconds) }),
  failures: Number(values.failures),
};
if (!Object.values(budget).every(Number.isFinite))
  throw new Error('--seed, --runs, --seconds and --failures are numbers');

const kinds = [...ownKinds(), ...corpusKinds()].filter(({ name }) => name.includes(values.kind));
if (kinds.length === 0) throw new Error(`No kind of program has '${values.kind}' in its name`);
console.log(`seed ${seed}`);
const outcomes: Outcome[] = [];
for (const kind of kinds) {
  console.error(kind.name);
  const outcome = runKind(kind, budget);
  outcomes.push(outcome);
  for (const failure of outcome.failures) show(failure);
}
console.log(lines(outcomes).join('\n'));
if (corpusKinds().length === 0) console.log('Published files were left out: fetch them with "pnpm corpus".');

const barren = outcomes.filter(({ kind, tally }) => !kind.isSilent && tally.reached === 0);
for (const { kind } of barren)
  console.error(`No program of '${kind.name}' came to a finding: it has shown nothing.`);
const failed = outcomes.flatMap(({ failures }) => failures);
if (failed.length > 0) console.error(`${failed.length} promises were broken; seed ${seed} repeats it.`);
process.exitCode = failed.length + barren.length > 0 ? 1 : 0;

function show({ kind, signature, violation, program }: Failure): void {
  const folder = join(root, 'test/.cache/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${signature.replace(/\W+/g, '-')}-${seed}.${program.fileName}`);
  writeFileSync(file, program.text);
  console.log(
    `\n## ${kind}: ${signature}\n${violation.detail.slice(0, 3000)}\n\n--- ${program.fileName}\n${program.text}\n---`,
  );
}
