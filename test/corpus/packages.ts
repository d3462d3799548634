/** What the corpus run reads: pinned packages of the npm registry, and the rows in which each file is counted. */

export interface CorpusPackage {
  readonly name: string;
  readonly version: string;
  /** The row of a file, given its path inside the package with `/` as separator. */
  readonly rowOf: (path: string) => string;
  /** Which files are read, given the same path; all where it is left out. */
  readonly reads?: (path: string) => boolean;
}

function entire(name: string, version: string): CorpusPackage {
  return { name, version, rowOf: () => name };
}

/** Of a package that is published as it was written, the sources: what they were compiled to says the same again. */
function sources(name: string, version: string, folders: RegExp): CorpusPackage {
  return { name, version, rowOf: () => name, reads: (path) => folders.test(path) };
}

/** Where ccxt's adapter of XT stands: its source, and what it is compiled to. */
export const xtAdapter = { source: 'js/src/xt.js', compiled: ['dist/cjs/src/xt.js'] } as const;

function rowOfCcxt(path: string): string {
  if (/(^|\/)xt(\.d)?\.[cm]?[jt]s$/.test(path)) return 'ccxt: xt';
  if (/^js\/src\/[^/]+\.js$/.test(path)) return 'ccxt: other exchanges';
  return 'ccxt: the rest';
}

/** Beside XT's: bots, brokers, queues, payments and command lines, rich in error codes and in names such as `mc`, `rc` and `result`. */
export const corpusPackages: readonly CorpusPackage[] = [
  { name: 'ccxt', version: '4.5.84', rowOf: rowOfCcxt },
  entire('xt-open-api', '1.0.16'),
  entire('bybit-api', '4.7.7'),
  entire('discord.js', '14.28.1'),
  entire('express', '5.3.0'),
  entire('jsonrpc-lite', '2.2.0'),
  entire('kucoin-universal-sdk', '1.3.0'),
  entire('minecraft-data', '3.117.0'),
  entire('minecraft-protocol', '1.68.0'),
  entire('mineflayer', '4.39.0'),
  entire('mqtt', '5.16.0'),
  entire('node-zookeeper-client', '1.1.3'),
  entire('rc', '1.2.8'),
  entire('shelljs', '0.10.0'),
  entire('stripe', '23.1.0'),
  entire('yargs', '18.2.0'),
  entire('zookeeper', '7.3.0'),
  // Well known and much used: what they have to do with codes is their own.
  sources('@tanstack/query-core', '5.108.0', /^src\//),
  sources('@trpc/server', '11.25.2', /^src\//),
  sources('axios', '1.21.1', /^(?:lib|index)/),
  sources('effect', '4.1.0', /^src\//),
  sources('ethers', '6.17.0', /^src\.ts\//),
  entire('fastify', '5.12.8'),
  sources('kafkajs', '2.2.4', /^(?:src|types|index)/),
  entire('lodash', '4.18.1'),
  sources('mongodb', '7.9.0', /^src\//),
  sources('rxjs', '7.8.2', /^src\//),
  sources('viem', '2.57.20', /^(?!_)/),
  sources('zod', '4.6.7', /^src\//),
];
