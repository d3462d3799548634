import { all, type ChildrenOf } from './visiting.ts';

type TypeKind =
  'typeDeclaration' | 'objectType' | 'unionType' | 'intersectionType' | 'tupleType' | 'typeReference';

/** What visits the children of types, and of what declares them. */
export const ofTypes: ChildrenOf<TypeKind> = {
  typeDeclaration({ name, heritage, value }, visit) {
    visit(name);
    all(heritage, visit);
    visit(value);
  },
  objectType({ members }, visit) {
    all(members, visit);
  },
  unionType({ members }, visit) {
    all(members, visit);
  },
  intersectionType({ members }, visit) {
    all(members, visit);
  },
  tupleType({ elements }, visit) {
    all(elements, visit);
  },
  typeReference({ root, args }, visit) {
    if (root) visit(root);
    all(args, visit);
  },
};
