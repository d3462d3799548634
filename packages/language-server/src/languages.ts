import type ts from 'typescript';
import { ScriptKind } from 'typescript';
import type { Script } from './scripts.ts';
import { scriptsIn } from './scripts.ts';

const kinds: ReadonlyMap<string, ts.ScriptKind> = new Map([
  ['javascript', ScriptKind.JS],
  ['javascriptreact', ScriptKind.JSX],
  ['typescript', ScriptKind.TS],
  ['typescriptreact', ScriptKind.TSX],
  // As Emacs, Kate and Sublime name them.
  ['js', ScriptKind.JS],
  ['jsx', ScriptKind.JSX],
  ['ts', ScriptKind.TS],
  ['tsx', ScriptKind.TSX],
  ['javascript.jsx', ScriptKind.JSX],
  ['typescript.tsx', ScriptKind.TSX],
]);

const mixed: ReadonlySet<string> = new Set(['vue', 'svelte', 'astro']);

const byExtension: ReadonlyMap<string, string> = new Map([
  ...['js', 'mjs', 'cjs'].map((one) => [one, 'javascript'] as const),
  ...['ts', 'mts', 'cts'].map((one) => [one, 'typescript'] as const),
  ...['jsx', 'tsx', ...mixed].map((one) => [one, one] as const),
]);

/** The language that a file's name ends with; undefined where it is none of those in which codes are looked for. */
export function languageOf(fileName: string): string | undefined {
  return byExtension.get(/\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
}

/** The files in which modules are written, or how they are found, as a glob. */
export const moduleFiles = `**/*.{${[...byExtension.keys(), 'json'].join(',')}}`;

/** Whether a language is one of those in which XT's codes are looked for. */
export function isOurs(languageId: string): boolean {
  return kinds.has(languageId) || mixed.has(languageId);
}

/** The scripts of a document: the document itself, or what stands in it as script. */
export function scriptsOf(document: {
  readonly languageId: string;
  readonly text: string;
}): readonly Script[] {
  const { languageId, text } = document;
  const kind = kinds.get(languageId);
  return kind === undefined
    ? scriptsIn(text, languageId)
    : [{ text, kind, parts: [{ start: 0, end: text.length }] }];
}
