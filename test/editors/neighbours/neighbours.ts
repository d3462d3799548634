import type { Files } from '../tsserver/support/project.ts';

/** A plugin of others, as a project has it beside ours. */
export interface Neighbour {
  /** What npm calls it; `undefined` for one that stands in the staged folder. */
  readonly version: string | undefined;
  /** Its entry in a tsconfig. */
  readonly entry: { readonly name: string; readonly schema?: string };
  /** What it wants to find in the project. */
  readonly files?: Files;
  /** Whether it hands the server generated code for `.vue` files. */
  readonly isVue?: boolean;
}

export const neighbours: readonly Neighbour[] = [
  // After TypeScript's own documentation of how a plugin is made: ../tsserver/support/neighbours.ts.
  { version: undefined, entry: { name: 'passing' } },
  {
    version: '1.17.5',
    entry: { name: '@0no-co/graphqlsp', schema: './schema.graphql' },
    files: { 'schema.graphql': 'type Query { time: Int }\n' },
  },
  { version: '0.87.2', entry: { name: '@effect/language-service' } },
  { version: '0.18.3', entry: { name: 'typescript-styled-plugin' } },
  { version: '2.0.2', entry: { name: 'ts-lit-plugin' } },
  { version: '3.3.11', entry: { name: '@vue/typescript-plugin' }, isVue: true },
];
