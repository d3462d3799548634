import { createTypeFacts, factsWithin } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { TypedHost } from './file-analysis.ts';

/** What the server's programs tell of types, and how much of it is asked for. */
export function createTypedHost(typescript: typeof ts): TypedHost {
  return {
    isChecked(file, program) {
      if (!/\.[cm]?jsx?$/.test(file.fileName)) return true;
      const { checkJsDirective } = file as { readonly checkJsDirective?: { readonly enabled: boolean } };
      return checkJsDirective?.enabled ?? program.getCompilerOptions().checkJs === true;
    },
    rangeAround(file, position) {
      let around: ts.Node = file;
      const visit = (node: ts.Node): void => {
        if (position < node.pos || position > node.end) return;
        if (node.parent === file || typescript.isFunctionLike(node)) around = node;
        typescript.forEachChild(node, visit);
      };
      typescript.forEachChild(file, visit);
      return around;
    },
    factsOf(program, within) {
      // Plain nodes hold TypeScript's own.
      const facts = createTypeFacts(program.getTypeChecker(), (host) => host as ts.Node);
      if (!within) return facts;
      return factsWithin(facts, (host) => {
        const { pos, end } = host as ts.Node;
        return pos >= within.pos && end <= within.end;
      });
    },
  };
}
