import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { syntaxNames } from '../../typescript-plugin/src/answers/syntax.ts';

/** What the extension itself calls, besides what answers are made with. */
const ownNames = ['ScriptKind', 'ScriptTarget', 'createSourceFile'] as const;

/**
 * Puts TypeScript's parser in TypeScript's place. Its 9 MB are one function, of which a bundler can leave out nothing;
 * so the function's body becomes a module, its side effects that the parser has no use for are taken out, and the rest
 * is left to the bundler.
 */
export const typescriptParser: Plugin = {
  name: 'typescript-parser',
  setup(bundler) {
    const path = createRequire(import.meta.url).resolve('typescript');
    bundler.onResolve({ filter: /^typescript$/ }, () => ({ path, namespace: 'parser' }));
    bundler.onLoad({ filter: /./, namespace: 'parser' }, async () => ({
      loader: 'js',
      contents: parserOf(await readFile(path, 'utf8')),
    }));
  },
};

/** Where the compiler's first and the parser's last module begins and ends, by the comments that its build leaves. */
const marks = {
  start: '// src/compiler/corePublic.ts\n',
  parserEnd: '// src/compiler/commandLineParser.ts\n',
  end: '// Annotate the CommonJS export names for ESM import in node:\n',
};

function placeOf(mark: string, text: string): number {
  const place = text.indexOf(mark);
  if (place === -1) throw new Error(`TypeScript is built otherwise: no ${mark.trim()}`);
  return place;
}

function parserOf(text: string): string {
  const start = placeOf(marks.start, text);
  const parserEnd = placeOf(marks.parserEnd, text) - start;
  const body = text.slice(start, placeOf(marks.end, text));
  const file = ts.createSourceFile('typescript.js', body, ts.ScriptTarget.Latest);
  const edits = file.statements.flatMap((statement) => editsOf(statement, file, parserEnd));
  const exported = [...syntaxNames, ...ownNames].join(', ');
  return `${head}\n${apply(body, edits)}\n${completeNodes}\nexport { ${exported} };\n`;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Drops what runs behind the parser, and marks what makes a variable's value as of no effect beside that. */
function editsOf(statement: ts.Statement, file: ts.SourceFile, parserEnd: number): readonly Edit[] {
  const start = statement.getStart(file);
  if (ts.isExpressionStatement(statement)) {
    return start > parserEnd ? [{ start, end: statement.end, text: '' }] : [];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!initializer) return [];
    const [valueStart, end] = [initializer.getStart(file), initializer.end];
    const replacement = ts.isIdentifier(name) ? replacements.get(name.text) : undefined;
    if (replacement !== undefined) return [{ start: valueStart, end, text: replacement }];
    if (isPlainlyPure(initializer)) return [];
    return [
      { start: valueStart, end: valueStart, text: '/* @__PURE__ */ (() => (' },
      { start: end, end, text: '))()' },
    ];
  });
}

/** Values that a bundler leaves out by itself where nobody asks for them. */
function isPlainlyPure(value: ts.Expression): boolean {
  return ts.isFunctionLike(value) || ts.isLiteralExpression(value);
}

function apply(text: string, edits: readonly Edit[]): string {
  let last = 0;
  const parts: string[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  return parts.join('') + text.slice(last);
}

/** Values that the parser can do without. */
const replacements: ReadonlyMap<string, string> = new Map([
  // Half of a megabyte of messages: nobody reads what the parser says of a file.
  [
    'Diagnostics',
    '/* @__PURE__ */ new Proxy({}, { get: (_, key) => ({ code: 0, category: 1, key, message: key }) })',
  ],
  // Files and processes. In a browser TypeScript has none either.
  ['sys', 'undefined'],
]);

/** Helpers of TypeScript's own bundler, which stand above its first module. */
const head = `const __export = /* @__NO_SIDE_EFFECTS__ */ (target, all) => {
  for (const name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });
};`;

/** What the language service adds to the parser's nodes, as far as answers use it. */
const completeNodes = `
const withText = (Base) => class extends Base { get text() { return idText(this); } };
const makers = { ...objectAllocator };
const OwnIdentifier = withText(makers.getIdentifierConstructor());
const OwnPrivateIdentifier = withText(makers.getPrivateIdentifierConstructor());
objectAllocator.getIdentifierConstructor = () => OwnIdentifier;
objectAllocator.getPrivateIdentifierConstructor = () => OwnPrivateIdentifier;
for (const maker of ['getNodeConstructor', 'getTokenConstructor', 'getIdentifierConstructor', 'getSourceFileConstructor']) {
  makers[maker]().prototype.getStart = function (file, includeJsDoc) {
    return getTokenPosOfNode(this, file, includeJsDoc);
  };
}`;
