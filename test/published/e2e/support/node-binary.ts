import { join } from 'node:path';
import { installOnce } from './install-once.ts';

/** A Node from npm: the package for this platform holds the real binary. */
export function nodeBinary(version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  return join(installOnce('node', { [name]: version }), name, 'bin/node');
}
