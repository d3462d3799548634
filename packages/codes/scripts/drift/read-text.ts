import { readFileSync, statSync } from 'node:fs';
import { PageError } from './page-error.ts';

interface Cures {
  readonly missing: string;
  readonly broken: string;
}

const curesOf = {
  page: {
    missing: "Save XT's response-code page and give the path of the copy",
    broken: 'Save the page again',
  },
  catalogue: {
    missing: "Give the path of the catalogue's data file, or leave --data out",
    broken: 'Restore the data file',
  },
} as const satisfies Record<string, Cures>;

/**
 * The text of a saved page or of the catalogue's data file.
 *
 * @param path where it is
 * @param file how messages name it
 * @param kind which of them, for the cure
 * @throws PageError if it cannot be read, is empty, or is no text in UTF-8
 */
export function readText(path: string, file: string, kind: keyof typeof curesOf): string {
  const cures = curesOf[kind];
  const bytes = readBytes(path, file, cures);
  if (bytes.includes(0)) {
    throw new PageError(file, 'this is binary, or text in UTF-16', `${cures.broken}, as text in UTF-8`);
  }
  const text = decode(bytes, file, cures);
  if (text.trim() === '') throw new PageError(file, 'the file is empty', cures.broken);
  return text;
}

function readBytes(path: string, file: string, { missing }: Cures): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new PageError(file, 'this is a folder', 'Give the path of a file');
    // A pipe has no end before its writer's, and may never get a writer.
    if (!found.isFile()) throw new PageError(file, 'this is a pipe or a device', 'Give the path of a file');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof PageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new PageError(file, 'there is no such file', missing);
    if (code === 'EACCES')
      throw new PageError(file, 'this file may not be read', 'Allow yourself to read it');
    throw error;
  }
}

function decode(bytes: Buffer, file: string, { broken }: Cures): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstInvalid(bytes)).filter((byte) => byte === 10).length + 1;
    throw new PageError(`${file}:${line}`, 'a byte is no UTF-8', `${broken}, as text in UTF-8`);
  }
}

/** Where the decoder first puts a replacement that the bytes do not hold themselves. */
function firstInvalid(bytes: Buffer): number {
  const lossy = Buffer.from(bytes.toString('utf8'), 'utf8');
  const differing = bytes.findIndex((byte, index) => lossy[index] !== byte);
  return differing === -1 ? bytes.length : differing;
}
