import fc, { type Arbitrary } from 'fast-check';
import type { Program } from './program.ts';
import { check, type Verdict } from './properties/check.ts';
import { signatureOf, type Violation } from './properties/violation.ts';
import { reduce } from './reduce.ts';
import type { Tally } from './tally.ts';
import { count, createTally } from './tally.ts';

/** A kind of programs, and what is expected of them beside the promises that hold for all. */
export interface Kind {
  readonly name: string;
  readonly programs: Arbitrary<Program>;
  /** How many of them are tried where another kind tries one: large programs take longer. */
  readonly share: number;
  /** Look-alikes: a report of any rule is wrong. */
  readonly isSilent?: boolean;
}

export interface Budget {
  readonly seed: number;
  readonly runs: number;
  /** Milliseconds after which a kind stops early; no program is then a failure. */
  readonly time?: number;
  /** How many different broken promises are looked for before a kind is given up. */
  readonly failures: number;
}

export interface Failure {
  readonly kind: string;
  readonly signature: string;
  readonly violation: Violation;
  /** As small as it could be made. */
  readonly program: Program;
}

export interface Outcome {
  readonly kind: Kind;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

const options = { maxSuggestions: 16 };

/** Tries the programs of a kind. After a failure it goes on with that promise set aside, so that one run shows several. */
export function runKind(kind: Kind, { seed, runs, time, failures: maxFailures }: Budget): Outcome {
  const tally = createTally();
  const failures: Failure[] = [];
  const known = new Set<string>();
  while (failures.length < maxFailures) {
    const isFirst = failures.length === 0;
    const property = fc.property(kind.programs, (program) => {
      const verdict = check(program, options);
      if (isFirst) count(tally, verdict);
      const [fresh] = violationsOf(verdict, kind).filter((violation) => !known.has(signatureOf(violation)));
      if (fresh) throw new Broken(fresh);
    });
    const details = fc.check(property, {
      seed,
      numRuns: Math.max(1, Math.round(runs * kind.share)),
      ...(time !== undefined && { interruptAfterTimeLimit: time, markInterruptAsFailure: false }),
    });
    if (!details.failed) break;
    const error = details.errorInstance;
    const [program] = details.counterexample ?? [];
    if (!(error instanceof Broken) || !program) throw error;
    const signature = signatureOf(error.violation);
    known.add(signature);
    failures.push(reducedFailure(kind, program, signature, error.violation));
  }
  return { kind, tally, failures };
}

class Broken extends Error {
  readonly violation: Violation;

  constructor(violation: Violation) {
    super(signatureOf(violation));
    this.violation = violation;
  }
}

function reducedFailure(kind: Kind, program: Program, signature: string, violation: Violation): Failure {
  const find = (text: string): Violation | undefined =>
    violationsOf(check({ ...program, text }, options), kind).find((one) => signatureOf(one) === signature);
  // Without a piece of it a look-alike may be none any more: the generator knows what makes it one, this does not.
  if (kind.isSilent) return { kind: kind.name, signature, violation, program };
  const text = reduce(program.text, (shorter) => find(shorter) !== undefined);
  return { kind: kind.name, signature, violation: find(text) ?? violation, program: { ...program, text } };
}

function violationsOf({ violations, reached }: Verdict, { isSilent = false }: Kind): readonly Violation[] {
  if (!isSilent) return violations;
  return [
    ...violations,
    ...reached.map((rule) => ({ property: 'look-alikes stay silent', rule, detail: 'reported' })),
  ];
}
