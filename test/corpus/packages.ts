/** What the corpus run reads: pinned packages of the npm registry, and the rows in which each file is counted. */

export interface CorpusPackage {
  readonly name: string;
  readonly version: string;
  /** The row of a file, given its path inside the package with `/` as separator. */
  readonly rowOf: (path: string) => string;
}

function entire(name: string, version: string): CorpusPackage {
  return { name, version, rowOf: () => name };
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
];
