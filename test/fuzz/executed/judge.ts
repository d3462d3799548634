import { type Cause, compare, type Comparison } from './compare.ts';
import { execute, type Truth } from './execute.ts';
import type { ClientProgram } from './program.ts';
import { type Preset, reportsOf } from './verdict.ts';

export const presets = ['recommended', 'strict'] as const;

/** What a program does, and what the rule says of it. */
export interface Judged {
  readonly truth: Truth;
  readonly comparisons: Readonly<Record<Preset, Comparison>>;
}

/** A way in which rule and runs disagree. */
export interface Disagreement {
  readonly preset: Preset;
  /** Of a result that was not reported; `undefined`: a report that no run bears out. */
  readonly cause: Cause | undefined;
}

export const nameOf = ({ preset, cause }: Disagreement): string =>
  cause ? `${preset}: missed: ${cause}` : `${preset}: false report`;

/** Throws where a program does not parse. */
export async function judge(program: ClientProgram): Promise<Judged> {
  const truth = await execute(program);
  const of = (preset: Preset): Comparison => compare(truth, preset, reportsOf(program.text, preset));
  return { truth, comparisons: { recommended: of('recommended'), strict: of('strict') } };
}

export function disagreementsOf({ comparisons }: Judged): readonly Disagreement[] {
  return presets.flatMap((preset) => {
    const { wrong, missed } = comparisons[preset];
    const found = new Map<string, Disagreement>();
    for (const cause of [...(wrong.length > 0 ? [undefined] : []), ...missed.map((one) => one.cause)])
      found.set(cause ?? '', { preset, cause });
    return [...found.values()];
  });
}
