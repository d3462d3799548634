import type { Choices } from './choices.ts';
import { defaultChoices, readChoices } from './choices.ts';
import type { PlayFile } from './example.ts';

/** What a link carries. */
export interface Shared {
  readonly files: readonly PlayFile[];
  readonly choices: Choices;
}

const prefix = '#code=';

/** The part of a link behind `#`, which browsers send to nobody. */
export async function hashOf({ files, choices }: Shared): Promise<string> {
  const shared = choices === defaultChoices ? { files } : { files, choices };
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(shared)),
  );
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What a link's hash carries; undefined where it carries nothing, or something that cannot be read. */
export async function readHash(hash: string): Promise<Shared | undefined> {
  if (!hash.startsWith(prefix)) return undefined;
  try {
    const text = atob(hash.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const unpacked = await through(new DecompressionStream('deflate-raw'), packed);
    return readShared(JSON.parse(new TextDecoder().decode(unpacked)));
  } catch {
    return undefined;
  }
}

function readShared(given: unknown): Shared | undefined {
  const { files, choices } = (given ?? {}) as { readonly files?: unknown; readonly choices?: unknown };
  if (!Array.isArray(files)) return undefined;
  const read = files.filter(isFile).slice(0, 2);
  return read.length === 0 ? undefined : { files: read, choices: readChoices(choices) };
}

function isFile(given: unknown): given is PlayFile {
  const { name, text } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && /^[\w.-]+\.[jt]sx?$/.test(name) && typeof text === 'string';
}

async function through(stream: GenericTransform, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

interface GenericTransform {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
}
