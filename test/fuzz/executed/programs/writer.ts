import type { Random } from './random.ts';

/** How a program speaks of an answer: `body.rc`, or `rc` behind a pattern. */
export interface Held {
  /** The body as a whole, where it can still be named. */
  readonly body: string | undefined;
  readonly rc: string;
  readonly mc: string;
  readonly result: string;
}

export const heldAs = (body: string): Held => ({
  body,
  rc: `${body}.rc`,
  mc: `${body}.mc`,
  result: `${body}.result`,
});

/** How statements may leave the place where they stand. */
export interface Exits {
  readonly canAwait: boolean;
  /** In a loop: its label, or an empty text. */
  readonly loop?: string | undefined;
  /** What is returned in a failure's stead; drawn where there is none. */
  readonly inClass?: boolean | undefined;
}

const maxFlags = 3;
const flagNames = ['dry', 'verbose', 'force'] as const;
const paths = [
  'symbol',
  'ticker',
  'depth',
  'balances',
  'order',
  'open-order',
  'trade',
  'currencies',
  'time',
  'deposit',
];

/** One program as it is written: what it draws from, what it has declared, what it is made of. */
export class Writer {
  readonly random: Random;
  readonly constructs = new Set<string>();
  readonly flags: string[] = [];
  readonly #declared = new Map<string, string>();
  #imports = new Set<string>();
  #paths = 0;
  #names = 0;

  constructor(random: Random) {
    this.random = random;
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }

  pick<Value>(...values: readonly [Value, ...Value[]]): Value {
    return this.random.pick(values);
  }

  /** Chooses a construct, and notes which. */
  choose<Value>(
    ...ways: readonly [readonly [string, () => Value], ...(readonly [string, () => Value])[]]
  ): Value {
    const [name, way] = this.random.pick(ways);
    this.note(name);
    return way();
  }

  note(construct: string): void {
    this.constructs.add(construct);
  }

  flag(): string {
    const next = flagNames[this.flags.length];
    const isFresh = this.flags.length < maxFlags && (this.flags.length === 0 || this.chance(0.4));
    if (next && isFresh) this.flags.push(next);
    return isFresh && next ? next : this.random.pick(this.flags as [string, ...string[]]);
  }

  /** An address that no other place of the program asks: bodies are told apart by it. */
  path(): string {
    const index = this.#paths++;
    const name = paths[index % paths.length] ?? 'time';
    return `/v4/${index < paths.length ? '' : `${index}/`}${name}`;
  }

  fresh(name: string): string {
    return `${name}${this.#names++ || ''}`;
  }

  /** Declares something at the top of the program, once. */
  declare(name: string, text: string): string {
    if (!this.#declared.has(name)) this.#declared.set(name, text);
    return name;
  }

  /** A function of another module, which nobody reads. */
  foreign(name: string): string {
    this.#imports.add(name);
    return name;
  }

  head(): string {
    const imports =
      this.#imports.size > 0 ? [`import { ${[...this.#imports].join(', ')} } from './own.js';`] : [];
    return [...imports, ...this.#declared.values()].join('\n');
  }
}

export const block = (lines: readonly string[]): string => `{\n${indented(lines)}\n}`;

export const indented = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
