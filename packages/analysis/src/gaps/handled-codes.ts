import type { NamedText } from '../dispatches/named-texts.ts';
import type { Knowledge } from '../knowledge.ts';
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
  { isLowerCased, declared = [] }: ReadingContext,
  knowledge: Knowledge,
): ReadonlyMap<string, NamedText> {
  const { vocabulary } = knowledge;
  const codes = new Map<string, NamedText>();
  const misspelt: NamedText[] = [];
  for (const name of names) {
    const code = codeAskedFor(name.text, isLowerCased);
    if (!knowledge.isKnown(code) && !declared.includes(code)) misspelt.push(name);
    else if (!codes.has(code)) codes.set(code, name);
  }
  for (const name of misspelt) {
    const text = codeAskedFor(name.text, isLowerCased);
    if (!isMeantAsCode(text, vocabulary)) continue;
    const wanted = new Set(vocabulary.codes.filter((code) => !codes.has(code)));
    const [best] = nearestCodes(text, vocabulary, { handled: new Set(codes.keys()), wanted }).codes;
    if (best !== undefined) codes.set(best, name);
  }
  return codes;
}
