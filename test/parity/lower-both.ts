import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseForESLint } from '@typescript-eslint/parser';
import type ts from 'typescript';
import type { CompilerVersion } from '../../packages/codes/test/support/compilers.ts';
import { compilers } from '../../packages/codes/test/support/compilers.ts';
import type { PlainSource } from '../../packages/analysis/src/index.ts';
import { lowerProgram } from '../../packages/eslint-plugin/src/lower/lower.ts';
import { lowerFile } from '../../packages/typescript-plugin/src/lower/lower.ts';

const require = createRequire(import.meta.url);

/** A TypeScript of the workspace, as the tsserver of that version would pass it to a plugin. */
export function loadTypeScript(version: Exclude<CompilerVersion, '7.0.2'> = '6.0.3'): typeof ts {
  return require(join(compilers[version], 'lib/typescript.js')) as typeof ts;
}

/** Lowers a text as the ESLint plugin would. Throws where the parser does: ESLint rejects what tsserver mends. */
export function lowerFromEstree(text: string, fileName: string): PlainSource {
  const { ast } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    jsx: /[jt]sx$/.test(fileName),
    filePath: fileName,
  });
  const comments = ast.comments.map(({ range, value }) => ({ start: range[0], end: range[1], value }));
  return { text, fileName, program: lowerProgram(ast), comments };
}

/** Lowers a text as the TypeScript plugin would. */
export function lowerFromTypeScript(
  text: string,
  fileName: string,
  typescript: typeof ts = loadTypeScript(),
): PlainSource {
  const file = typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest, true);
  return lowerFile(typescript, file);
}
