import type { Knowledge, UnitCode } from '../knowledge/knowledge.ts';
import { minHandledOfUnit, shareOfUnit } from '../knowledge/thresholds.ts';
import { createIgnore, type GapOptions } from './options.ts';

/** What can be handled whole: the catalogue, one family, or the codes that a type or a condition leaves. */
export interface Unit {
  readonly kind: 'all' | 'family' | 'type' | 'reach';
  /** In catalogue order. */
  readonly codes: readonly UnitCode[];
}

/** How much of a unit is handled. */
export interface Share {
  readonly unit: Unit;
  readonly handled: number;
}

/** Codes that are missing from something meant to handle them all. */
export interface Gap {
  readonly shares: readonly Share[];
  /** In catalogue order. */
  readonly missing: readonly UnitCode[];
}

interface Codes {
  has(code: string): boolean;
}

/** The unit of all codes that are not ignored, or of those among them that a type or a condition leaves. */
export function wholeUnit(
  kind: 'all' | 'type' | 'reach',
  codes: readonly UnitCode[],
  { ignore }: GapOptions,
): Unit {
  const isIgnored = createIgnore(ignore);
  return { kind, codes: codes.filter(({ code }) => !isIgnored(code)) };
}

/** A family's part of a unit. */
function familyUnit(whole: Unit, family: string): Unit {
  return { kind: 'family', codes: whole.codes.filter((entry) => entry.family === family) };
}

/** The entries of codes, in catalogue order, those that it does not have at the end. */
export function entriesOf(
  codes: Iterable<string>,
  { catalogue, unitCodes, ...known }: Knowledge,
): UnitCode[] {
  const order = new Map([...catalogue.codes, ...unitCodes].map(({ code }, index) => [code, index]));
  const place = ({ code }: UnitCode): number => order.get(code) ?? Infinity;
  return Array.from(new Set(codes), (code) => ({
    code,
    message: known.messageOf(code),
    family: known.familyOf(code),
  })).sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** All that is missing of a unit; undefined where nothing is. */
export function restOf(unit: Unit, handled: Codes): Gap | undefined {
  const missing = unit.codes.filter(({ code }) => !handled.has(code));
  if (missing.length === 0) return undefined;
  return { shares: [{ unit, handled: unit.codes.length - missing.length }], missing };
}

/**
 * What is missing of the units that are nearly whole: of `whole` where that qualifies, else of each of `families`
 * that does. Undefined where nothing is, or where too little is handled for the rest to be a gap.
 *
 * For `whole`, a family that qualifies counts as handled: once it is completed, it is. Else whoever mends the report
 * of the families might get one of the catalogue for it.
 */
export function gapIn(
  whole: Unit,
  families: ReadonlySet<string>,
  handled: Codes,
  { complete }: GapOptions,
): Gap | undefined {
  const isHandled = ({ code }: UnitCode): boolean => handled.has(code);
  const isMeantWhole = (codes: readonly UnitCode[], isCounted = isHandled): boolean => {
    const count = codes.filter(isCounted).length;
    return count >= minHandledOfUnit && count > shareOfUnit[complete] * codes.length;
  };
  const own = new Set(whole.codes.map(({ family }) => family).filter((family) => families.has(family)));
  const units = Array.from(own, (family) => familyUnit(whole, family)).filter(({ codes }) =>
    isMeantWhole(codes),
  );
  const completed = new Set(units.flatMap(({ codes }) => codes));
  if (isMeantWhole(whole.codes, (entry) => isHandled(entry) || completed.has(entry)))
    return restOf(whole, handled);
  const gaps = units.flatMap((unit) => restOf(unit, handled) ?? []);
  if (gaps.length === 0) return undefined;
  return { shares: gaps.flatMap(({ shares }) => shares), missing: gaps.flatMap(({ missing }) => missing) };
}
