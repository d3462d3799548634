import type { Analysis } from '../../corroboration/analysis.ts';
import type { Dispatch } from './dispatch.ts';
import { type EarlierTests, earlierTestsOf } from '../../units/earlier.ts';
import { arrivingAt } from '../../units/arriving.ts';
import { isAboutXt } from '../../units/credibility.ts';
import { firstPlaces, handledCodes, type ReadingContext, seenCodes } from '../../units/handled-codes.ts';
import type { GapOptions } from '../../units/options.ts';
import { isOwnUnion } from '../../units/own-unions.ts';
import { entriesOf, type Gap, gapIn, restOf, type Unit, wholeUnit } from '../../units/units.ts';

/** What a switch or an if/else chain leaves out. */
export interface DispatchGap {
  /** The codes that are missing, where it is meant to handle them all. */
  readonly gap: Gap | undefined;
  readonly lacksDefault: boolean;
  /** Whether a `default` alone would do: what is missing is not nearly whole. */
  readonly isClosedByDefault: boolean;
}

/** Judges one dispatch; undefined where it leaves nothing out, or is not about XT's codes. */
export function judgeDispatch(
  { node, subject, identity, names, isLowerCased, evidence, type, isClosed }: Dispatch,
  options: GapOptions,
  analysis: Analysis,
): DispatchGap | undefined {
  const { knowledge } = analysis.file;
  const reading: ReadingContext = { isLowerCased, declared: type?.declared };
  const own = handledCodes(names, reading, knowledge);
  if (!isAboutXt(names, own, evidence, analysis)) return undefined;
  // Nothing is left of a type that lists its texts, whoever declares it: TypeScript itself knows no other.
  const listed = analysis.file.types?.literalTypes(subject.host);
  const texts = new Set(names.map(({ text }) => text));
  if (listed?.every((text) => texts.has(text))) return undefined;
  const reach = earlierTestsOf(node, identity, analysis);
  const earlier = seenCodes(reach.seen, reading, knowledge);
  const place = node.kind === 'if' ? node.test : subject;
  const arriving = arrivingAt(place, identity, analysis);
  const handled = {
    has: (code: string) =>
      own.has(code) || earlier.has(code) || !arriving.has(isLowerCased ? code.toLowerCase() : code),
  };
  const whole = unitOf(reach, type?.narrowed, reading, options, analysis);
  const lacksDefault = !isClosed;

  // Codes handled earlier count; but what names no code of a family itself is not meant for it.
  const families = new Set(Array.from(own.keys(), (code) => knowledge.familyOf(code)));
  // Where a condition lets only some codes through, a `default` takes the last of them as well as a case would.
  const isAll = whole.kind === 'reach' || (whole.kind === 'all' && isOwnUnion(own, analysis));
  const nearlyWhole = isAll ? undefined : gapIn(whole, families, handled, options);
  const found = { lacksDefault, isClosedByDefault: nearlyWhole === undefined };
  if (whole.kind !== 'all' && lacksDefault) {
    const rest = restOf(whole, handled);
    return rest && { gap: rest, ...found };
  }
  return nearlyWhole || lacksDefault ? { gap: nearlyWhole, ...found } : undefined;
}

/** The codes that can arrive: those a condition around the dispatch lets through, those of the type, or all. */
function unitOf(
  { only }: EarlierTests,
  narrowed: readonly string[] | undefined,
  reading: ReadingContext,
  options: GapOptions,
  { file: { knowledge } }: Analysis,
): Unit {
  if (only) {
    const codes = firstPlaces(only, reading, knowledge).keys();
    return wholeUnit('reach', entriesOf(codes, knowledge), options);
  }
  if (narrowed) return wholeUnit('type', entriesOf(narrowed, knowledge), options);
  return wholeUnit('all', knowledge.unitCodes, options);
}
