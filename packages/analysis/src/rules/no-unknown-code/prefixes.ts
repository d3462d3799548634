import type { Knowledge } from '../../knowledge/knowledge.ts';
import { nearestFamilies } from '../../spelling/index.ts';

/** The families that a prefix of no code is likely meant as; undefined where codes begin so, or none is near. */
export function unknownPrefix(prefix: string, { vocabulary }: Knowledge): readonly string[] | undefined {
  const codes = [...vocabulary.codes, ...vocabulary.outcomes, ...vocabulary.alsoKnown];
  if (codes.some((code) => code.includes(prefix))) return undefined;
  const families = nearestFamilies(prefix, vocabulary);
  return families.length > 0 ? families : undefined;
}

export function nameFamilies(families: readonly string[]): string {
  return families.map((family) => `'${family}'`).join(' or ');
}
