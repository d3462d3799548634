import { readFileSync } from 'node:fs';
import { PageError } from './page-error.ts';

const cures: Readonly<Record<string, readonly [problem: string, cure: string]>> = {
  ENOENT: ['there is no such file', "Save XT's response-code page and give the path of the copy"],
  EISDIR: ['this is a folder', 'Give the path of a file'],
  EACCES: ['this file may not be read', 'Allow yourself to read it'],
};

/**
 * The text of a saved page.
 *
 * @param path where it is
 * @param file how messages name it
 * @throws PageError if it cannot be read, is empty, or is no text in UTF-8
 */
export function readText(path: string, file: string): string {
  const bytes = readBytes(path, file);
  if (bytes.includes(0)) {
    throw new PageError(file, 'this is binary, or text in UTF-16', 'Save the page as text in UTF-8');
  }
  const text = decode(bytes, file);
  if (text.trim() === '') throw new PageError(file, 'the file is empty', 'Save the page again');
  return text;
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const [problem, cure] = cures[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
    if (problem === undefined || cure === undefined) throw error;
    throw new PageError(file, problem, cure);
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstInvalid(bytes)).filter((byte) => byte === 10).length + 1;
    throw new PageError(`${file}:${line}`, 'a byte is no UTF-8', 'Save the page as text in UTF-8');
  }
}

/** Where the decoder first puts a replacement that the bytes do not hold themselves. */
function firstInvalid(bytes: Buffer): number {
  const lossy = Buffer.from(bytes.toString('utf8'), 'utf8');
  const differing = bytes.findIndex((byte, index) => lossy[index] !== byte);
  return differing === -1 ? bytes.length : differing;
}
