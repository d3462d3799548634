import type { Knowledge } from '../../knowledge/knowledge.ts';
import { nearestFamilies } from '../../spelling/index.ts';

/** The families that a prefix of no code is likely meant as; undefined where codes begin so, or none is near. */
export function unknownPrefix(prefix: string, knowledge: Knowledge): readonly string[] | undefined {
  if (isPartOfCode(prefix, knowledge)) return undefined;
  const families = nearestFamilies(prefix, knowledge.vocabulary);
  return families.length > 0 ? families : undefined;
}

/** Whether a text is in one of the codes, or all of it. */
export function isPartOfCode(text: string, { vocabulary }: Knowledge): boolean {
  const { codes, outcomes, alsoKnown } = vocabulary;
  return [...codes, ...outcomes, ...alsoKnown].some((code) => code.includes(text));
}

export function nameFamilies(families: readonly string[]): string {
  return families.map((family) => `'${family}'`).join(' or ');
}
