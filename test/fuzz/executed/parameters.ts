import { parseArgs } from 'node:util';
import { WrongParameter } from '../parameters.ts';

export interface Parameters {
  readonly seed: number;
  /** Programs that are tried. */
  readonly runs: number;
  /** Counterexamples that are made small, of each way in which rule and runs disagree. */
  readonly keep: number;
  /** Where they are kept. */
  readonly out: string;
}

const names = ['seed', 'runs', 'keep', 'out'] as const;

/** Reads the command line. Throws a `WrongParameter`, whose message names the parameter and the cure. */
export function readParameters(args: readonly string[], defaults: Parameters): Parameters {
  const { values, positionals } = parsed(args);
  const unknown = Object.keys(values).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined)
    throw new WrongParameter(
      `--${unknown} is no parameter. Known: ${names.map((name) => `--${name}`).join(', ')}`,
    );
  const [alone] = positionals;
  if (alone !== undefined)
    throw new WrongParameter(
      `'${alone}' stands alone: every value has its parameter before it, as --runs 500`,
    );
  const textOf = (name: (typeof names)[number]): string | undefined => {
    const value = values[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value === '')
      throw new WrongParameter(`--${name} wants a value behind it`);
    return value;
  };
  const numberOf = (name: 'seed' | 'runs' | 'keep', least: number): number => {
    const text = textOf(name);
    if (text === undefined) return defaults[name];
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= least && number < 2 ** 31) return number;
    throw new WrongParameter(
      `--${name} is '${text}': give a whole number, ${least} or more, below 2147483648`,
    );
  };
  return {
    seed: numberOf('seed', 0),
    runs: numberOf('runs', 1),
    keep: numberOf('keep', 0),
    out: textOf('out') ?? defaults.out,
  };
}

function parsed(args: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
}
