import ts from 'typescript';
import type { Emitter, Handler } from './emitter.ts';
import { patternOf } from './patterns.ts';

/** Statements: conditions, loops that count their turns, what leaves a function, and what binds names. */
export const statements: Handler = (node, e) => {
  if (ts.isIfStatement(node))
    return e.copy(node, new Map([[node.expression, condition(node.expression, e)]]));
  if (ts.isWhileStatement(node) || ts.isDoStatement(node) || ts.isForStatement(node)) return loop(node, e);
  if (ts.isForOfStatement(node)) return forOf(node, e);
  if (ts.isSwitchStatement(node)) return switchOf(node, e);
  if (ts.isReturnStatement(node) && node.expression)
    return `return $.returned(${e.emit(node.expression)}, ${e.site(node.expression)});`;
  if (ts.isThrowStatement(node))
    return `throw $.thrown(${e.emit(node.expression)}, ${e.site(node.expression)});`;
  if (ts.isCatchClause(node)) return catchOf(node, e);
  if (ts.isVariableDeclaration(node) && node.initializer && !ts.isIdentifier(node.name))
    return `${e.copy(node.name)} = $.open(${e.emit(node.initializer)}, ${patternOf(node.name, e)})`;
  if (ts.isImportDeclaration(node)) return importOf(node);
  return undefined;
};

function condition(node: ts.Expression, e: Emitter): string {
  return `$.truth(${e.emit(node)}, ${e.site(node)})`;
}

/** A body of a loop that counts: a program that turns forever ends like one that fails. */
function counted(body: ts.Statement, e: Emitter, first = ''): string {
  return `{ $.tick(); ${first}${e.emit(body)} }`;
}

function loop(node: ts.WhileStatement | ts.DoStatement | ts.ForStatement, e: Emitter): string {
  const test = ts.isForStatement(node) ? node.condition : node.expression;
  const instead = new Map<ts.Node, string>([[node.statement, counted(node.statement, e)]]);
  if (test) instead.set(test, condition(test, e));
  return e.copy(node, instead);
}

function forOf(node: ts.ForOfStatement, e: Emitter): string {
  const instead = new Map<ts.Node, string>([
    [node.expression, `$.each(${e.emit(node.expression)}, ${e.site(node.expression)})`],
    [node.statement, counted(node.statement, e)],
  ]);
  const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : [];
  if (declaration && !ts.isIdentifier(declaration.name)) {
    const first = `let ${e.copy(declaration.name)} = $.open($each, ${patternOf(declaration.name, e)}); `;
    instead.set(node.initializer, 'const $each').set(node.statement, counted(node.statement, e, first));
  }
  return e.copy(node, instead);
}

function switchOf(node: ts.SwitchStatement, e: Emitter): string {
  const clauses = node.caseBlock.clauses.filter(ts.isCaseClause);
  const site = e.site(node.expression);
  // `switch (true)`: the cases are the tests.
  if (node.expression.kind === ts.SyntaxKind.TrueKeyword) {
    const cases = node.caseBlock.clauses.map((clause) =>
      ts.isCaseClause(clause)
        ? e.copy(
            clause,
            new Map([
              [clause.expression, `$.isTrue(${e.emit(clause.expression)}, ${e.site(clause.expression)})`],
            ]),
          )
        : e.copy(clause),
    );
    return `switch (true) { ${cases.join('\n')} }`;
  }
  const labels = clauses.map(({ expression }) => expression.getText());
  const subject = `$.subject(${e.emit(node.expression)}, [${labels.join(', ')}], ${site})`;
  return e.copy(node, new Map([[node.expression, subject]]));
}

/** The end of a run that took too long is nobody's to catch. */
function catchOf(node: ts.CatchClause, e: Emitter): string {
  const { variableDeclaration: variable, block } = node;
  const rest = block.statements.map((one) => e.emit(one)).join('\n');
  if (!variable) return `catch ($error) { $.caught($error); ${rest} }`;
  if (ts.isIdentifier(variable.name))
    return `catch (${variable.name.text}) { $.caught(${variable.name.text}); ${rest} }`;
  return `catch ($error) { $.caught($error); let ${e.copy(variable.name)} = $error; ${rest} }`;
}

/** What another module exports is unknown to the rule, and a stub here. */
function importOf(node: ts.ImportDeclaration): string {
  const bindings = node.importClause?.namedBindings;
  const names =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }) => `${(propertyName ?? name).text}: ${name.text}`)
      : [];
  return `const { ${names.join(', ')} } = $.module();`;
}
