import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

type Value = string | number | readonly string[];
type Entry = Readonly<Record<string, Value>>;

const list = '*';
const number = '#';

/**
 * Puts the tables in as compressed columns: a sixth of their size. They would be a quarter of the plugin, which every
 * project loads. Texts of one kind that stand together compress better than entries do, by a tenth.
 */
export const compressTables: Plugin = {
  name: 'compress-tables',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]codes[\\/]src[\\/]generated[\\/]tables\.ts$/ }, async ({ path }) => {
      const tables = (await import(pathToFileURL(path).href)) as Readonly<Record<string, readonly Entry[]>>;
      const packed = brotliCompressSync(Object.values(tables).map(pack).join('\f')).toString('base64');
      return {
        loader: 'js',
        contents: [
          "import { brotliDecompressSync } from 'node:zlib';",
          `const packed = '${packed}';`,
          `const unpack = ${unpack.toString()};`,
          `export const [${Object.keys(tables).join(', ')}] =`,
          "  brotliDecompressSync(Buffer.from(packed, 'base64')).toString().split('\\f').map(unpack);",
        ].join('\n'),
      };
    });
  },
};

/** A table as its columns; the first line of each is its name, with a mark before it where it holds no texts. */
export function pack(entries: readonly Entry[]): string {
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const columns = names.map((name) => {
    const values = entries.map((entry) => entry[name]);
    const mark = values.some(Array.isArray) ? list : values.some(Number.isFinite) ? number : '';
    const cells = values.map((value) => (Array.isArray(value) ? value.join(' ') : String(value ?? '')));
    return [mark + name, ...cells].join('\n');
  });
  return columns.join('\v');
}

/** The table again. Becomes text of the bundle, so it names nothing from around it. */
export function unpack(packed: string): Record<string, Value>[] {
  const columns = packed.split('\v').map((column) => column.split('\n'));
  return (columns[0] ?? []).slice(1).map((_, index) => {
    const entry: Record<string, Value> = {};
    for (const [name = '', ...cells] of columns) {
      const cell = cells[index];
      if (!cell) continue;
      if (name.startsWith('*')) entry[name.slice(1)] = cell.split(' ');
      else if (name.startsWith('#')) entry[name.slice(1)] = Number(cell);
      else entry[name] = cell;
    }
    return entry;
  });
}
