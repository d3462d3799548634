/** The parameters of `pnpm fuzz`, read. */
import { parseArgs } from 'node:util';
import type { Budget } from './campaign.ts';

export interface Parameters {
  readonly budget: Budget;
  /** A part of the names of the kinds that are tried. */
  readonly kind: string;
}

const known = ['seed', 'runs', 'seconds', 'kind', 'failures'] as const;

/** Reads the command line. Throws a `WrongParameter`, whose message names the parameter and the cure. */
export function readParameters(args: readonly string[], defaultSeed: number): Parameters {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' } as const])),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      throw new WrongParameter(`'${token.value}' stands alone: write --kind ${JSON.stringify(token.value)}`);
    if (!known.some((name) => name === token.name))
      throw new WrongParameter(
        `${token.rawName} is no parameter. Known: ${known.map((name) => `--${name}`).join(', ')}`,
      );
    if (token.value === undefined || token.value === '' || token.value.startsWith('--'))
      throw new WrongParameter(`--${token.name} wants a value behind it`);
    values.set(token.name, token.value);
  }
  const seconds = values.has('seconds') ? numberFrom('seconds', 0, 'more than 0, as 30') : undefined;
  return {
    budget: {
      seed: integer('seed', defaultSeed, -(2 ** 31)),
      runs: integer('runs', 1000, 1),
      failures: integer('failures', 5, 1),
      ...(seconds !== undefined && { time: 1000 * seconds }),
    },
    kind: values.get('kind') ?? '',
  };

  function integer(name: string, otherwise: number, least: number): number {
    const value = values.get(name);
    if (value === undefined) return otherwise;
    const number = /^[-+]?\d+$/.test(value) ? Number(value) : NaN;
    // fast-check's seeds are of 32 bits.
    if (number >= least && number < 2 ** 31) return number;
    throw new WrongParameter(
      `--${name} is '${value}': give a whole number, ${least} or more, below 2147483648`,
    );
  }

  function numberFrom(name: string, above: number, cure: string): number {
    const value = values.get(name) ?? '';
    const number = /^\d*\.?\d+$/.test(value) ? Number(value) : NaN;
    if (number > above && Number.isFinite(number)) return number;
    throw new WrongParameter(`--${name} is '${value}': give a number, ${cure}`);
  }
}

/** Told to a person in one line. */
export class WrongParameter extends Error {}
