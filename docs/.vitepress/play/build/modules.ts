import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitepress';
import { bundleParser } from './parser.ts';
import { readExamples } from './examples.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Modules that the playground imports and that are made when the site is built, by the names in virtual.d.ts. */
const sources: Readonly<Record<string, () => string | Promise<string>>> = {
  'virtual:typescript-parser': bundleParser,
  'virtual:examples': () => `export const examples = ${JSON.stringify(readExamples(root))};`,
};

export function playgroundModules(): Plugin {
  return {
    name: 'xt-mc-playground',
    resolveId: (id) => (Object.hasOwn(sources, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? sources[id.slice(1)]?.() : undefined),
  };
}
