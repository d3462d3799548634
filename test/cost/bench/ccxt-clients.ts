import { fileURLToPath } from 'node:url';
import { fetchPackage } from '../../corpus/fetch.ts';
import { sourceFiles } from '../../corpus/files.ts';
import { corpusPackages } from '../../corpus/packages.ts';

/** The folder of packages that the corpus run fetches. */
export const cache = fileURLToPath(new URL('../../.cache/corpus', import.meta.url));

/** ccxt's clients of 104 exchanges, of which one is XT's. */
export function ccxtClients(): readonly string[] {
  const ccxt = corpusPackages.find(({ name }) => name === 'ccxt');
  if (!ccxt) throw new Error('ccxt is not in the corpus');
  return sourceFiles(fetchPackage(ccxt, cache))
    .filter(({ path }) => /^js\/src\/[^/]+\.js$/.test(path))
    .map(({ absolute }) => absolute);
}
