import type { Analysis } from '../corroboration/analysis.ts';
import { once } from '../basics/once.ts';

/**
 * Whether a union type of the file lists just the codes that are handled: it says which can arrive, and TypeScript
 * that none of them is missing. With types on, the union of the value itself is asked.
 */
export function isOwnUnion(handled: ReadonlyMap<string, unknown>, analysis: Analysis): boolean {
  const own = listOf(handled.keys(), analysis);
  return own !== '' && unionsIn(analysis).has(own);
}

const unionsIn = once((analysis: Analysis): ReadonlySet<string> => {
  const unions = analysis.file.nodesOf('unionType').map(({ members }) => {
    const texts = members.flatMap((member) => (member.kind === 'string' ? [member.value] : []));
    return listOf(texts, analysis);
  });
  return new Set(unions);
});

/** The numbered codes among texts as one text, equal for the same codes in any order. */
function listOf(texts: Iterable<string>, { file }: Analysis): string {
  const numbered = [...new Set(texts)].filter((text) => file.knowledge.isNumbered(text));
  return numbered.sort().join(' ');
}
