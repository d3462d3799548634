import type { Analysis } from '../analysis.ts';

/**
 * Whether a union type of the file lists just the codes that are handled: it says which can arrive, and TypeScript
 * that none of them is missing. With types on, the union of the value itself is asked.
 */
export function isOwnUnion(handled: ReadonlyMap<string, unknown>, { file }: Analysis): boolean {
  const isNumbered = (text: string): boolean => file.knowledge.isNumbered(text);
  const own = [...handled.keys()].filter(isNumbered);
  if (own.length === 0) return false;
  return file.nodesOf('unionType').some(({ members }) => {
    const texts = members.flatMap((member) => (member.kind === 'string' ? [member.value] : []));
    const listed = new Set(texts.filter(isNumbered));
    return listed.size === own.length && own.every((code) => listed.has(code));
  });
}
