import { join, relative } from 'node:path';
import type { Plugin } from 'vitepress';

/**
 * Pages are made into components that import Vue, and some lie where it is not installed: they get this package's.
 *
 * @param root the repository's
 */
export function vueFromDocs(root: string): Plugin {
  const docs = join(root, 'docs');
  return {
    name: 'vue-from-docs',
    enforce: 'pre',
    resolveId(id, importer, options) {
      if (!/^vue(?:\/|$)/.test(id) || !importer?.endsWith('.md')) return undefined;
      if (!relative(docs, importer).startsWith('..')) return undefined;
      return this.resolve(id, join(docs, 'package.json'), { ...options, skipSelf: true });
    },
  };
}
