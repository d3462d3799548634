import { createTypeFacts } from '@xt-mc/analysis';
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
      // A list of what is still to be seen, since trees may be deeper than the stack.
      const nodes: ts.Node[] = [file];
      for (let node = nodes.pop(); node; node = nodes.pop()) {
        if (node.parent === file || typescript.isFunctionLike(node)) around = node;
        const inside: ts.Node[] = [];
        typescript.forEachChild(node, (child) => {
          if (child.pos <= position && position <= child.end) inside.push(child);
        });
        nodes.push(...inside.reverse());
      }
      return around;
    },
    factsOf: (program, within) =>
      createTypeFacts(program.getTypeChecker(), (host) => {
        // Plain nodes hold TypeScript's own.
        const node = host as ts.Node;
        return !within || (node.pos >= within.pos && node.end <= within.end) ? node : undefined;
      }),
  };
}
