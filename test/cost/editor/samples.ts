import { orderOf, variants } from './variants.ts';
import type { VariantName } from './variants.ts';

/** Times in milliseconds, by variant; what stands at the same index was taken in the same round. */
export type Samples = Readonly<Record<VariantName, readonly number[]>>;

/** One line of the result. */
export interface Row {
  readonly what: string;
  readonly samples: Samples;
  /** Which share of the samples lies below what is shown: 0.5 for the median, 0 for the least. */
  readonly share: number;
  /** Whether the target is meant: what has nothing to do with codes, and diagnostics. */
  readonly hasTarget: boolean;
}

/** Takes one sample of each variant a round, each after the other, so that what else the machine does meets them alike. */
export async function takeSamples(
  rounds: number,
  take: (variant: (typeof variants)[number], round: number) => Promise<number>,
): Promise<Samples> {
  const samples: Record<VariantName, number[]> = { without: [], again: [], with: [], warning: [] };
  for (let round = 0; round < rounds; round++) {
    for (const variant of orderOf(round)) samples[variant.name].push(await take(variant, round));
  }
  return samples;
}

/** Samples of several places, each by what was taken there. */
export function combined(
  places: readonly Samples[],
  combine: (samples: readonly number[]) => number,
): Samples {
  const of = (name: VariantName): number[] => places.map((samples) => combine(samples[name]));
  return { without: of('without'), again: of('again'), with: of('with'), warning: of('warning') };
}
