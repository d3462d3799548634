/* Modules that are made when the site is built: build/modules.ts. */

declare module 'virtual:typescript-parser' {
  type TypeScript = typeof import('typescript');
  type Syntax = import('typescript-plugin-xt-mc/src/answers/syntax.ts').Syntax;

  /** What the cut-down parser has of TypeScript. */
  export type Parser = Syntax & Pick<TypeScript, 'ScriptKind' | 'ScriptTarget' | 'createSourceFile'>;
}

declare module 'virtual:examples' {
  export const examples: readonly import('./example.ts').Example[];
}

declare module '*.vue' {
  const component: import('vue').Component;
  export default component;
}
