import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tarball } from '../e2e/support/pack.ts';
import { runWell } from '../e2e/support/run.ts';

/** A package as npm would unpack it. */
export interface Unpacked extends Tarball {
  readonly name: string;
  readonly bytes: Buffer;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly read: (path: string) => string;
  /** The size of all files together. */
  readonly unpackedSize: number;
}

/** Unpacks a tarball, lets `work` look at it, and removes it. */
export async function unpacked<Result>(
  name: string,
  tarball: Tarball,
  work: (unpacked: Unpacked) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'xt-mc-packages-'));
  try {
    runWell(folder, ['tar', '-xzf', tarball.path]);
    const read = (path: string): string => readFileSync(join(folder, 'package', path), 'utf8');
    const sizes = tarball.files.map((path) => statSync(join(folder, 'package', path)).size);
    return await work({
      ...tarball,
      name,
      bytes: readFileSync(tarball.path),
      manifest: JSON.parse(read('package.json')) as Record<string, unknown>,
      read,
      unpackedSize: sizes.reduce((sum, size) => sum + size, 0),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
