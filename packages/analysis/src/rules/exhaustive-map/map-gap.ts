import type { Analysis } from '../../corroboration/analysis.ts';
import type { NamedText } from '../../units/named-texts.ts';
import type { CodeCollection } from '../../sites/collector.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type CodeMap, codeMapOf, type Entry } from './code-maps.ts';
import { isPartOfAnother, keysAddedTo } from './completed-maps.ts';
import { isAboutXt, siteIndexOf } from '../../units/credibility.ts';
import { handledCodes } from '../../units/handled-codes.ts';
import type { GapOptions } from '../../units/options.ts';
import { isOwnUnion } from '../../units/own-unions.ts';
import { isDeclaredPartial } from './partial-maps.ts';
import { codesAnsweredElsewhere } from './answered-elsewhere.ts';
import { type Gap, gapIn, wholeUnit } from '../../units/units.ts';

/** A map or enum that lacks codes. */
export interface MapGap {
  readonly map: CodeMap;
  readonly gap: Gap;
  /** The entry of each code that is handled, misspelt ones too. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether the map is asked with lower-cased codes. */
  readonly isLowerCased: boolean;
}

/** Judges one collection; undefined where it is no map of XT's codes, or lacks none that it should have. */
export function judgeMap(
  { collection, evidence }: CodeCollection,
  options: GapOptions,
  analysis: Analysis,
): MapGap | undefined {
  const map = codeMapOf(collection, analysis);
  if (!map || map.hasUnknownEntries) return undefined;
  const { knowledge } = analysis.file;
  const names = map.entries.map(({ name }) => name);
  const isLowerCased = isAskedInLowerCase(names, analysis);
  const handled = handledCodes(names, { isLowerCased }, knowledge);
  const families = new Set(Array.from(handled.keys(), (code) => knowledge.familyOf(code)));
  const whole = wholeUnit('all', knowledge.unitCodes, options);
  const nearlyWhole = gapIn(whole, families, handled, options);
  if (!nearlyWhole || isOwnUnion(handled, analysis)) return undefined;
  if (!isAboutXt(names, handled, evidence, analysis)) return undefined;
  const elsewhere = codesAnsweredElsewhere(map.node, { isLowerCased }, analysis);
  const added = keysAddedTo(map.node, analysis);
  const missing = nearlyWhole.missing.filter(({ code }) => !elsewhere.has(code) && !added.has(code));
  if (missing.length === 0 || isPartOfAnother(map.node, analysis)) return undefined;
  const entryOf = new Map(map.entries.map((entry) => [entry.name, entry]));
  const entries = new Map<string, Entry>();
  for (const [code, name] of handled) {
    const entry = entryOf.get(name);
    if (entry && knowledge.isNumbered(code)) entries.set(code, entry);
  }
  const isSelection = isMembershipTest([...entries.values()], map) || isDeclaredPartial(map, analysis);
  return isSelection ? undefined : { map, gap: { ...nearlyWhole, missing }, entries, isLowerCased };
}

/** Whether keys are codes in lower case, and the values that the map is asked with are lower-cased as well. */
function isAskedInLowerCase(names: readonly NamedText[], { sites, file }: Analysis): boolean {
  const isLower = ({ text }: NamedText): boolean =>
    !file.knowledge.isKnown(text) && file.knowledge.isKnown(text.toUpperCase());
  const site = siteIndexOf(sites);
  return names.some((name) => isLower(name) && site.get(name.node)?.isLowerCased === true);
}

/** A map that has the same literal for every code only tells which codes are in it. */
function isMembershipTest(entries: readonly Entry[], { kind }: CodeMap): boolean {
  if (kind === 'enum') return false;
  const values = entries.map(({ value }) => literalText(value));
  return values.every((value) => value !== undefined && value === values[0]);
}

function literalText(value: PlainNode | undefined): string | undefined {
  let operators = '';
  let literal = value;
  for (; literal?.kind === 'unary'; literal = literal.argument) operators += literal.operator;
  switch (literal?.kind) {
    case 'string':
    case 'number':
    case 'constant':
      return `${operators}${literal.kind} ${literal.value}`;
    default:
      return operators === '' ? undefined : operators;
  }
}
