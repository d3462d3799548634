import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { lineOf } from './lines.ts';

/** ` (errors.ts:27)`: where a node of another module is written, as a message tells it; empty where there is no node. */
export function placeTold(node: PlainNode | undefined, { files, source }: FileModel): string {
  if (!node) return '';
  const other = files.of(node).source;
  return ` (${wayTo(other.fileName, source.fileName)}:${String(lineOf(other, node.start))})`;
}

/** The way from one file to another: `errors.ts`, `../shared/errors.ts`. */
function wayTo(file: string, from: string): string {
  const [to, at] = [partsOf(file), partsOf(from).slice(0, -1)];
  let common = 0;
  while (common < at.length && common < to.length - 1 && at[common] === to[common]) common++;
  return [...at.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function partsOf(file: string): readonly string[] {
  return file.split(/[\\/]/);
}
