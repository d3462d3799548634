import type { Analysis } from '../analysis.ts';

const unions = new WeakMap<Analysis, ReadonlySet<string>>();

/**
 * Whether a union type of the file lists just the codes that are handled: it says which can arrive, and TypeScript
 * that none of them is missing. With types on, the union of the value itself is asked.
 */
export function isOwnUnion(handled: ReadonlyMap<string, unknown>, analysis: Analysis): boolean {
  const own = listOf(handled.keys(), analysis);
  let known = unions.get(analysis);
  if (!known) unions.set(analysis, (known = readUnions(analysis)));
  return own !== '' && known.has(own);
}

function readUnions(analysis: Analysis): ReadonlySet<string> {
  return new Set(
    analysis.file.nodesOf('unionType').map(({ members }) => {
      const texts = members.flatMap((member) => (member.kind === 'string' ? [member.value] : []));
      return listOf(texts, analysis);
    }),
  );
}

/** The numbered codes among texts as one text, equal for the same codes in any order. */
function listOf(texts: Iterable<string>, { file }: Analysis): string {
  const numbered = [...new Set(texts)].filter((text) => file.knowledge.isNumbered(text));
  return numbered.sort().join(' ');
}
