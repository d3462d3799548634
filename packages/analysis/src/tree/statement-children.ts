import { all, type ChildrenOf, none } from './visiting.ts';

type StatementKind =
  | 'block'
  | 'variable'
  | 'declarator'
  | 'statement'
  | 'if'
  | 'switch'
  | 'case'
  | 'return'
  | 'throw'
  | 'jump'
  | 'loop'
  | 'try'
  | 'catch'
  | 'labeled'
  | 'import'
  | 'imported'
  | 'export';

/** What visits the children of statements, and of what stands in no other place than in them. */
export const ofStatements: ChildrenOf<StatementKind> = {
  block({ body }, visit) {
    all(body, visit);
  },
  variable({ declarators }, visit) {
    all(declarators, visit);
  },
  declarator({ target, type, init }, visit) {
    visit(target);
    // The type of a cast stands behind the value.
    const isCast = type && init && type.start > init.start;
    if (type && !isCast) visit(type);
    if (init) visit(init);
    if (type && isCast) visit(type);
  },
  statement({ expression }, visit) {
    visit(expression);
  },
  if({ test, whenTrue, whenFalse }, visit) {
    visit(test);
    visit(whenTrue);
    if (whenFalse) visit(whenFalse);
  },
  switch({ subject, cases }, visit) {
    visit(subject);
    all(cases, visit);
  },
  case({ test, body }, visit) {
    if (test) visit(test);
    all(body, visit);
  },
  return({ argument }, visit) {
    if (argument) visit(argument);
  },
  throw({ argument }, visit) {
    visit(argument);
  },
  jump: none,
  loop({ head, body }, visit) {
    all(head, visit);
    visit(body);
  },
  try({ block, handler, finalizer }, visit) {
    visit(block);
    if (handler) visit(handler);
    if (finalizer) visit(finalizer);
  },
  catch({ param, body }, visit) {
    if (param) visit(param);
    visit(body);
  },
  labeled({ body }, visit) {
    visit(body);
  },
  import({ specifiers }, visit) {
    all(specifiers, visit);
  },
  imported({ local }, visit) {
    visit(local);
  },
  export({ children }, visit) {
    all(children, visit);
  },
};
