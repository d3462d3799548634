/*
 * What the language server costs: how long it takes until it can be asked, beside Node's own start, and how long its
 * hovers take on ccxt's 270 kB client of XT, beside those of typescript-language-server on the same places. Each place is
 * asked several times in turn by both, and counts with its median; the percentiles are over places. Prints figures and
 * ratios; times are no test.
 */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, quantile } from '../editor/statistics.ts';
import { ccxtSubject } from '../editor/subjects.ts';
import { Client } from '../../editors/language-servers/client.ts';
import { installServers } from '../../editors/language-servers/install.ts';
import { positionAt } from '../../editors/language-servers/protocol.ts';
import type { Setup } from '../../editors/language-servers/setups.ts';
import { stageServer } from '../../editors/server/support/stage.ts';

const rounds = 9;
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** The median of what a piece of work takes. */
async function timed(work: () => unknown, times: number): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

const staged = stageServer();
const installed = installServers();
try {
  const subject = ccxtSubject(staged.folder);
  const folder = join(staged.folder, 'ccxt');
  cpSync(join(installed.modules, 'typescript'), join(folder, 'node_modules/typescript'), { recursive: true });
  const setup = (name: string, command: Setup['command']): Setup => ({
    name,
    command,
    folder,
    initializationOptions: {},
    settings: {},
    hasDiagnostics: false,
  });
  const own = setup('ours', [installed.node, staged.server, '--stdio']);
  const cli = join(installed.modules, 'typescript-language-server/lib/cli.mjs');
  const other = setup("typescript-language-server's", [installed.node, cli, '--stdio']);

  const node = await timed(() => spawnSync(installed.node, ['--eval', '0']), rounds);
  const started = await timed(async () => {
    const client = new Client(own);
    await client.start();
    await client.stop();
  }, rounds);
  console.log(
    `start to end: Node ${milliseconds(node)}, the server ${milliseconds(started)}, more by ${milliseconds(started - node)}`,
  );

  const clients = [own, other].map((one) => ({ name: one.name, client: new Client(one) }));
  const uri = pathToFileURL(subject.file).href;
  for (const { client } of clients) {
    await client.start();
    client.open(uri, subject.text);
  }
  const places = [...subject.symbols, ...subject.codes];
  const times = new Map(clients.map(({ name }) => [name, [] as number[]]));
  for (const offset of places) {
    const params = { textDocument: { uri }, position: positionAt(subject.text, offset + 1) };
    for (const { name, client } of clients) {
      times.get(name)?.push(await timed(() => client.request('textDocument/hover', params), rounds));
    }
  }
  const at = (name: string, share: number): number => quantile(times.get(name) ?? [], share);
  for (const share of [0.5, 0.95]) {
    const [ours, theirs] = [at(own.name, share), at(other.name, share)];
    console.log(
      `hover on ${places.length} places of ${subject.name}, p${share * 100}: ours ${milliseconds(ours)}, ${other.name} ${milliseconds(theirs)}, ratio ${(ours / theirs).toFixed(2)}`,
    );
  }
  for (const { client } of clients) await client.stop();
} finally {
  staged.remove();
}
