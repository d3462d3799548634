import { type Cause, causes } from './compare.ts';
import { disagreementsOf, type Judged, nameOf, presets } from './judge.ts';
import type { ClientProgram } from './program.ts';
import type { Preset } from './verdict.ts';

interface Counts {
  right: number;
  open: number;
  wrong: number;
  readonly found: Map<Cause, number>;
  readonly missed: Map<Cause, number>;
}

/** What a run did, and how rule and runs compare. */
export class Tally {
  programs = 0;
  runs = 0;
  /** Bodies that no run has touched, and those that some has: recall says nothing where one of them is rare. */
  readonly bodies = { touched: 0, untouched: 0 };
  readonly #counts: Readonly<Record<Preset, Counts>> = { recommended: counts(), strict: counts() };
  /** Of each construct: its programs, and those in which rule and runs disagree, by the way they do. */
  readonly constructs = new Map<string, { programs: number; readonly disagreements: Map<string, number> }>();

  add(program: ClientProgram, judged: Judged): void {
    this.programs++;
    this.runs += judged.truth.runs;
    for (const preset of presets) {
      const { right, open, wrong, found, missed } = judged.comparisons[preset];
      const sums = this.#counts[preset];
      sums.right += right;
      sums.open += open;
      sums.wrong += wrong.length;
      for (const { cause } of found) if (cause) increase(sums.found, cause);
      for (const { cause } of missed) if (cause) increase(sums.missed, cause);
    }
    const { found, missed } = judged.comparisons.recommended;
    this.bodies.touched += found.length + missed.length;
    this.bodies.untouched += judged.truth.sites.size - found.length - missed.length;
    for (const construct of program.constructs) {
      const sums = this.constructs.get(construct) ?? {
        programs: 0,
        disagreements: new Map<string, number>(),
      };
      this.constructs.set(construct, sums);
      sums.programs++;
      for (const disagreement of disagreementsOf(judged)) increase(sums.disagreements, nameOf(disagreement));
    }
  }

  lines(): readonly string[] {
    const table = presets.flatMap((preset) => {
      const { right, open, wrong, found, missed } = this.#counts[preset];
      const rows = causes
        .map((cause) => ({ cause, hits: found.get(cause) ?? 0, misses: missed.get(cause) ?? 0 }))
        .filter(({ hits, misses }) => hits + misses > 0);
      const sum = (of: 'hits' | 'misses'): number => rows.reduce((all, row) => all + row[of], 0);
      return [
        `${preset}: precision ${share(right + open, wrong)} (${right} reports right, ${open} open, ${wrong} false); recall ${share(sum('hits'), sum('misses'))}`,
        ...rows.map(({ cause, hits, misses }) => `  ${cause}: ${share(hits, misses)}`),
      ];
    });
    const { touched, untouched } = this.bodies;
    return [
      `${this.programs} programs, ${this.runs} runs; ${touched + untouched} bodies with a result that was met, ${touched} touched`,
      ...table,
    ];
  }

  /** The constructs in whose programs a kind of disagreement is most frequent, measured by their share of it. */
  involved(disagreement: string, limit: number): readonly string[] {
    return [...this.constructs]
      .map(([name, { programs, disagreements }]) => ({
        name,
        programs,
        times: disagreements.get(disagreement) ?? 0,
      }))
      .filter(({ times }) => times > 1)
      .sort((a, b) => b.times / b.programs - a.times / a.programs || b.times - a.times)
      .slice(0, limit)
      .map(({ name, programs, times }) => `${name} (${times} of ${programs})`);
  }
}

function counts(): Counts {
  return { right: 0, open: 0, wrong: 0, found: new Map(), missed: new Map() };
}

function increase<Key>(map: Map<Key, number>, key: Key): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function share(hits: number, misses: number): string {
  const sum = hits + misses;
  return `${sum === 0 ? '-' : `${((100 * hits) / sum).toFixed(1)}%`} (${hits} of ${sum})`;
}
