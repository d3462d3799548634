import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Expected } from './expected.ts';

/**
 * All codes, those of the families nearby first, those already handled last, each group in catalogue order. The
 * outcomes come first where nothing else is handled (a lone comparison), and behind the rest in a switch or map.
 */
export function orderCodes(knowledge: Knowledge, { handled, nearby }: Expected): readonly string[] {
  const families = new Set(
    nearby.filter((code) => knowledge.isNumbered(code)).map((code) => knowledge.familyOf(code)),
  );
  const isAlone = handled.size === 0;
  const rankOf = (code: string): number => {
    if (handled.has(code)) return 4;
    if (knowledge.outcomes.has(code)) return isAlone ? 0 : 3;
    return families.has(knowledge.familyOf(code)) ? 1 : 2;
  };
  const codes = [...knowledge.outcomes, ...knowledge.unitCodes.map(({ code }) => code)];
  const ranked = codes.map((code) => ({ code, rank: rankOf(code) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ code }) => code);
}
