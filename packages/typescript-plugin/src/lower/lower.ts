import { createDescent, deepestCall } from '@xt-mc/analysis';
import type { Descent, PlainNode, PlainSource } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Syntax } from '../answers/syntax.ts';
import { classLowerings } from './classes.ts';
import { findComments } from './comments.ts';
import { expressionLowerings } from './expressions.ts';
import { functionLowerings } from './functions.ts';
import { jsxLowerings } from './jsx.ts';
import { literalLowerings } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { exportedDeclaration, moduleLowerings } from './modules.ts';
import { patternLowerings } from './patterns.ts';
import { propertyLowerings } from './properties.ts';
import { statementLowerings } from './statements.ts';
import { typeLowerings } from './types.ts';

type LowerNode = (node: ts.Node, at: Lowering) => PlainNode;
type Table = readonly (LowerNode | undefined)[];

const tables = new WeakMap<object, Table>();

/**
 * Lowers TypeScript's tree of a file to the plain tree, the same that the ESTree lowering gives. Half-typed code gives
 * what the parser made of it: missing names are empty, missing nodes have no width. The tree may be of any depth.
 *
 * @param typescript the TypeScript that made the tree
 */
export function lowerFile(typescript: Syntax, file: ts.SourceFile): PlainSource {
  const descent = createDescent();
  const at = createLowering(typescript, file, descent);
  const program = at.make('program', file, { body: at.lowerAll(file.statements) });
  descent.finish();
  return { text: file.text, fileName: file.fileName, program, comments: findComments(typescript, file) };
}

function createLowering(typescript: Syntax, file: ts.SourceFile, descent: Descent): Lowering {
  const table = tableFor(typescript);
  const at: Lowering = {
    ts: typescript,
    file,
    make(kind, node, fields, range) {
      const start = range ? range.start : node.getStart(file);
      // The spread loses which kind it belongs to; `Fields<Kind>` has checked it.
      return {
        kind,
        start,
        end: range ? range.end : node.end,
        parent: undefined,
        host: node,
        ...fields,
      } as never;
    },
    lower(node) {
      if (descent.depth === deepestCall) return descent.putOff(() => at.lower(node));
      descent.depth++;
      const lowered = at.lowerNow(node);
      descent.depth--;
      return lowered;
    },
    lowerNow(node) {
      const lowered = table[node.kind]?.(node, at) ?? lowerOther(node, at);
      return exportedDeclaration(node, lowered, at);
    },
    lowerWith(node, lower) {
      if (descent.depth === deepestCall) return descent.putOff(() => at.lowerWith(node, lower));
      descent.depth++;
      const lowered = lower(node, at);
      descent.depth--;
      return lowered;
    },
    lowerOptional: (node) => node && at.lower(node),
    lowerAll: (nodes) => nodes?.map((node) => at.lower(node)) ?? [],
  };
  return at;
}

/** The lowerings by number of kind, as this version of TypeScript counts them. */
function tableFor(typescript: Syntax): Table {
  let table = tables.get(typescript);
  if (!table) {
    const byKind: (LowerNode | undefined)[] = [];
    const all = {
      ...expressionLowerings,
      ...literalLowerings,
      ...patternLowerings,
      ...propertyLowerings,
      ...functionLowerings,
      ...classLowerings,
      ...statementLowerings,
      ...moduleLowerings,
      ...typeLowerings,
      ...jsxLowerings,
    };
    for (const [name, lower] of Object.entries(all)) {
      const kind = typescript.SyntaxKind[name as keyof typeof all] as ts.SyntaxKind | undefined;
      if (kind !== undefined) byKind[kind] = lower as LowerNode;
    }
    tables.set(typescript, (table = byKind));
  }
  return table;
}

/** A node without a kind of its own: what it holds, without marks and modifiers. */
function lowerOther(node: ts.Node, at: Lowering): PlainNode {
  const { ts } = at;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    const isMark =
      child.kind >= ts.SyntaxKind.FirstPunctuation && child.kind <= ts.SyntaxKind.LastPunctuation;
    if (!isMark && !ts.isModifier(child) && !ts.isDecorator(child)) children.push(child);
  });
  return at.make('other', node, { children: at.lowerAll(children) });
}
