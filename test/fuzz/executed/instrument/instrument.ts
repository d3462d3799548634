import ts from 'typescript';
import { access } from './access.ts';
import type { Site } from './emitter.ts';
import { createEmitter } from './emitter.ts';
import { functions } from './functions.ts';
import { operators } from './operators.ts';
import { statements } from './statements.ts';

export interface Instrumented {
  /** The body of a function of `$`, `fetch`, `console` and `setTimeout` that returns the program's exports. */
  readonly code: string;
  /** Where what the runtime numbers stands in the program's text. */
  readonly sites: readonly Site[];
}

/**
 * Writes a program anew so that each read, test, call and return passes through the runtime `$`: what happens to the
 * result of a refused body is then seen, not guessed.
 */
export function instrument(text: string): Instrumented {
  const file = ts.createSourceFile('client.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const sites: Site[] = [];
  const emitter = createEmitter(file, [operators, access, statements, functions, withoutExport], sites);
  const code = file.statements.map((statement) => emitter.emit(statement)).join('\n');
  return { code: `'use strict';\n${code}\nreturn { ${exportsOf(file).join(', ')} };`, sites };
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function exportsOf(file: ts.SourceFile): readonly string[] {
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  });
}

function withoutExport(node: ts.Node, e: { copy: (node: ts.Node, instead: Map<ts.Node, string>) => string }) {
  if (!ts.isClassDeclaration(node) && !ts.isVariableStatement(node)) return undefined;
  const modifier = node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return modifier && e.copy(node, new Map([[modifier, '']]));
}
