import ts from 'typescript';
import { execute } from './execute.ts';
import type { ClientProgram } from './program.ts';
import { idleIn } from './verdict.ts';

/** Attempts after which a program is small enough to be read. */
const maxAttempts = 80;

/**
 * Takes statements, members and branches away, as long as the program still shows what it was kept for. What it throws
 * where XT grants everything, and what it leaves unused, it did before.
 *
 * @param isShown whether it does; a program that breaks off does not
 */
export async function smaller(
  program: ClientProgram,
  isShown: (program: ClientProgram) => Promise<boolean>,
): Promise<ClientProgram> {
  const idle = new Set(idleIn(program.text));
  const thrown = new Set((await execute(program)).thrown);
  let kept = program;
  let attempts = 0;
  const isKept = async (candidate: ClientProgram): Promise<boolean> => {
    if (idleIn(candidate.text).some((one) => !idle.has(one))) return false;
    if (attempts++ >= maxAttempts) return false;
    try {
      const { requests, thrown: now } = await execute(candidate);
      return requests > 0 && now.every((error) => thrown.has(error)) && (await isShown(candidate));
    } catch {
      return false;
    }
  };
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const text of shorterTexts(kept.text)) {
      if (!(await isKept({ ...kept, text }))) continue;
      kept = { ...kept, text };
      isSmaller = true;
      break;
    }
  }
  return kept;
}

/** The text without one part of it, the largest part first. */
function shorterTexts(text: string): readonly string[] {
  const file = ts.createSourceFile('client.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const { pos: start, end } = node;
    if (
      ts.isStatement(node) &&
      (ts.isBlock(node.parent) || ts.isSourceFile(node.parent) || ts.isCaseOrDefaultClause(node.parent))
    )
      cuts.push({ start, end, text: '' });
    if (ts.isPropertyDeclaration(node) || ts.isCaseOrDefaultClause(node)) cuts.push({ start, end, text: '' });
    // One turn in the place of a loop, a branch in the place of the whole.
    if (ts.isIterationStatement(node, true))
      cuts.push({ start: node.getStart(file), end, text: node.statement.getText(file) });
    if (ts.isIfStatement(node)) {
      cuts.push({ start: node.getStart(file), end, text: node.thenStatement.getText(file) });
      if (node.elseStatement) {
        cuts.push({ start: node.thenStatement.end, end, text: '' });
        cuts.push({ start: node.getStart(file), end, text: node.elseStatement.getText(file) });
      }
    }
    if (ts.isTryStatement(node))
      cuts.push({ start: node.getStart(file), end, text: node.tryBlock.getText(file) });
    if (ts.isBlock(node) && ts.isBlock(node.parent))
      cuts.push({ start: node.getStart(file), end, text: node.getText(file).slice(1, -1).trim() });
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  return cuts
    .sort((a, b) => b.end - b.start - b.text.length - (a.end - a.start - a.text.length))
    .map((cut) => text.slice(0, cut.start) + cut.text + text.slice(cut.end));
}
