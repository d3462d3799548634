import { biome } from './biome.ts';
import { modules } from './modules.ts';
import { type Reason, reasons, type Situation } from './situation.ts';
import { typescriptEslint } from './typescript-eslint.ts';
import { judgeAll } from './verdicts.ts';

export const suites: Readonly<Record<string, readonly Situation[]>> = {
  'typescript-eslint, switch-exhaustiveness-check': typescriptEslint,
  'Biome, useExhaustiveSwitchCases': biome,
};

/** Reasons for a report of ours where the peer is silent; all others are for our silence. */
const asksMore: ReadonlySet<Reason> = new Set(['comment', 'open']);

export interface Comparison {
  readonly situations: number;
  readonly same: number;
  /** How many differ by design, by the reason. */
  readonly byDesign: ReadonlyMap<Reason, number>;
  /** What differs without a reason, or between ESLint and the editor. */
  readonly unexplained: readonly string[];
}

export function compare(situations: readonly Situation[]): Comparison {
  const byDesign = new Map<Reason, number>();
  const unexplained: string[] = [];
  let same = 0;
  for (const { situation, theirs, ours, editor } of judgeAll(situations, modules)) {
    const { name, reason } = situation;
    if (ours !== editor) unexplained.push(`${name}: ours is ${ours} in ESLint, ${editor} in the editor`);
    if (ours === theirs) same++;
    else if (reason && (ours === 'silent' || asksMore.has(reason)))
      byDesign.set(reason, (byDesign.get(reason) ?? 0) + 1);
    else unexplained.push(`${name}: the peer's is ${theirs}, ours ${ours}`);
  }
  return { situations: situations.length, same, byDesign, unexplained };
}

/** Reasons that explain no difference any more. */
export function needless(comparisons: readonly Comparison[]): readonly string[] {
  return Object.keys(reasons).filter(
    (reason) => !comparisons.some(({ byDesign }) => byDesign.has(reason as Reason)),
  );
}
