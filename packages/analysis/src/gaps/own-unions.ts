import type { Analysis } from '../analysis.ts';

/**
 * Whether a union type of the file lists just the codes that are handled: it says which can arrive, and TypeScript
 * that none of them is missing. With types on, the union of the value itself is asked.
 */
export function isOwnUnion(handled: ReadonlyMap<string, unknown>, { file }: Analysis): boolean {
  return file.nodesOf('unionType').some(({ members }) => {
    const listed = new Set(members.flatMap((member) => (member.kind === 'string' ? [member.value] : [])));
    const isNumbered = (text: string): boolean => file.knowledge.isNumbered(text);
    const handledOnes = [...handled.keys()].filter(isNumbered);
    return (
      handledOnes.length > 0 &&
      [...listed].filter(isNumbered).length === handledOnes.length &&
      handledOnes.every((code) => listed.has(code))
    );
  });
}
