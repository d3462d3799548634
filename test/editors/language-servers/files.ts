import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from './client.ts';
import type { Position } from './protocol.ts';
import { positionAt } from './protocol.ts';
import type { Setup } from './setups.ts';

export interface File {
  readonly uri: string;
  readonly text: string;
}

const head = [
  'declare function fetch(url: string): Promise<{ json(): Promise<any> }>;',
  'export async function ask(): Promise<number> {',
  "  const body = await fetch('https://sapi.xt.com/v4/public/time').then((response) => response.json());",
];

/**
 * A client of XT with the lines given in it, open in the editor under a name of its own. It is on the disk as well:
 * tsserver finds there which files belong to a tsconfig.
 */
export function openFile(client: Client, { folder }: Setup, name: string, lines: readonly string[]): File {
  const text = [...head, ...lines, '}', ''].join('\n');
  const path = join(folder, name);
  writeFileSync(path, text);
  const uri = pathToFileURL(path).href;
  client.open(uri, text);
  return { uri, text };
}

/** The place in a file where `|` stands in the text that is looked for. */
export function at(
  { uri, text }: File,
  marked: string,
): { textDocument: { uri: string }; position: Position } {
  const start = text.indexOf(marked.replace('|', ''));
  if (start === -1) throw new Error(`${uri} does not hold ${marked}`);
  return { textDocument: { uri }, position: positionAt(text, start + marked.indexOf('|')) };
}
