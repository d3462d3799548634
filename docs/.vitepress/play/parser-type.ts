import type ts from 'typescript';
import type { Syntax } from 'typescript-plugin-xt-mc/src/answers/syntax.ts';

/** What of TypeScript answers are made with, and what makes a file's tree. */
export type Parser = Syntax & Pick<typeof ts, 'ScriptKind' | 'ScriptTarget' | 'createSourceFile'>;
