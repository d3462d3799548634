import type { Catalogue, SiblingCode } from './catalogue.ts';
import { knownSiblings } from './catalogue.ts';
import type { Settings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A code that belongs to units: the catalogue's, those of sibling APIs that are turned on, and additional ones. */
export interface UnitCode {
  readonly code: string;
  readonly message: string | undefined;
  readonly family: string;
}

/** The catalogue and the user's settings, made ready for look-ups. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** The numbered codes that can be missing, in catalogue order, additional ones behind their family. */
  readonly unitCodes: readonly UnitCode[];
  /** Families of `unitCodes`, in order. */
  readonly unitFamilies: readonly string[];
  readonly outcomes: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** Whether `code`, exactly so spelled, is in any table or an additional code. Retired codes are not. */
  isKnown(code: string): boolean;
  /** Whether `code` is a known code with a number: not SUCCESS or FAILURE. */
  isNumbered(code: string): boolean;
  /** Whether `code` is a numbered code by which XT is told from others: no plain word. */
  isTelling(code: string): boolean;
  messageOf(code: string): string | undefined;
  familyOf(code: string): string;
  /** The same for a file that names a path of `api.plainWords`: there the words are known, in no unit. Made once. */
  withPlainWords(): Knowledge;
}

/** The family of a code by its spelling: everything before the last underscore. */
function familyOfCode(code: string): string {
  const end = code.lastIndexOf('_');
  return end < 0 ? code : code.slice(0, end);
}

/**
 * Joins catalogue and settings. Work is proportional to the number of codes: a host keeps the result.
 *
 * @param arePlainWordsKnown whether codes that are plain words of any system are known though no setting names their API
 */
export function buildKnowledge(
  catalogue: Catalogue,
  settings: Settings,
  arePlainWordsKnown = false,
): Knowledge {
  const { api } = catalogue;
  const outcomes = new Set(Object.values(api.outcomes));
  const isInUnit = (entry: SiblingCode): boolean => settings.apis.includes(entry.api);
  const isWord = (entry: SiblingCode): boolean => api.plainWords.apis.includes(entry.api);
  const words = new Set(catalogue.siblings.filter(isWord).map((entry) => entry.code));
  const siblings = (arePlainWordsKnown ? catalogue.siblings : knownSiblings(catalogue, settings.apis)).map(
    (entry) => ({ ...entry, family: familyOfCode(entry.code) }),
  );
  const additional = settings.additionalCodes.map((entry) => ({
    ...entry,
    family: familyOfCode(entry.code),
  }));
  const entries = new Map<string, UnitCode>();
  for (const entry of [...catalogue.codes, ...siblings, ...additional]) {
    if (!entries.has(entry.code)) entries.set(entry.code, entry);
  }
  const ownCodes = new Set(catalogue.codes.map((entry) => entry.code));
  const inUnits = [
    ...catalogue.codes.filter((entry) => !outcomes.has(entry.code)),
    ...siblings.filter(isInUnit),
    ...additional.filter((entry) => !ownCodes.has(entry.code)),
  ];
  const unitFamilies = [...new Set(inUnits.map((entry) => entry.family))];
  const unitCodes = unitFamilies.flatMap((family) => inUnits.filter((entry) => entry.family === family));
  const retired = catalogue.retired.map((entry) => entry.code).filter((code) => !entries.has(code));
  const notInUnits = siblings.filter((entry) => !isInUnit(entry));
  // `PARAM_ERROR` makes `PARAM_404` no code of XT's.
  const numberedFamilies = unitCodes.filter((entry) => !words.has(entry.code)).map((entry) => entry.family);
  const isNumbered = (code: string): boolean => entries.has(code) && !outcomes.has(code);
  let withPlainWords: Knowledge | undefined;
  return {
    catalogue,
    settings,
    unitCodes,
    unitFamilies,
    outcomes,
    vocabulary: {
      codes: unitCodes.map((entry) => entry.code),
      outcomes: [...outcomes],
      alsoKnown: new Set([...notInUnits.map((entry) => entry.code), ...retired]),
      families: [...new Set([...catalogue.families, ...numberedFamilies])],
    },
    isKnown: (code) => entries.has(code),
    isNumbered,
    isTelling: (code) => isNumbered(code) && !words.has(code),
    messageOf: (code) => entries.get(code)?.message,
    familyOf: (code) => entries.get(code)?.family ?? familyOfCode(code),
    withPlainWords: () => (withPlainWords ??= buildKnowledge(catalogue, settings, true)),
  };
}
