/* Modules that are made when the site is built: build/modules.ts. */

declare module 'virtual:typescript-parser' {
  // What the cut-down parser has of TypeScript: names of `Parser` in parser-type.ts.
  const parser: import('./parser-type.ts').Parser;
  export = parser;
}

declare module 'virtual:examples' {
  export const examples: readonly import('./example.ts').Example[];
}

declare module '*.vue' {
  const component: import('vue').Component;
  export default component;
}

declare module '*.css';

declare module '@localSearchIndex' {
  const index: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  export default index;
}
