/** Files to mutate: the repository's own, and published ones of the corpus. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusFolder, root, sourceFiles } from '../../parity/corpus.ts';
import type { Program } from '../program.ts';

/** Beyond this, one program takes as long as hundreds; ccxt's adapter is mutated in a campaign of its own. */
const largest = 20_000;

const ownFolders = [
  'packages/analysis/test/fixtures',
  'test/demo/client',
  'test/published/e2e/fixtures',
  'test/parity/fixtures',
];

const read = (path: string): Program => ({ fileName: basename(path), text: readFileSync(path, 'utf8') });

/** Fixtures and examples of this repository, which are there without a network. */
export function ownFiles(): readonly Program[] {
  return ownFolders.flatMap((folder) => sourceFiles(join(root, folder))).map(read);
}

/** Published files, read when asked for; none where the corpus was not fetched. */
export function corpusFiles(): readonly (() => Program)[] {
  return sourceFiles(corpusFolder)
    .filter((path) => statSync(path).size <= largest && !/\.d\.[cm]?ts$/.test(path))
    .map((path) => () => read(path));
}

/** ccxt's adapter of XT, 270 kB as it is published; none where the corpus was not fetched. */
export function adapterFile(): readonly Program[] {
  const path = join(corpusFolder, 'ccxt@4.5.84/js/src/xt.js');
  return existsSync(path) ? [read(path)] : [];
}
