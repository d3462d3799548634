/**
 * Tries random programs against everything that the rules and the editor promise. Parameters: --seed (a number; the
 * clock's otherwise), --runs (programs of each kind, 1000), --seconds (for each kind, and as many again for making
 * failures small; none), --kind (a part of its name), --failures (how many different ones are looked for, 5). What fails
 * is made small, printed, and kept below test/.cache/fuzz. Ends with 1 where a promise is broken, and where no program
 * came to a finding; with 2 where a parameter is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../parity/corpus.ts';
import type { Failure, Outcome } from './campaign.ts';
import { runKind } from './campaign.ts';
import { corpusKinds, ownKinds } from './kinds.ts';
import { readParameters, WrongParameter } from './parameters.ts';
import { lines } from './table.ts';

const parameters = orTell(() => readParameters(process.argv.slice(2), Date.now() % 2 ** 31));
const { seed } = parameters.budget;
const fromCorpus = corpusKinds();
const kinds = orTell(() => {
  const named = [...ownKinds(), ...fromCorpus].filter(({ name }) => name.includes(parameters.kind));
  if (named.length > 0) return named;
  const names = [...ownKinds(), ...fromCorpus].map(({ name }) => name).join('; ');
  const hint = fromCorpus.length === 0 ? '. Published files come with "pnpm corpus"' : '';
  throw new WrongParameter(`--kind ${JSON.stringify(parameters.kind)} is in no name of: ${names}${hint}`);
});
console.log(`seed ${seed}`);
const outcomes: Outcome[] = [];
for (const kind of kinds) {
  console.error(kind.name);
  const outcome = runKind(kind, parameters.budget);
  outcomes.push(outcome);
  for (const failure of outcome.failures) show(failure);
}
console.log(lines(outcomes).join('\n'));
if (fromCorpus.length === 0) console.log('Published files were left out: fetch them with "pnpm corpus".');

const barren = outcomes.filter(({ kind, tally }) => !kind.isSilent && tally.reached === 0);
for (const { kind } of barren)
  console.error(`No program of '${kind.name}' came to a finding: it has shown nothing.`);
const failed = outcomes.flatMap(({ failures }) => failures);
if (failed.length > 0) console.error(`${failed.length} promises were broken; seed ${seed} repeats it.`);
process.exitCode = failed.length + barren.length > 0 ? 1 : 0;

function show({ kind, signature, violation, program }: Failure): void {
  const folder = join(root, 'test/.cache/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${`${kind} ${signature}`.replace(/\W+/g, '-')}-${seed}.${program.fileName}`);
  writeFileSync(file, program.text);
  console.log(
    `\n## ${kind}: ${signature}\n${violation.detail.slice(0, 3000)}\n\n--- ${program.fileName}\n${program.text}\n---`,
  );
}

/** What is wrong with the command line is said in one line. */
function orTell<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof WrongParameter)) throw error;
    console.error(`pnpm fuzz: ${error.message}.`);
    process.exit(2);
  }
}
