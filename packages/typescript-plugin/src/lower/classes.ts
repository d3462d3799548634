import type { PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerName, namesOf } from './lowering.ts';
import { lowerHeritage } from './types.ts';

export const classLowerings = {
  ClassDeclaration: lowerClass,
  ClassExpression: lowerClass,
  ClassStaticBlockDeclaration: (node: ts.ClassStaticBlockDeclaration, at: Lowering) =>
    at.make('block', node, { body: at.lowerAll(node.body.statements) }),
} satisfies Lowerings;

function lowerClass(node: ts.ClassDeclaration | ts.ClassExpression, at: Lowering): PlainNode {
  const { ts } = at;
  const heritage = (node.heritageClauses ?? []).flatMap((clause) =>
    clause.token === ts.SyntaxKind.ExtendsKeyword
      ? clause.types.slice(0, 1).map((type) => at.lower(type.expression))
      : clause.types.map((type) => lowerHeritage(type, at)),
  );
  const members = node.members.filter((member) => !ts.isSemicolonClassElement(member));
  return at.make('class', node, {
    name: node.name ? lowerName(node.name, at) : undefined,
    isDeclaration: ts.isClassDeclaration(node),
    typeParams: namesOf(node.typeParameters),
    heritage,
    members: at.lowerAll(members),
  });
}
