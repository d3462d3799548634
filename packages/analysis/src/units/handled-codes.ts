import type { Seen } from './earlier.ts';
import type { NamedText, PlacedText } from './named-texts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { once } from '../basics/once.ts';
import { codeAskedFor, isMeantAsCode, nearestCodes } from '../spelling/index.ts';

/** What is known beside the tables where texts are read as codes. */
export interface ReadingContext {
  readonly isLowerCased: boolean;
  /** Codes that stand in the subject's own type: known, whatever the catalogue says. */
  readonly declared?: readonly string[] | undefined;
}

/**
 * The codes that texts stand for, each with the first text that does. A misspelt one counts as its best candidate,
 * so that one mistake gives one report: xt-mc/no-unknown-code tells it.
 */
export function handledCodes(
  names: readonly NamedText[],
  { isLowerCased, declared }: ReadingContext,
  knowledge: Knowledge,
): ReadonlyMap<string, NamedText> {
  const isDeclared = new Set(declared);
  const codes = new Map<string, NamedText>();
  const misspelt: NamedText[] = [];
  for (const name of names) {
    const code = codeAskedFor(name.text, isLowerCased);
    if (!knowledge.isKnown(code) && !isDeclared.has(code)) misspelt.push(name);
    else if (!codes.has(code)) codes.set(code, name);
  }
  for (const name of misspelt) {
    const best = codeMeant(codeAskedFor(name.text, isLowerCased), codes, knowledge);
    if (best !== undefined) codes.set(best, name);
  }
  return codes;
}

interface Codes {
  has(code: string): boolean;
}

/** The code that a misspelt text most likely means, of those that are not handled yet. */
function codeMeant(text: string, handled: Codes, knowledge: Knowledge): string | undefined {
  const { vocabulary } = knowledge;
  if (!isMeantAsCode(text, vocabulary)) return undefined;
  const wanted: Codes = { has: (code) => knowledge.isNumbered(code) && !handled.has(code) };
  return nearestCodes(text, vocabulary, { handled, wanted }).codes[0];
}

/** The codes among texts of which only those up to some place count. A misspelt one counts as above. */
export function seenCodes(seen: readonly Seen[], reading: ReadingContext, knowledge: Knowledge): Codes {
  const firsts = seen.map(({ texts, until }) => ({ first: firstPlaces(texts, reading, knowledge), until }));
  return { has: (code) => firsts.some(({ first, until }) => (first.get(code) ?? Infinity) < until) };
}

type FirstPlaces = ReadonlyMap<string, number>;

const placesIn = once((_: Knowledge) => once((_: readonly PlacedText[]) => new Map<string, FirstPlaces>()));

/** Where each code is first among the texts. Read once for all that ask the same list. */
export function firstPlaces(
  texts: readonly PlacedText[],
  reading: ReadingContext,
  knowledge: Knowledge,
): FirstPlaces {
  const known = placesIn(knowledge)(texts);
  const key = [reading.isLowerCased, ...(reading.declared ?? [])].join(' ');
  const places = known.get(key) ?? findFirstPlaces(texts, reading, knowledge);
  known.set(key, places);
  return places;
}

function findFirstPlaces(
  texts: readonly PlacedText[],
  { isLowerCased, declared }: ReadingContext,
  knowledge: Knowledge,
): FirstPlaces {
  const isDeclared = new Set(declared);
  const places = new Map<string, number>();
  const misspelt = new Set<string>();
  for (const { text, at } of texts) {
    const code = codeAskedFor(text, isLowerCased);
    if (knowledge.isKnown(code) || isDeclared.has(code)) {
      if (!places.has(code)) places.set(code, at);
    } else if (!misspelt.has(code)) {
      misspelt.add(code);
      const best = codeMeant(code, places, knowledge);
      if (best !== undefined) places.set(best, at);
    }
  }
  return places;
}
